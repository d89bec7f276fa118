import type { Instant } from '../../periods/types';
import { wholeSecond } from './instants';

/** What is remembered of one agency's return for one period, from read to read. Instants are whole seconds. */
export type Submission = {
  readonly period: string;
  readonly agency: string;
  /** Submitted as of the last read: ticked, no errors, not all blank. */
  readonly submitted: boolean;
  /** First read that saw it submitted; stays when the return is revised or taken back. */
  readonly firstSubmitted: Instant | null;
  /** Read that first saw the content changed after the first submission. */
  readonly lastRevised: Instant | null;
  /** Last read after the deadline that saw it never submitted yet: without one it is not late. */
  readonly lastSeenUnsent: Instant | null;
  /** `contentFingerprint` at the last read. */
  readonly fingerprint: string;
};

/** One agency's return as one read saw it. */
export type Observed = {
  readonly period: string;
  readonly agency: string;
  readonly asOf: Instant;
  /** "Đã gửi" chosen. */
  readonly ticked: boolean;
  /** Findings of severity error on this return. */
  readonly errors: number;
  readonly allBlank: boolean;
  readonly fingerprint: string;
  /** Last millisecond of the deadline day; null where the group has none. */
  readonly deadlineEnd: Instant | null;
};

/** Ticked, without errors, not empty (workbook.md "Submitted"). */
const isSubmitted = ({ ticked, errors, allBlank }: Observed): boolean => ticked && errors === 0 && !allBlank;

function revisedAt(previous: Submission | null, observed: Observed): Instant | null {
  if (previous === null || previous.firstSubmitted === null) return null;
  return previous.fingerprint === observed.fingerprint ? previous.lastRevised : wholeSecond(observed.asOf);
}

function unsentAt(previous: Submission | null, observed: Observed, first: Instant | null): Instant | null {
  const before = previous?.lastSeenUnsent ?? null;
  const afterDeadline = observed.deadlineEnd !== null && observed.asOf > observed.deadlineEnd;
  if (first !== null || !afterDeadline) return before;
  return Math.max(before ?? 0, wholeSecond(observed.asOf));
}

/**
 * State after one more read. The time of submission is the first read that saw it; a state of another period counts for
 * nothing; the same read twice changes nothing. Example: a read on 17/09 10:00 (deadline 16/09) sees nothing, one at 15:00 sees it
 * submitted: first submitted 17/09 15:00, last seen unsent 17/09 10:00, so late. Without the read at 10:00 it would be on time.
 */
export function nextSubmission(known: Submission | null, observed: Observed): Submission {
  const previous = known?.period === observed.period ? known : null;
  const submitted = isSubmitted(observed);
  const firstSubmitted = previous?.firstSubmitted ?? (submitted ? wholeSecond(observed.asOf) : null);
  return {
    period: observed.period,
    agency: observed.agency,
    submitted,
    firstSubmitted,
    lastRevised: revisedAt(previous, observed),
    lastSeenUnsent: unsentAt(previous, observed, firstSubmitted),
    fingerprint: observed.fingerprint,
  };
}

/** on time, late, back: submitted once but not as it stands now; missing: deadline over; notDue. */
export type Punctuality = 'onTime' | 'late' | 'back' | 'missing' | 'notDue';

/** Seen unsent by a read after the deadline, as the deadline is now. */
const wasLate = ({ lastSeenUnsent }: Submission, deadlineEnd: Instant | null): boolean =>
  lastSeenUnsent !== null && deadlineEnd !== null && lastSeenUnsent > deadlineEnd;

/** Where a return stands at `asOf` against its deadline. */
export function punctuality(state: Submission, deadlineEnd: Instant | null, asOf: Instant): Punctuality {
  if (state.submitted) return wasLate(state, deadlineEnd) ? 'late' : 'onTime';
  if (state.firstSubmitted !== null) return 'back';
  return deadlineEnd !== null && asOf > deadlineEnd ? 'missing' : 'notDue';
}
