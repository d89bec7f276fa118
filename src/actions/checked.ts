import type { Agency } from '../agencies/types';
import { checkReturns } from '../checks/check';
import type { Finding, LocatedFinding } from '../checks/finding';
import type { Instant } from '../periods/types';
import { placeCode } from '../reading/return';
import { deadlineEndOf } from '../workbook/hub/completeness';
import { inOrder } from '../workbook/hub/findingsTab';
import { punctuality } from '../workbook/hub/submissionState';
import type { SubmissionLine } from '../workbook/hub/submissions';
import { observe } from './observe';
import type { AgencyTab, World } from './world';

/** A read set with everything the checks say about it. */
export type Checked = {
  readonly world: World;
  readonly asOf: Instant;
  /** Errors first, in register order; structure and settings included. */
  readonly findings: readonly LocatedFinding[];
  /** Findings by severity; explained warnings are counted among the warnings. */
  readonly counts: { readonly errors: number; readonly warnings: number };
  readonly submissions: readonly SubmissionLine[];
  readonly lateAgencies: readonly Agency[];
  /** Deadline over, nothing valid sent. */
  readonly missingAgencies: readonly Agency[];
};

/** The cell a finding stands in; a finding about the whole return points at the state line. */
function locate(finding: Finding, tabs: ReadonlyMap<string, AgencyTab>): LocatedFinding {
  const { place, ...rest } = finding;
  const found = tabs.get(finding.agency);
  const code = placeCode(place);
  return {
    ...rest,
    workbook: found?.workbook.id ?? '',
    tab: found?.tab.title ?? '',
    cell: found?.read.cells.get(code) ?? '',
    code,
  };
}

/** A blank whose cell the structure hides is the structure's fault: its C finding says so, "chưa nhập" would be untrue. */
const isHidden = ({ rule, workbook, cell }: LocatedFinding): boolean =>
  rule === 'E0' && workbook !== '' && cell === '';

const count = (findings: readonly LocatedFinding[], severity: LocatedFinding['severity']): number =>
  findings.filter((finding) => finding.severity === severity).length;

/** Runs every check over a read set. Pure; the same world and time give the same result. */
export function checkWorld(world: World, asOf: Instant): Checked {
  const { plan, register, agencies, period, returns, archive } = world;
  const tabs = new Map(world.tabs.map((tab) => [tab.agency.code, tab]));
  const onReturns = checkReturns({ plan, register, agencies, period, asOf, returns, archive });
  const findings = inOrder(
    [
      ...world.findings,
      ...onReturns.map((finding) => locate(finding, tabs)).filter((finding) => !isHidden(finding)),
    ],
    register,
  );
  const submissions = observe(world, findings, asOf);
  const standing = (stand: 'late' | 'missing'): readonly Agency[] =>
    submissions
      .filter(({ agency, state }) => punctuality(state, deadlineEndOf(period, agency), asOf) === stand)
      .map(({ agency }) => agency);
  return {
    world,
    asOf,
    findings,
    counts: { errors: count(findings, 'error'), warnings: count(findings, 'warning') },
    submissions,
    lateAgencies: standing('late'),
    missingAgencies: standing('missing'),
  };
}
