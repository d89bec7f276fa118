import { type CellValue, cellAt, type TabCells, valueAt, type WorkbookCells } from '../../cells/cell';
import type { LocatedFinding } from '../../checks/finding';
import { isGroupRow, readGroups } from '../../plan/groups';
import { reportFor } from '../../plan/rows';
import { deadlineColumn } from '../../plan/settingsColumns';
import type { Group, PlanRows, SettingsRow, SettingsTab } from '../../plan/types';
import { nameKey } from '../../text/normalise';
import { frameOf, headerCell } from '../table/frame';
import type { ReadRow } from '../table/read';
import type { Column, TableLayout } from '../table/types';
import { HUB_ISSUES } from './messages';
import { hubFinding, readHubTable, tabsOfCode } from './readHub';
import { settingsLayout } from './settingsLayout';

type ReadTab = { readonly rows: readonly SettingsRow[]; readonly findings: readonly LocatedFinding[] };

/** A number in a percent cell as the text its cell shows: 0.9 formatted "0%" was typed as 90% and means that. */
function asShown(tab: TabCells, row: number, col: number, value: CellValue): CellValue {
  const { format } = cellAt(tab, row, col);
  if (typeof value !== 'number' || !format?.includes('%')) return value;
  return `${Math.round(value * 10000) / 100}%`;
}

function readTab(hub: WorkbookCells, layout: TableLayout): ReadTab {
  const { rows, findings, tab, colOf } = readHubTable(hub, layout);
  const shown = ({ row, cells }: ReadRow): SettingsRow['cells'] =>
    Object.fromEntries(
      Object.entries(cells).map(([code, value]) => {
        const col = colOf.get(code);
        return [code, tab === null || col === undefined ? value : asShown(tab, row, col, value)];
      }),
    );
  return { rows: rows.map((read) => ({ row: read.row, cells: shown(read) })), findings };
}

const isDeadline = (column: Column): boolean => column.code.startsWith(deadlineColumn(''));
const key = (value: CellValue): string => nameKey(String(value ?? ''));

/** Header over each column of a tab as it stands, by column code. */
function headersOf(layout: TableLayout, tab: TabCells): ReadonlyMap<string, CellValue> {
  const frame = frameOf(layout, tab);
  return new Map([...frame.colOf].map(([code, col]) => [code, headerCell(frame, tab, col)?.value ?? null]));
}

/**
 * The Kỳ báo cáo layout as the tab can be read: deadline columns it has not got yet (a group new in Cấu hình) are left out, and
 * a header that still carries a group's old name is accepted, as long as it is not another column's.
 */
function periodsLayout(groups: readonly Group[], tab: TabCells): TableLayout {
  const layout = settingsLayout('periods', groups);
  const headers = headersOf(layout, tab);
  const ownHeaders = new Set(layout.columns.map((column) => key(column.header)));
  const columns = layout.columns.flatMap((column): Column[] => {
    if (!isDeadline(column)) return [column];
    const found = headers.get(column.code);
    if (found === undefined) return [];
    const renamed = found !== null && !ownHeaders.has(key(found));
    return [renamed ? { ...column, header: String(found) } : column];
  });
  return { ...layout, columns };
}

/** Deadline columns that groups are still without. */
function missingDeadlines(
  groups: readonly Group[],
  layout: TableLayout,
  hub: WorkbookCells,
  tab: TabCells,
): readonly LocatedFinding[] {
  const has = new Set(layout.columns.map((column) => column.code));
  return groups
    .filter((group) => group.reports && !has.has(deadlineColumn(group.code)))
    .map(({ name }) =>
      hubFinding('C7', hub, { tab: tab.title, cell: '' }, null, HUB_ISSUES.missingDeadline(name)),
    );
}

function readPeriods(hub: WorkbookCells, groups: readonly Group[]): ReadTab {
  const standard = settingsLayout('periods', groups);
  const [tab, second] = tabsOfCode(hub, standard.code);
  const hasCodes = tab?.cells.some((_, row) => valueAt(tab, row, 0) === 'cols') ?? false;
  if (tab === undefined || second !== undefined || !hasCodes) return readTab(hub, standard);
  const layout = periodsLayout(groups, tab);
  const read = readTab(hub, layout);
  return { ...read, findings: [...read.findings, ...missingDeadlines(groups, layout, hub, tab)] };
}

/**
 * The plan and the register as a hub's settings tabs hold them: rows in tab order with their 0-based grid rows, and what is
 * wrong with the structure of the tabs. A tab that is missing, doubled or has a header that is not its column's gives no rows.
 */
export function readSettings(hub: WorkbookCells): {
  rows: PlanRows;
  agencies: readonly SettingsRow[];
  issues: readonly LocatedFinding[];
} {
  const read = (tab: SettingsTab) => readTab(hub, settingsLayout(tab, []));
  const config = read('config');
  const groups = readGroups(reportFor('config'), config.rows.filter(isGroupRow));
  const periods = readPeriods(hub, groups);
  const [agencies, fields, indicators, rules, tasks] = [
    read('agencies'),
    read('fields'),
    read('indicators'),
    read('rules'),
    read('tasks'),
  ];
  const all = [config, periods, agencies, fields, indicators, rules, tasks];
  return {
    rows: {
      config: config.rows,
      periods: periods.rows,
      fields: fields.rows,
      indicators: indicators.rows,
      rules: rules.rows,
      tasks: tasks.rows,
    },
    agencies: agencies.rows,
    issues: all.flatMap(({ findings }) => findings),
  };
}
