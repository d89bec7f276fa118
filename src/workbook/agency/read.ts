import { a1, parseA1 } from '../../cells/a1';
import { type InputCell, type TabCells, valueAt } from '../../cells/cell';
import type { LocatedFinding } from '../../checks/finding';
import { civilToDay } from '../../periods/day';
import { tasksLedBy, typedFieldsOwedBy } from '../../plan/owing';
import type { DateWindow } from '../../reading/date';
import { fieldMayBeNotApplicable } from '../../reading/notApplicable';
import { readReturn } from '../../reading/readReturn';
import type { AgencyReturn } from '../../reading/return';
import { inputPlaces } from './inputs';
import { type AgencyLayout, STATE_ROW } from './layout';
import { type Fault, locate } from './locate';
import { structureTexts as say } from './messages';
import { type Placement, positionOf } from './placement';
import { typedAt } from './typed';
import { UNPLACED_VALUE_COL, unplacedRows } from './unplaced';

export type ReadAgencyTab = {
  readonly ret: AgencyReturn;
  /** "Hiểu là" by placeCode, only where it says more than the cell. */
  readonly readAs: ReadonlyMap<string, string>;
  /** Every input found, by placeCode; blank ones included. */
  readonly typed: ReadonlyMap<string, InputCell>;
  /** A1 of every input found by placeCode, and of the state line under ''. */
  readonly cells: ReadonlyMap<string, string>;
  /** Structure: C3–C7, C10. */
  readonly findings: readonly LocatedFinding[];
};

/** Days a document may bear: generous, since the task rules judge the dates themselves. */
function windowOf({ plan }: AgencyLayout): DateWindow {
  return {
    earliest: civilToDay(plan.year - 1, 1, 1) ?? 0,
    latest: civilToDay(plan.year + 1, 12, 31) ?? plan.settings.taskClosingDay,
  };
}

function cellsOf(layout: AgencyLayout, placement: Placement): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const { section, row, column, code } of inputPlaces(layout)) {
    const at = positionOf(placement, section, row.code, column.code);
    if (at !== null) cells.set(code, a1(at.row, at.col));
  }
  const state = placement.rows.get(STATE_ROW);
  if (state !== undefined) cells.set('', a1(state, placement.textCol));
  return cells;
}

function findingOf(tab: TabCells, layout: AgencyLayout, workbook: string, fault: Fault): LocatedFinding {
  const at = fault.cell === '' ? null : parseA1(fault.cell);
  return {
    rule: fault.rule,
    severity: 'error',
    agency: layout.agency.code,
    typed: at === null ? null : valueAt(tab, at.row, at.col),
    readAs: '',
    message: fault.message,
    explained: '',
    workbook,
    tab: tab.title,
    cell: fault.cell,
    code: '',
  };
}

/** Values a repair could not place stand under the foot: missing in every sum until a person puts them where they belong. */
function unplacedFaults(tab: TabCells): readonly Fault[] {
  const rows = unplacedRows(tab);
  const [first] = rows;
  if (first === undefined) return [];
  return [{ rule: 'C10', cell: a1(first, UNPLACED_VALUE_COL), message: say.unplaced(rows.length) }];
}

/**
 * Reads one agency's tab through its layout: rows and columns by code, confirmed by label and header (workbook.md, Identity).
 * What cannot be trusted is blank in the return and named in `findings`; a tab that is not the agency's gives an empty return.
 * `workbook` is the id of the file it stands in. Never throws.
 */
export function readAgencyTab(tab: TabCells, layout: AgencyLayout, workbook: string): ReadAgencyTab {
  const { plan, agency } = layout;
  const { trusted, faults: misplaced } = locate(tab, layout);
  const faults = [...misplaced, ...unplacedFaults(tab)];
  const typed = typedAt(tab, trusted, inputPlaces(layout));
  const { ret, readAs } = readReturn({
    agency,
    fields: typedFieldsOwedBy(plan, agency),
    tasks: tasksLedBy(plan, agency),
    typed,
    mayBeNotApplicable: (field) => fieldMayBeNotApplicable(plan, agency, field),
    window: windowOf(layout),
  });
  return {
    ret,
    readAs,
    typed,
    cells: cellsOf(layout, trusted),
    findings: faults.map((fault) => findingOf(tab, layout, workbook, fault)),
  };
}
