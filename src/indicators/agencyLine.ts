import type { Agency } from '../agencies/types';
import type { Assessment } from './assess';
import { shownRatio, type Target } from './ratio';
import type { AgencyLine, ShownRatio } from './types';

/**
 * One agency on one line as `byAgency` of workbook.md has it. 0/0 is "none" (không phát sinh) and is in the sums with 0/0.
 * `ratio` is null and `reason` says why (Vietnamese) when it is left out; N/A has neither.
 */
export function agencyLine(agency: Agency, found: Assessment, target: Target): AgencyLine {
  if (found.state === 'complete') return counted(agency, shownRatio(found.ratio, target));
  const reason = found.state === 'notApplicable' ? '' : found.reason;
  return { agency, status: found.state, ratio: null, reason };
}

function counted(agency: Agency, ratio: ShownRatio): AgencyLine {
  if (ratio.met === null) return { agency, status: 'none', ratio, reason: '' };
  return { agency, status: ratio.met ? 'met' : 'unmet', ratio, reason: '' };
}
