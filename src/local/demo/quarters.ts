import type { Agency } from '../../agencies/types';
import { certification } from './blocks/certification';
import { digitisation } from './blocks/digitisation';
import { received, resolved, resolvedIn } from './blocks/intake';
import { payments } from './blocks/payments';
import { petitions } from './blocks/petitions';
import { offered, published, synchronised } from './blocks/procedures';
import { ratings } from './blocks/ratings';
import { type Profile, part, profileOf } from './profile';
import { randomFor } from './random';
import type { Block, Figures, Step } from './types';

/** Later blocks read what earlier ones made. */
const BLOCKS: readonly Block[] = [
  received,
  resolved,
  digitisation,
  payments,
  certification,
  petitions,
  ratings,
  offered,
  published,
];

const QUARTERS = [0, 1, 2] as const;

/** What was open on 14/12/2023, before the first quarter of the plan. */
const opening = ({ size }: Profile): Figures => ({
  hs_dang_trong_han: part(size, 0.08),
  hs_dang_qua_han: part(size, 0.005),
});

/** One quarter: each block adds its fields to those before it. */
function made(step: Step): Figures {
  const figures: Record<string, number> = {};
  for (const block of BLOCKS) Object.assign(figures, block(step, figures));
  return figures;
}

/** All figures of one agency for Quý I, II and III, faultless and consistent from quarter to quarter. */
function quartersOf(agency: Agency, seed: number): readonly Figures[] {
  const random = randomFor(seed, `${agency.code}:figures`);
  const profile = profileOf(agency, random);
  let before = opening(profile);
  return QUARTERS.map((quarter) => {
    before = made({ agency, profile, random, before, quarter });
    return before;
  });
}

/** Agency code → its figures for Quý I, II, III; every agency has all fields, whether it owes them or not. */
export type ProvinceFigures = ReadonlyMap<string, readonly Figures[]>;

/**
 * Figures of all agencies. `resolves` says whose resolved dossiers make up the province's (CT09 asks how many of them are on
 * the national portal): a Phòng Tư pháp's are inside its district's.
 */
export function provinceFigures(
  agencies: readonly Agency[],
  resolves: (agency: Agency) => boolean,
  seed: number,
): ProvinceFigures {
  const figures = new Map(agencies.map((agency) => [agency.code, quartersOf(agency, seed)]));
  const whole = QUARTERS.map((quarter) =>
    agencies
      .filter(resolves)
      .reduce((sum, { code }) => sum + resolvedIn(figures.get(code)?.[quarter] ?? {}), 0),
  );
  return new Map(
    [...figures].map(([code, quarters]) => [
      code,
      quarters.map((quarter, at) => ({ ...quarter, ...synchronised(whole[at] ?? 0) })),
    ]),
  );
}
