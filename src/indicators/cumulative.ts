import type { FieldKind } from '../plan/types';
import { type Assessment, assessCounts } from './assess';
import type { CompiledLine, LineInput } from './compile';
import { quarterReason } from './messages';
import type { Quarter } from './quarter';

type Gap = Extract<Assessment, { readonly reason: string }>;

/**
 * One agency on one line over the quarters from position `firstAt` on (domain.md 1.4): it must be complete in every quarter it
 * owed, then each field accumulates by its own kind, then the formula. `found[i]` is what it gave in `quarters[i]`, oldest
 * first, null where it owed nothing; a quarter marked N/A is not owed either; none owed: not applicable.
 * CT10 with 4 on time + 6 in term of 10, then those 6 late and 10 new on time, gives 14/20.
 */
export function assessSpan(
  line: CompiledLine,
  quarters: readonly Quarter[],
  found: readonly (Assessment | null)[],
  firstAt: number,
): Assessment {
  const given: (readonly number[])[] = [];
  const gaps: Gap[] = [];
  for (let at = firstAt; at < found.length; at += 1) {
    const one = found[at] ?? NOT_OWED;
    if (one.state === 'complete') given.push(one.counts);
    else if (one.state !== 'notApplicable') gaps.push(named(quarters[at], one));
  }
  if (gaps.length > 0) return joined(gaps, given.length > 0);
  return given.length === 0 ? NOT_OWED : assessCounts(line, accumulate(line.inputFields, given));
}

const NOT_OWED: Assessment = { state: 'notApplicable' };

const named = (quarter: Quarter | undefined, { state, reason }: Gap): Gap => ({
  state,
  reason: quarterReason(quarter?.period.name ?? '', reason),
});

/** Every quarter that keeps the agency out, named; blank only when no quarter gave anything. */
const joined = (gaps: readonly Gap[], someGiven: boolean): Assessment => ({
  state: !someGiven && gaps.every(({ state }) => state === 'blank') ? 'blank' : 'incomplete',
  reason: gaps.map(({ reason }) => reason).join('; '),
});

/**
 * Each input over the quarters by its own kind: a flow adds up, an opening stock is the first quarter's, a closing stock
 * the last one's. `given` has one list of counts per quarter, oldest first, each in the order of the inputs.
 */
export const accumulate = (
  inputs: readonly LineInput[],
  given: readonly (readonly number[])[],
): readonly number[] => inputs.map(({ kind }, at) => accumulateField(kind, at, given));

function accumulateField(kind: FieldKind, at: number, given: readonly (readonly number[])[]): number {
  if (kind === 'luong_dau_ky') return given[0]?.[at] ?? 0;
  if (kind !== 'luong') return given[given.length - 1]?.[at] ?? 0;
  let sum = 0;
  for (const counts of given) sum += counts[at] ?? 0;
  return sum;
}
