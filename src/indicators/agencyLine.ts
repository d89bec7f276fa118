import type { Agency } from '../agencies/types';
import { assess } from './assess';
import type { CompiledLine } from './compile';
import type { QuarterEntry } from './quarter';
import { shownRatio } from './ratio';
import type { AgencyLine, ShownRatio } from './types';

/**
 * One agency on one line (workbook.md, `byAgency`). 0/0 is "none" (không phát sinh) and is in the sums with 0/0.
 * `ratio` is null and `reason` says why (Vietnamese) when it is left out; N/A has neither.
 */
export function agencyLine(line: CompiledLine, entry: QuarterEntry): AgencyLine {
  const { agency } = entry;
  const found = assess(line, entry);
  if (found.state === 'complete') return counted(agency, shownRatio(found.ratio, line.indicator));
  const reason = found.state === 'notApplicable' ? '' : found.reason;
  return { agency, status: found.state, ratio: null, reason };
}

function counted(agency: Agency, ratio: ShownRatio): AgencyLine {
  if (ratio.met === null) return { agency, status: 'none', ratio, reason: '' };
  return { agency, status: ratio.met ? 'met' : 'unmet', ratio, reason: '' };
}
