import { a1 } from '../../cells/a1';
import type { CellValue, TabCells, WorkbookCells } from '../../cells/cell';
import type { LocatedFinding } from '../../checks/finding';
import { tabCode } from '../table/identify';
import { type ReadRow, readTable, type TableIssue } from '../table/read';
import type { TableLayout } from '../table/types';
import { HUB_ISSUES } from './messages';

/** Structure rules of the catalogue that the hub's own tabs can break. */
const RULES = {
  missing: 'C1',
  doubled: 'C2',
  columns: 'C7',
  header: 'C7',
  stray: 'C4',
  double: 'C5',
} as const;

/** A hub tab as read: its rows, its structure findings, and where it stands. */
export type HubTable = {
  readonly rows: readonly ReadRow[];
  readonly findings: readonly LocatedFinding[];
  /** null when there is no such tab, or two. */
  readonly tab: TabCells | null;
  /** 0-based grid column by column code. */
  readonly colOf: ReadonlyMap<string, number>;
};

type Where = { readonly tab: string; readonly cell: string };

/** A finding about the hub itself: no agency, no place of a return. */
export const hubFinding = (
  rule: string,
  hub: WorkbookCells,
  where: Where,
  typed: CellValue,
  message: string,
): LocatedFinding => ({
  rule,
  severity: 'error',
  agency: '',
  workbook: hub.id,
  ...where,
  typed,
  readAs: '',
  message,
  explained: '',
  code: '',
});

/** Tabs of the hub with a code in A1; there should be one. */
export const tabsOfCode = (hub: WorkbookCells, code: string): readonly TabCells[] =>
  hub.tabs.filter((tab) => tabCode(tab) === code);

const none = (findings: readonly LocatedFinding[]): HubTable => ({
  rows: [],
  findings,
  tab: null,
  colOf: new Map(),
});

function located(hub: WorkbookCells, tab: TabCells, issue: TableIssue): LocatedFinding {
  const where = { tab: tab.title, cell: a1(issue.row, issue.col) };
  return hubFinding(RULES[issue.rule], hub, where, issue.found === '' ? null : issue.found, issue.what);
}

/**
 * Reads one hub tab, found by its code. A missing tab (C1), two with one code (C2), and every fault `readTable` names become
 * findings; rows are then those that could be read for sure, often none.
 */
export function readHubTable(hub: WorkbookCells, layout: TableLayout): HubTable {
  const tabs = tabsOfCode(hub, layout.code);
  const [tab] = tabs;
  if (tab === undefined) {
    const nowhere = { tab: layout.title, cell: '' };
    return none([hubFinding(RULES.missing, hub, nowhere, null, HUB_ISSUES.missingTab(layout.title))]);
  }
  if (tabs.length > 1) {
    const message = HUB_ISSUES.doubledTab(
      layout.title,
      tabs.map(({ title }) => title),
    );
    return none(
      tabs.map(({ title }) =>
        hubFinding(RULES.doubled, hub, { tab: title, cell: 'A1' }, layout.code, message),
      ),
    );
  }
  const { rows, issues, colOf } = readTable(layout, tab);
  return { rows, findings: issues.map((issue) => located(hub, tab, issue)), tab, colOf };
}
