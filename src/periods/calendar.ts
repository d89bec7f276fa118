import type { Period } from './types';

/** The year a period belongs to is what stands before the first "-" of its code: "2024-Q3" → "2024". */
const yearOf = (code: string): string => code.slice(0, Math.max(0, code.indexOf('-')));

const isQuarter = (period: Period): boolean => period.parts.length === 0;

/** All periods one types in (not derived from others), oldest first. */
const quartersOf = (periods: readonly Period[]): readonly Period[] =>
  periods.filter(isQuarter).sort((a, b) => a.from - b.from);

const sameCodes = (codes: readonly string[], periods: readonly Period[]): boolean =>
  codes.length === periods.length && periods.every((period, i) => period.code === codes[i]);

export const periodByCode = (periods: readonly Period[], code: string): Period | undefined =>
  periods.find((period) => period.code === code);

/** The quarter just before a quarter, also across years; undefined for the first one, a cumulative or an unknown code. */
export function previousQuarter(periods: readonly Period[], code: string): Period | undefined {
  const quarters = quartersOf(periods);
  const at = quarters.findIndex((quarter) => quarter.code === code);
  return at > 0 ? quarters[at - 1] : undefined;
}

/**
 * Quarters from the first of the code's year up to it, oldest first: "2024-Q3" → Q1, Q2, Q3. For a cumulative code,
 * up to its last part. [] for an unknown code.
 */
export function quartersUntil(periods: readonly Period[], code: string): readonly Period[] {
  const last = periodByCode(periods, code)?.parts.slice(-1)[0] ?? code;
  const ofYear = quartersOf(periods).filter((quarter) => yearOf(quarter.code) === yearOf(code));
  return ofYear.slice(0, ofYear.findIndex((quarter) => quarter.code === last) + 1);
}

/** The cumulative period from the year's first quarter to this one: "2024-Q3" → 2024-9T; undefined for Q1. */
export function cumulativeEndingWith(periods: readonly Period[], code: string): Period | undefined {
  const quarters = quartersUntil(periods, code);
  return periods.find((period) => !isQuarter(period) && sameCodes(period.parts, quarters));
}

/** True for the last quarter the calendar has for its year, and for the cumulative period of all the year's quarters. */
export function isAnnual(periods: readonly Period[], period: Period): boolean {
  const ofYear = quartersOf(periods).filter((quarter) => yearOf(quarter.code) === yearOf(period.code));
  if (isQuarter(period)) return ofYear.slice(-1)[0]?.code === period.code;
  return ofYear.length > 0 && sameCodes(period.parts, ofYear);
}
