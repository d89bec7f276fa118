import type { Agency, Register } from '../agencies/types';
import type { Instant, Period } from '../periods/types';
import type { Plan } from '../plan/types';
import type { AgencyReturn, Archive } from '../reading/return';
import { acrossFindings } from './across';
import { isWhollyBlank } from './blank';
import { cellFindings, emptyReturnFinding, issueFindings } from './cells';
import { type Desk, deskOf, factsOf } from './desk';
import type { Finding } from './finding';
import { atField } from './found';
import type { ActiveCheck } from './profile';
import type { Facts } from './rule';
import { taskFindings } from './taskFindings';

export type CheckInput = {
  readonly plan: Plan;
  readonly register: Register;
  /** Agencies that report, in register order. */
  readonly agencies: readonly Agency[];
  readonly period: Period;
  /** When the returns were read. */
  readonly asOf: Instant;
  /** Returns of the period by agency code; an agency without one has no findings. */
  readonly returns: ReadonlyMap<string, AgencyReturn>;
  readonly archive: Archive;
};

/**
 * Every finding of domain.md 1.3 and 2 on the returns of one quarter: by agency in the order given (cells, then rules on numbers
 * in code order, then tasks), the rules over several agencies last. A rule runs for an agency only if it owes all the rule's
 * fields and all are readable; rules on history are silent without it. Settings of the Quy tắc tab are in force.
 * Never throws: a value of any kind is read or is a finding.
 */
export function checkReturns(input: CheckInput): readonly Finding[] {
  const desk = deskOf(input);
  const findings: Finding[] = [];
  for (const agency of input.agencies) {
    const ret = input.returns.get(agency.code);
    if (ret !== undefined) checkReturn(desk, agency, ret, findings);
  }
  acrossFindings(desk, input, findings);
  return findings;
}

function checkReturn(desk: Desk, agency: Agency, ret: AgencyReturn, into: Finding[]): void {
  const profile = desk.profiles.of(agency);
  issueFindings(desk, ret, into);
  if (isWhollyBlank(ret, profile.typed)) {
    if (ret.ticked) into.push(emptyReturnFinding(ret));
    return;
  }
  cellFindings(desk, ret, profile.typed, into);
  numberFindings(desk, agency, ret, profile.checks, into);
  taskFindings(desk, ret, profile.tasks, into);
}

function numberFindings(
  desk: Desk,
  agency: Agency,
  ret: AgencyReturn,
  checks: readonly ActiveCheck[],
  into: Finding[],
): void {
  const facts = factsOf(desk, agency, ret);
  for (const check of checks) {
    const hit = isAnswerable(check, facts) ? check.find(facts) : null;
    if (hit === null) continue;
    const { message, at } = typeof hit === 'string' ? { message: hit, at: check.place } : hit;
    const field = desk.profiles.typedPart(at);
    into.push(atField(ret, { rule: check.code, severity: check.severity, field, message }));
  }
}

/** "Applicability" of domain.md 1.3, once for all rules: each declared number is there. */
function isAnswerable(check: ActiveCheck, facts: Facts): boolean {
  for (const field of check.fields) if (Number.isNaN(facts.now(field))) return false;
  for (const field of check.previous) if (Number.isNaN(facts.previous(field))) return false;
  return true;
}
