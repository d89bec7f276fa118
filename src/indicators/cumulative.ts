import type { Period } from '../periods/types';
import type { FieldKind } from '../plan/types';
import type { FieldValue, FieldValues } from '../reading/return';
import { type Assessment, assess, assessRatio } from './assess';
import { type CompiledLine, countOf, type LineInput } from './compile';
import { quarterReason, REASONS } from './messages';
import type { Quarter } from './quarter';

type Gap = Extract<Assessment, { readonly reason: string }>;

/**
 * The i-th agency on one line over several quarters, oldest first (domain.md 1.4): it must be complete in every quarter it
 * owed, then each field accumulates by its own kind, then the formula. A quarter it was not in the register for, or marked
 * N/A, is not owed; all of them so: not applicable. CT10 with 4 on time + 6 in term of 10, then those 6 late and 10 new on
 * time, gives 14/20.
 */
export function assessSpan(line: CompiledLine, index: number, quarters: readonly Quarter[]): Assessment {
  const given: FieldValues[] = [];
  const gaps: Gap[] = [];
  for (const { period, entries } of quarters) {
    const entry = entries[index] ?? null;
    if (entry === null) continue;
    const found = assess(line, entry);
    if (found.state === 'complete') given.push(entry.values ?? {});
    else if (found.state !== 'notApplicable') gaps.push({ ...found, reason: named(period, found.reason) });
  }
  if (gaps.length > 0) return joined(gaps, given.length > 0);
  return given.length === 0 ? { state: 'notApplicable' } : assessSum(line, given);
}

const named = (period: Period, reason: string): string => quarterReason(period.name, reason);

/** Every quarter that keeps the agency out, named; blank only when no quarter gave anything. */
const joined = (gaps: readonly Gap[], someGiven: boolean): Assessment => ({
  state: !someGiven && gaps.every(({ state }) => state === 'blank') ? 'blank' : 'incomplete',
  reason: gaps.map(({ reason }) => reason).join('; '),
});

function assessSum(line: CompiledLine, given: readonly FieldValues[]): Assessment {
  const ratio = line.ratioOf(accumulate(line.inputFields, given));
  return ratio === null ? { state: 'incomplete', reason: REASONS.notCount } : assessRatio(ratio);
}

/**
 * Each field over the quarters by its own kind: a flow adds up, an opening stock is the first quarter's, a closing stock
 * the last one's; "không phát sinh" adds 0. `given` is not empty and complete, oldest first.
 */
export function accumulate(inputs: readonly LineInput[], given: readonly FieldValues[]): FieldValues {
  const sum: Record<string, FieldValue> = {};
  for (const { code, kind } of inputs) sum[code] = accumulateField(code, kind, given);
  return sum;
}

function accumulateField(code: string, kind: FieldKind, given: readonly FieldValues[]): number {
  if (kind === 'luong_dau_ky') return countOf(given[0]?.[code]);
  if (kind !== 'luong') return countOf(given[given.length - 1]?.[code]);
  let sum = 0;
  for (const values of given) sum += countOf(values[code]);
  return sum;
}
