import type { Agency } from '../agencies/types';
import { owes } from '../plan/owing';
import { type Assessment, assess } from './assess';
import type { CompiledLine } from './compile';
import { assessSpan } from './cumulative';
import type { Quarter } from './quarter';
import { shownRatio } from './ratio';
import { type Spans, type SpansInput, spansOf } from './spans';
import type { ShownRatio } from './types';

/** One agency's own line over the other spans; null where it was not complete or the archive knows nothing. */
export type AgencySpans = { readonly previous: ShownRatio | null; readonly cumulative: ShownRatio | null };

const shown = (line: CompiledLine, found: Assessment): ShownRatio | null =>
  found.state === 'complete' ? shownRatio(found.ratio, line.indicator) : null;

function previousOf(line: CompiledLine, index: number, previous: Quarter | null): ShownRatio | null {
  const entry = previous?.entries[index] ?? null;
  return entry === null ? null : shown(line, assess(line, entry));
}

function cumulativeOf(line: CompiledLine, index: number, { current, toDate }: Spans): ShownRatio | null {
  const quarters = line.indicator.kind === 'thoi_diem' ? [current] : toDate;
  return quarters === null ? null : shown(line, assessSpan(line, index, quarters));
}

/**
 * "Kỳ trước" and "lũy kế" of every agency on every line it owes, for section B of its tab: agency code → line code → ratios.
 * The same accumulation as the province's (domain.md 1.4), one agency at a time.
 */
export function agencySpans(
  lines: readonly CompiledLine[],
  input: SpansInput,
): ReadonlyMap<string, ReadonlyMap<string, AgencySpans>> {
  const spans = spansOf(input);
  const ofAgency = (agency: Agency, index: number): ReadonlyMap<string, AgencySpans> =>
    new Map(
      lines
        .filter((line) => owes(agency, line.indicator.owedBy))
        .map((line) => [
          line.indicator.code,
          { previous: previousOf(line, index, spans.previous), cumulative: cumulativeOf(line, index, spans) },
        ]),
    );
  return new Map(input.agencies.map((agency, index) => [agency.code, ofAgency(agency, index)]));
}
