import type { Agency } from '../agencies/types';
import { owes } from '../plan/owing';
import type { Assessment } from './assess';
import type { CompiledLine } from './compile';
import { assessSpans } from './inSpans';
import { shownRatio } from './ratio';
import { type Spans, type SpansInput, spansOf } from './spans';
import type { ShownRatio } from './types';

/** One agency's own line over the other spans; null where it was not complete or the archive knows nothing. */
export type AgencySpans = { readonly previous: ShownRatio | null; readonly cumulative: ShownRatio | null };

/**
 * "Kỳ trước" and "lũy kế" of every agency on every line it owes, for section B of its tab: agency code → line code → ratios.
 * The same accumulation as the province's (domain.md 1.4), one agency at a time.
 */
export function agencySpans(
  lines: readonly CompiledLine[],
  input: SpansInput & { readonly agencies: readonly Agency[] },
): ReadonlyMap<string, ReadonlyMap<string, AgencySpans>> {
  const spans = spansOf(input);
  return new Map(input.agencies.map((agency) => [agency.code, spansOfAgency(lines, spans, agency)]));
}

function spansOfAgency(
  lines: readonly CompiledLine[],
  spans: Spans,
  agency: Agency,
): ReadonlyMap<string, AgencySpans> {
  const entries = spans.quarters.map((quarter) => quarter.entryOf(agency));
  const owing = lines.filter((line) => owes(agency, line.indicator.owedBy));
  return new Map(
    owing.map((line) => {
      const { previous, cumulative } = assessSpans(line, spans, entries);
      return [line.indicator.code, { previous: shown(line, previous), cumulative: shown(line, cumulative) }];
    }),
  );
}

const shown = (line: CompiledLine, found: Assessment | null): ShownRatio | null =>
  found?.state === 'complete' ? shownRatio(found.ratio, line.indicator) : null;
