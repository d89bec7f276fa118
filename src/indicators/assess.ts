import type { FieldValues } from '../reading/return';
import type { CompiledLine } from './compile';
import { faultsReason, REASONS } from './messages';
import type { QuarterEntry } from './quarter';
import type { Ratio } from './types';

/** What one agency's values give for one line, before anybody asks whether the target was met. */
export type Assessment =
  | { readonly state: 'complete'; readonly ratio: Ratio; readonly counts: readonly number[] }
  | { readonly state: 'incomplete' | 'blank'; readonly reason: string }
  | { readonly state: 'notApplicable' };

const NOT_APPLICABLE: Assessment = { state: 'notApplicable' };
const BLANK: Assessment = { state: 'blank', reason: REASONS.noReturn };
const incomplete = (reason: string): Assessment => ({ state: 'incomplete', reason });

/**
 * Sorts one agency's values of one quarter for one line. Complete: every input a number or "không phát sinh", no blocking
 * error on them. Not applicable: the register allows it for this line and an input says so. Blank: not one input given, or
 * no return at all. Everything else is incomplete, with the reason in Vietnamese.
 */
export function assess(line: CompiledLine, entry: QuarterEntry): Assessment {
  if (entry.values === undefined) return BLANK;
  const counts = line.countsOf(entry.values);
  if (counts === null) return assessGaps(line, entry);
  if (entry.withheld) return incomplete(REASONS.notSubmitted);
  const reason = entry.blocked.get(line.indicator.code);
  return reason === undefined ? assessCounts(line, counts) : incomplete(reason);
}

/**
 * A ratio that is none cannot be summed: negative or inexact counts, a numerator over nothing or over its whole. Every line is
 * a share: where E2 or E5 could not be evaluated (a blank beside CT10's own fields), this is what keeps 50/5 out of the sums.
 */
export function assessCounts(line: CompiledLine, counts: readonly number[]): Assessment {
  const ratio = line.ratioOfCounts(counts);
  if (!isCount(ratio.numerator) || !isCount(ratio.denominator)) return incomplete(REASONS.notCount);
  if (ratio.denominator === 0 && ratio.numerator > 0) return incomplete(REASONS.zeroDenominator);
  if (ratio.numerator > ratio.denominator) return incomplete(REASONS.overWhole);
  return { state: 'complete', ratio, counts };
}

const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;

/** A number in a field only this line uses: beside "không thuộc thẩm quyền" it contradicts, and must not vanish without a word. */
const hasOwnNumber = (line: CompiledLine, values: FieldValues | undefined): boolean =>
  line.inputFields.some(({ code, isOwn }) => isOwn && typeof values?.[code] === 'number');

function assessGaps(line: CompiledLine, { agency, values }: QuarterEntry): Assessment {
  const blank: string[] = [];
  const unreadable: string[] = [];
  const notApplicable: string[] = [];
  for (const { code, shortName } of line.inputFields) {
    const value = values?.[code] ?? 'blank';
    if (value === 'blank') blank.push(shortName);
    else if (value === 'unreadable') unreadable.push(shortName);
    else if (value === 'notApplicable') notApplicable.push(shortName);
  }
  const marked = notApplicable.length > 0 && agency.notApplicable.includes(line.indicator.code);
  if (marked && !hasOwnNumber(line, values)) return NOT_APPLICABLE;
  if (blank.length === line.inputFields.length) return BLANK;
  return incomplete(faultsReason({ blank, unreadable, notApplicable }));
}
