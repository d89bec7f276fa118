import type { WorkSheet } from '@e965/xlsx';
import { type Cell, cellIn, colOf, gridOf, rowOf } from './sheets';

/** A few of the plan's rules once more, as plainly as can be, so that two readings of one file can be held side by side. */

/** What a count cell says: whole numbers, Vietnamese grouping, unit words, "không phát sinh"; null for all else. */
function countOf(cell: Cell | undefined): number | null {
  if (cell?.v === undefined || cell.t === 'e') return null;
  if (typeof cell.v === 'number') {
    const isPlain = !/[%dmyh]/i.test(String(cell.z ?? 'General').replace('General', ''));
    return isPlain && Number.isInteger(cell.v) && cell.v >= 0 ? cell.v : null;
  }
  const text = String(cell.v).normalize('NFKC').trim().toLowerCase();
  if (/^(không phát sinh|kps|không có|-|–|—)$/.test(text)) return 0;
  const digits = /^(\d{1,3}(?:[., ]\d{3})*|\d+)(?: \p{L}+)*$/u.exec(text)?.[1];
  return digits === undefined ? null : Number(digits.replace(/\D/g, ''));
}

/** One field of one agency's tab; undefined when the agency does not owe it. */
function fieldOf(sheet: WorkSheet, field: string): number | null | undefined {
  if (!gridOf(sheet).some((line) => line?.[0]?.v === field)) return undefined;
  return countOf(cellIn(sheet, rowOf(sheet, field), colOf(sheet, 'cols:A', 'ky_nay')));
}

export type Sum = { readonly numerator: number; readonly denominator: number; readonly agencies: number };

/** Σ part / Σ whole over the agencies that gave both, part not over whole. */
export function pairSum(tabs: readonly WorkSheet[], part: string, whole: string): Sum {
  const pairs = tabs.flatMap((sheet) => {
    const [numerator, denominator] = [fieldOf(sheet, part), fieldOf(sheet, whole)];
    const usable =
      typeof numerator === 'number' && typeof denominator === 'number' && numerator <= denominator;
    return usable ? [{ numerator, denominator }] : [];
  });
  const sum = (side: 'numerator' | 'denominator'): number => pairs.reduce((all, pair) => all + pair[side], 0);
  return { numerator: sum('numerator'), denominator: sum('denominator'), agencies: pairs.length };
}
