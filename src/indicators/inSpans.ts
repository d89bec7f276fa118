import { type Assessment, assess } from './assess';
import type { CompiledLine } from './compile';
import { assessSpan } from './cumulative';
import type { QuarterEntry } from './quarter';
import type { Spans } from './spans';

/** One agency on one line over every span; null where there is no such span or it was not in the register then. */
export type InSpans = {
  readonly current: Assessment | null;
  readonly previous: Assessment | null;
  readonly cumulative: Assessment | null;
};

/** Looks at each quarter once and reads this quarter, the previous one and lũy kế off it. `entries` go with `spans.quarters`. */
export function assessSpans(
  line: CompiledLine,
  spans: Spans,
  entries: readonly (QuarterEntry | null)[],
): InSpans {
  const found = entries.map((entry) => (entry === null ? null : assess(line, entry)));
  const firstAt = firstNeeded(line, spans);
  return {
    current: found[found.length - 1] ?? null,
    previous: spans.previousAt === null ? null : (found[spans.previousAt] ?? null),
    cumulative: firstAt === null ? null : assessSpan(line, spans.quarters, found, firstAt),
  };
}

/**
 * Position of the first quarter lũy kế needs: the year's first, but for stock lines (CT01, CT06A) the current one, so that
 * nothing is carried forward (domain.md 1.4). null when the archive lacks one.
 */
export const firstNeeded = (line: CompiledLine, spans: Spans): number | null =>
  line.indicator.kind === 'thoi_diem' ? spans.quarters.length - 1 : spans.firstAt;
