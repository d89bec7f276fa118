import type { Agency } from '../agencies/types';
import { type InputCell, isBlank } from '../cells/cell';
import { isWhollyBlank } from '../checks/blank';
import type { LocatedFinding } from '../checks/finding';
import type { Instant } from '../periods/types';
import { tasksLedBy, typedFieldsOwedBy } from '../plan/owing';
import type { Plan } from '../plan/types';
import { deadlineEndOf } from '../workbook/hub/completeness';
import { contentFingerprint } from '../workbook/hub/fingerprint';
import { nextSubmission, readSubmissions, type SubmissionLine } from '../workbook/hub/submissions';
import type { AgencyTab, World } from './world';

type Counts = { readonly errors: number; readonly warnings: number };

const NO_CELLS: ReadonlyMap<string, InputCell> = new Map();

/** Errors and open warnings by agency: an explained warning stands as explained and is no longer asked about. */
function countByAgency(findings: readonly LocatedFinding[]): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const { agency, severity, explained } of findings) {
    const { errors, warnings } = counts.get(agency) ?? { errors: 0, warnings: 0 };
    const isOpenWarning = severity === 'warning' && explained === '';
    counts.set(agency, {
      errors: errors + (severity === 'error' ? 1 : 0),
      warnings: warnings + (isOpenWarning ? 1 : 0),
    });
  }
  return counts;
}

/** Places an agency owes: its fields, and the status of each task it leads. */
const owedPlaces = (plan: Plan, agency: Agency): readonly string[] => [
  ...typedFieldsOwedBy(plan, agency).map(({ code }) => code),
  ...tasksLedBy(plan, agency).map(({ no }) => `task:${no}:trang_thai`),
];

const isFilled = (typed: ReadonlyMap<string, InputCell>, place: string): boolean => {
  const cell = typed.get(place);
  return cell !== undefined && !isBlank(cell.value);
};

/**
 * What this read saw of every expected return, laid over what the last one remembered ("Tình hình gửi"): first submission, last
 * revision, lateness (workbook.md, Submitted). An agency whose tab was not found is seen with nothing in it.
 */
export function observe(
  world: World,
  findings: readonly LocatedFinding[],
  asOf: Instant,
): readonly SubmissionLine[] {
  const before = readSubmissions(world.hub);
  const tabs = new Map<string, AgencyTab>(world.tabs.map((tab) => [tab.agency.code, tab]));
  const counts = countByAgency(findings);
  return world.agencies.map((agency) => {
    const read = tabs.get(agency.code)?.read;
    const typed = read?.typed ?? NO_CELLS;
    const owed = owedPlaces(world.plan, agency);
    const filled = owed.filter((place) => isFilled(typed, place)).length;
    const { errors, warnings } = counts.get(agency.code) ?? { errors: 0, warnings: 0 };
    const state = nextSubmission(before.get(agency.code) ?? null, {
      period: world.period.code,
      agency: agency.code,
      asOf,
      ticked: read?.ret.ticked ?? false,
      errors,
      allBlank:
        read === undefined ||
        isWhollyBlank(
          read.ret,
          typedFieldsOwedBy(world.plan, agency).map(({ code }) => code),
        ),
      fingerprint: contentFingerprint(typed),
      deadlineEnd: deadlineEndOf(world.period, agency),
    });
    return { agency, state, owed: owed.length, filled, errors, warnings };
  });
}
