import type { AgencyReturn, ReadingIssue } from '../reading/return';
import { entryOf } from './catalogue';
import type { Desk } from './desk';
import type { Finding } from './finding';
import { atField, explanation } from './found';
import { messages } from './messages';
import { isCount } from './numbers';
import { BLANK, NOT_A_COUNT } from './rules/entries';
import { severityOf } from './severity';

/** Findings on single cells of a return: what reading found, blanks (E0), values that are no count (E1). */

/** What reading found, as it is, unless the Quy tắc tab gives the rule another severity or switches it off. */
export function issueFindings({ plan }: Desk, ret: AgencyReturn, into: Finding[]): void {
  for (const issue of ret.issues) {
    const entry = entryOf(issue.rule);
    const set = entry === undefined ? issue.severity : severityOf(plan, entry);
    if (set === 'off') continue;
    // A rule left at its default keeps what reading said: a date with a two-digit year is a milder R3.
    const severity = set === entry?.severity ? issue.severity : set;
    into.push({ ...issue, agency: ret.agency, severity, explained: explanation(ret, severity, issue.place) });
  }
}

/** E0 and E1 on the owed cells of a return that is not wholly blank. */
export function cellFindings(
  desk: Desk,
  ret: AgencyReturn,
  fields: readonly string[],
  into: Finding[],
): void {
  for (const field of fields) {
    const value = ret.values[field];
    if (typeof value === 'number' && isCount(value)) continue;
    if (value === undefined || value === 'blank') blankFinding(desk, ret, field, into);
    else if (typeof value === 'number' || value === 'unreadable') unreadableFinding(desk, ret, field, into);
  }
}

const isAt = (issue: ReadingIssue, field: string): boolean =>
  issue.place.kind === 'field' && issue.place.field === field;

function blankFinding({ plan, profiles }: Desk, ret: AgencyReturn, field: string, into: Finding[]): void {
  const severity = severityOf(plan, BLANK);
  if (severity === 'off') return;
  into.push(atField(ret, { rule: 'E0', severity, field, message: messages.E0(profiles.name(field)) }));
}

/** A value no reader explained: an archive or a file written by other hands. */
function unreadableFinding(desk: Desk, ret: AgencyReturn, field: string, into: Finding[]): void {
  const severity = severityOf(desk.plan, NOT_A_COUNT);
  if (severity === 'off' || ret.issues.some((issue) => issue.severity === 'error' && isAt(issue, field)))
    return;
  into.push(atField(ret, { rule: 'E1', severity, field, message: messages.E1(desk.profiles.name(field)) }));
}

/** The one finding of a return that is ticked but empty. No setting silences it: an empty report never counts as sent. */
export const emptyReturnFinding = (ret: AgencyReturn): Finding => ({
  rule: 'E0',
  severity: 'error',
  agency: ret.agency,
  place: { kind: 'foot', item: 'xac_nhan' },
  typed: null,
  readAs: '',
  message: messages.E0return(),
  explained: '',
});
