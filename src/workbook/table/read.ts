import { type CellValue, isBlank, type TabCells, valueAt } from '../../cells/cell';
import { nameKey, tidy } from '../../text/normalise';
import { isBodyRole } from './codes';
import { bodyRows, type Frame, frameOf, headerCell, isOfficeTab, roleAt } from './frame';
import { TABLE_ISSUES } from './messages';
import type { Column, Heading, TableLayout } from './types';

/** A row as read: its code ('' for one the office added), 0-based grid row, values by column code (every column, blank = null). */
export type ReadRow = {
  readonly code: string;
  readonly row: number;
  readonly cells: Readonly<Record<string, CellValue>>;
};

/**
 * A fault of structure; 0-based cell. `columns` and `header` leave the whole tab unread, `stray` (above the header) and `double`
 * (row code standing twice) only their row.
 */
export type TableIssue = {
  readonly row: number;
  readonly col: number;
  readonly rule: 'columns' | 'header' | 'stray' | 'double';
  readonly found: string;
  readonly what: string;
};

export type ReadTable = {
  readonly headings: readonly Heading[];
  readonly rows: readonly ReadRow[];
  readonly issues: readonly TableIssue[];
  /** 0-based grid column by column code, for addressing a cell; missing columns are not in it. */
  readonly colOf: ReadonlyMap<string, number>;
};

const issue = (
  rule: TableIssue['rule'],
  row: number,
  col: number,
  found: CellValue,
  what: string,
): TableIssue => ({ rule, row, col, found: found === null ? '' : String(found), what });

const shownText = (value: CellValue): string => (value === null ? '' : tidy(String(value)));

/** Key of a header; one of signs alone ("%") is compared as it is. */
const headerKey = (value: CellValue): string => nameKey(shownText(value)) || shownText(value);

function headerIssue(frame: Frame, tab: TabCells, column: Column): TableIssue | null {
  const col = frame.colOf.get(column.code);
  const found = col === undefined ? null : headerCell(frame, tab, col);
  if (col === undefined || found === null || headerKey(found.value) === headerKey(column.header)) return null;
  const what = TABLE_ISSUES.wrongHeader(column.header, shownText(found.value));
  return issue('header', found.row, col, found.value, what);
}

/** Faults that forbid reading: no code row, no header, a column missing or doubled, a header that is not its column's. */
function columnIssues(layout: TableLayout, frame: Frame, tab: TabCells): readonly TableIssue[] {
  const { colsRow, headerRow } = frame;
  if (colsRow === null) return [issue('columns', 0, 0, null, TABLE_ISSUES.noCodeRow)];
  if (headerRow === null) return [issue('columns', 0, 0, null, TABLE_ISSUES.noHeaderRow)];
  return [
    ...frame.missing.map(({ header }) =>
      issue('columns', colsRow, 0, header, TABLE_ISSUES.missingColumn(header)),
    ),
    ...frame.doubled.map(({ column, col }) =>
      issue('columns', headerRow, col, column.header, TABLE_ISSUES.doubledColumn(column.header)),
    ),
    ...layout.columns.flatMap((column) => headerIssue(frame, tab, column) ?? []),
  ];
}

/** Office rows that were moved above the header, where nobody would read them. */
function strayRows(layout: TableLayout, frame: Frame, tab: TabCells): readonly TableIssue[] {
  if (!isOfficeTab(layout)) return [];
  return frame.roles.slice(0, frame.bodyTop).flatMap((role, row) => {
    const stray = isBodyRole(role) || role.kind === 'unknown';
    const filled = [...frame.colOf.values()].filter((col) => !isBlank(valueAt(tab, row, col)));
    const [col] = filled;
    if (!stray || col === undefined) return [];
    return [issue('stray', row, col, valueAt(tab, row, col), TABLE_ISSUES.aboveHeader)];
  });
}

function readRow(layout: TableLayout, frame: Frame, tab: TabCells, row: number): ReadRow {
  const role = roleAt(frame, row);
  const cells: Record<string, CellValue> = {};
  for (const { code } of layout.columns) cells[code] = valueAt(tab, row, frame.colOf.get(code) ?? -1);
  return { code: isBodyRole(role) ? role.code : '', row, cells };
}

const isFilled = (read: ReadRow): boolean => Object.values(read.cells).some((value) => !isBlank(value));

/** The rows to take: in an office tab those under the header with anything in them, else all with a row code. */
function takenRows(layout: TableLayout, frame: Frame, tab: TabCells): readonly ReadRow[] {
  const rows = bodyRows(frame);
  if (!isOfficeTab(layout)) return rows.map((row) => readRow(layout, frame, tab, row));
  return rows
    .filter((row) => row >= frame.bodyTop)
    .map((row) => readRow(layout, frame, tab, row))
    .filter(isFilled);
}

type Taken = Pick<ReadTable, 'rows' | 'issues'>;

/** A row code standing twice in a system tab: the first counts. Office rows are told apart by their own code column. */
function withoutDoubles(layout: TableLayout, rows: readonly ReadRow[]): Taken {
  if (isOfficeTab(layout)) return { rows, issues: [] };
  const seen = new Set<string>();
  const doubled = rows.filter(({ code }) => seen.has(code) || !seen.add(code));
  if (doubled.length === 0) return { rows, issues: [] };
  const left = new Set(doubled);
  return {
    rows: rows.filter((row) => !left.has(row)),
    issues: doubled.map(({ row, code }) => issue('double', row, 0, code, TABLE_ISSUES.doubledRow(code))),
  };
}

function headingsOf(frame: Frame, tab: TabCells): readonly Heading[] {
  return frame.roles.flatMap((role, row) =>
    role.kind === 'head' ? [{ text: shownText(valueAt(tab, row, 1)), style: role.style }] : [],
  );
}

/**
 * Reads a table back: columns by the codes of the hidden code row, confirmed by their headers (compared by name key), rows by
 * their code in column A; in an office tab every filled row under the header counts, coded or not, in the order it stands.
 * Where a column is missing, doubled or wears another header there is an issue and no row at all, never a wrong value.
 */
export function readTable(layout: TableLayout, tab: TabCells): ReadTable {
  const frame = frameOf(layout, tab);
  const headings = headingsOf(frame, tab);
  const faults = columnIssues(layout, frame, tab);
  if (faults.length > 0) return { headings, rows: [], issues: faults, colOf: frame.colOf };
  const { rows, issues } = withoutDoubles(layout, takenRows(layout, frame, tab));
  return { headings, rows, issues: [...strayRows(layout, frame, tab), ...issues], colOf: frame.colOf };
}
