import { groupDigits } from '../text/numbers';
import { totalReason } from './messages';

/** Whole numbers by name, as printed in one row of a table. */
export type Row = Readonly<Record<string, number>>;

/** A printed total that is not the sum of its printed parts. */
export type TotalDifference = {
  readonly name: string;
  readonly sum: number;
  readonly total: number;
  /** total − sum: −2 when the total is two short of its parts. */
  readonly difference: number;
  /** Vietnamese. */
  readonly message: string;
};

/**
 * Checks every number of a total row against the sum of the same number in its parts and names each difference, in the total's
 * order. A number one of the parts does not give is not compared: a sum with a hole in it says nothing.
 * Lâm Đồng Q1/2020: parts 635.595, total 635.593 → difference −2.
 */
export function checkTotals(parts: readonly Row[], total: Row): readonly TotalDifference[] {
  return Object.entries(total).flatMap(([name, printed]) => {
    const sum = sumOf(parts, name);
    return sum === null || sum === printed ? [] : [differenceOf(name, sum, printed)];
  });
}

function sumOf(parts: readonly Row[], name: string): number | null {
  let sum = 0;
  for (const part of parts) {
    const value = part[name];
    if (value === undefined) return null;
    sum += value;
  }
  return sum;
}

function differenceOf(name: string, sum: number, total: number): TotalDifference {
  const difference = total - sum;
  const message = totalReason(name, groupDigits(sum), groupDigits(total), groupDigits(difference));
  return { name, sum, total, difference, message };
}
