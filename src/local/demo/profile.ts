import type { Agency } from '../../agencies/types';
import type { Random } from './random';
import { departmentSize } from './sizes';

/** How well an agency does on one thing in Quý III, 0–1; earlier quarters were lower (`reached`). */
export type Rates = {
  readonly fullyOnline: number;
  readonly partlyOnline: number;
  readonly digitised: number;
  readonly electronicResult: number;
  readonly reused: number;
  readonly paidOnline: number;
  readonly certified: number;
  readonly satisfied: number;
  readonly offered: number;
};

/** What stays the same about an agency over the year. */
export type Profile = {
  /** New dossiers a quarter; of a Phòng Tư pháp, its certified copies. */
  readonly size: number;
  readonly procedures: number;
  readonly charges: boolean;
  /** Offers certified e-copies (CT06A). */
  readonly certifies: boolean;
  readonly rates: Rates;
};

/** Diligence moves every rate of an agency the same way, so that some agencies are good at most things. */
function ratesOf(random: Random, justice: boolean): Rates {
  const diligence = random.between(-1, 1);
  const around = (base: number, spread: number): number =>
    Math.min(1, base + diligence * spread + random.between(-0.02, 0.02));
  // One in ten reaches what the plan asks of all: 100 % on the lines with that target, in every quarter.
  const complete = !justice && diligence > 0.8;
  return {
    fullyOnline: complete ? 1 : around(0.83, 0.09),
    partlyOnline: complete ? 1 : around(0.87, 0.06),
    digitised: complete ? 1 : around(0.8, 0.12),
    electronicResult: complete ? 1 : around(0.86, 0.08),
    reused: around(0.24, 0.1),
    paidOnline: around(0.57, 0.07),
    certified: around(0.26, 0.06),
    satisfied: Math.min(0.985, around(0.955, 0.015)),
    offered: around(0.86, 0.05),
  };
}

/** Communes have 60 to 600 dossiers a quarter, most of them few; wards and towns have more. */
function communeSize(name: string, random: Random): number {
  const isTown = /phường|thị trấn/u.test(name);
  const share = isTown ? random.between(0.6, 1) : random.next();
  return Math.round(60 + 540 * share ** 2.2);
}

function sizeOf({ level, name, code }: Agency, random: Random): number {
  switch (level) {
    case 'tinh':
      return departmentSize(code).dossiers;
    case 'huyen':
      return random.whole(700, 3800);
    case 'huyen_phong':
      return random.whole(60, 180);
    case 'xa':
      return communeSize(name, random);
  }
}

/** Draws the profile of an agency. */
export function profileOf(agency: Agency, random: Random): Profile {
  const department = departmentSize(agency.code);
  return {
    size: sizeOf(agency, random),
    procedures: department.procedures,
    charges: agency.level !== 'tinh' || department.charges,
    certifies: agency.level !== 'xa' || random.chance(0.93),
    rates: ratesOf(random, agency.level === 'huyen_phong'),
  };
}

/** A rate in an earlier quarter: it grew by `growth` of its value each quarter to Quý III (quarter 2); 1 was 1 always. */
export const reached = (rate: number, quarter: number, growth = 0.06): number =>
  rate === 1 ? 1 : rate * (1 - growth * (2 - quarter));

/** Two denominators of exactly 100 look like rates typed for counts (W5): no whole is 100 by chance. */
export const whole = (count: number): number => (count === 100 ? 99 : count);

/** A whole part of a whole, never more than it for a rate up to 1. */
export const part = (whole: number, rate: number): number => Math.round(whole * rate);
