import type { Agency } from '../agencies/types';
import { cumulativeEndingWith, previousQuarter, quartersUntil } from '../periods/calendar';
import type { Period } from '../periods/types';
import type { Plan } from '../plan/types';
import type { AgencyReturn, Archive } from '../reading/return';
import { archivedQuarter, currentQuarter, type Quarter } from './quarter';
import type { Blocker } from './types';

/** The quarters a roll-up looks at, each read once for all lines. */
export type Spans = {
  readonly current: Quarter;
  /** null when there is no earlier quarter or the archive lacks it. */
  readonly previous: Quarter | null;
  /** First quarter of the year to this one, oldest first; null when the archive lacks one of them altogether. */
  readonly toDate: readonly Quarter[] | null;
  /** Code of the cumulative period they make, "2024-9T"; the quarter's own code for the first one. */
  readonly toDateCode: string;
};

export type SpansInput = {
  readonly plan: Pick<Plan, 'periods' | 'settings'>;
  readonly agencies: readonly Agency[];
  readonly period: Period;
  readonly returns: ReadonlyMap<string, AgencyReturn>;
  readonly archive: Archive;
  readonly blocker: Blocker;
};

export function spansOf(input: SpansInput): Spans {
  const { plan, agencies, period, returns, blocker } = input;
  const before = previousQuarter(plan.periods, period.code);
  const previous = before === undefined ? null : fromArchive(before, input);
  const current = currentQuarter(period, agencies, returns, blocker, plan.settings.countUnsubmitted);
  const earlier = quartersUntil(plan.periods, period.code).slice(0, -1);
  const known = earlier.map((quarter) =>
    quarter.code === previous?.period.code ? previous : fromArchive(quarter, input),
  );
  return {
    current,
    previous,
    toDate: allKnown([...known, current]),
    toDateCode: cumulativeEndingWith(plan.periods, period.code)?.code ?? period.code,
  };
}

function fromArchive(period: Period, { agencies, archive, blocker }: SpansInput): Quarter | null {
  const values = archive.get(period.code);
  return values === undefined ? null : archivedQuarter(period, agencies, values, blocker);
}

function allKnown(quarters: readonly (Quarter | null)[]): readonly Quarter[] | null {
  const known = quarters.filter((quarter): quarter is Quarter => quarter !== null);
  return known.length === quarters.length ? known : null;
}
