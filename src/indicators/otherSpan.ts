import type { Agency } from '../agencies/types';
import { type Assessment, assess } from './assess';
import type { CompiledLine } from './compile';
import { assessSpan } from './cumulative';
import { shownRatio } from './ratio';
import type { Spans } from './spans';
import { Tally } from './tally';
import type { Missing, OtherSpan } from './types';

/** An agency owing a line, with its place in the entries of every quarter. */
export type Owing = { readonly agency: Agency; readonly index: number };

const NOT_OWED: Assessment = { state: 'notApplicable' };

/** The line over the quarter before; null when the archive lacks it. */
export function previousSpan(line: CompiledLine, owing: readonly Owing[], spans: Spans): OtherSpan | null {
  const { previous } = spans;
  if (previous === null) return null;
  return rollUpSpan(line, owing, previous.period.code, (index) => {
    const entry = previous.entries[index] ?? null;
    return entry === null ? NOT_OWED : assess(line, entry);
  });
}

/**
 * The line from the first quarter of the year to this one (lũy kế); for the first quarter, that quarter itself.
 * null when the archive lacks a quarter it needs; stock lines (CT01, CT06A) need this quarter only.
 */
export function cumulativeSpan(line: CompiledLine, owing: readonly Owing[], spans: Spans): OtherSpan | null {
  const quarters = line.indicator.kind === 'thoi_diem' ? [spans.current] : spans.toDate;
  if (quarters === null) return null;
  return rollUpSpan(line, owing, spans.toDateCode, (index) => assessSpan(line, index, quarters));
}

function rollUpSpan(
  line: CompiledLine,
  owing: readonly Owing[],
  period: string,
  assessAt: (index: number) => Assessment,
): OtherSpan {
  const total = new Tally();
  const missing: Missing[] = [];
  for (const { agency, index } of owing) {
    const found = assessAt(index);
    if (found.state === 'complete') total.addComplete(found.ratio);
    else if (found.state !== 'notApplicable') {
      missing.push({ agency: agency.code, reason: found.reason });
      total.addMissing(found.state);
    }
  }
  return { period, ...shownRatio(total, line.indicator), coverage: total.coverage, missing };
}
