import { type CellValue, isBlank, type TabCells, valueAt } from '../../cells/cell';
import { tidy } from '../../text/normalise';
import { isBodyRole, type RowRole, roleOf } from './codes';
import type { Column, TableLayout } from './types';

/** Where the parts of a table stand in a tab. Rows and columns 0-based, ranges half-open. */
export type Frame = {
  /** What each row is; office rows without a code of their own are `row`. */
  readonly roles: readonly RowRole[];
  /** The column standing in each grid column; null for column A and for what is not the layout's. */
  readonly columns: readonly (Column | null)[];
  readonly colOf: ReadonlyMap<string, number>;
  /** Layout columns whose code stands nowhere, and those whose code stands twice (the first one counts). */
  readonly missing: readonly Column[];
  readonly doubled: readonly { readonly column: Column; readonly col: number }[];
  /** Row of a role above the body, null when it is not there. */
  readonly colsRow: number | null;
  readonly overRow: number | null;
  readonly headerRow: number | null;
  /** First row under header and column numbers; last filled row + 1 + spare rows. */
  readonly bodyTop: number;
  readonly bodyBottom: number;
  /** Size that holds everything. */
  readonly rows: number;
  readonly cols: number;
};

export const isOfficeTab = (layout: TableLayout): boolean =>
  layout.columns.some((column) => column.owner === 'office');

const firstRow = (roles: readonly RowRole[], kind: RowRole['kind']): number | null => {
  const row = roles.findIndex((role) => role.kind === kind);
  return row < 0 ? null : row;
};

/** Row after the last of the given kinds; 0 when there is none. */
const rowAfter = (roles: readonly RowRole[], kinds: readonly RowRole['kind'][]): number =>
  roles.reduce((last, role, row) => (kinds.includes(role.kind) ? row + 1 : last), 0);

const codeText = (value: CellValue): string => (typeof value === 'string' ? tidy(value) : '');

type Columns = Pick<Frame, 'columns' | 'colOf' | 'missing' | 'doubled'>;

/** Columns by the codes of the code row. */
function columnsByCode(layout: TableLayout, codes: readonly CellValue[], width: number): Columns {
  const byCode = new Map(layout.columns.map((column) => [column.code, column]));
  const colOf = new Map<string, number>();
  const doubled: { column: Column; col: number }[] = [];
  const columns = Array.from({ length: width }, (_, col) => {
    const column = col === 0 ? undefined : byCode.get(codeText(codes[col] ?? null));
    if (column === undefined) return null;
    if (colOf.has(column.code)) {
      doubled.push({ column, col });
      return null;
    }
    colOf.set(column.code, col);
    return column;
  });
  return { columns, colOf, doubled, missing: layout.columns.filter((column) => !colOf.has(column.code)) };
}

/** Office rows need no code: every row under the header with something in a layout column is one. */
function withOfficeRows(
  roles: readonly RowRole[],
  tab: TabCells,
  bodyTop: number,
  cols: readonly number[],
): readonly RowRole[] {
  return roles.map((role, row) =>
    role.kind === 'unknown' && row >= bodyTop && cols.some((col) => !isBlank(valueAt(tab, row, col)))
      ? { kind: 'row', code: '' }
      : role,
  );
}

/** Columns up to the last filled cell of a row. */
function filledWidth(line: readonly CellValue[]): number {
  let width = line.length;
  while (width > 0 && isBlank(line[width - 1] ?? null)) width -= 1;
  return width;
}

const lastWhere = (widths: readonly number[]): number =>
  widths.reduce((last, width, row) => (width > 0 ? row + 1 : last), 0);

/** Row after header and column numbers; where all of those are gone, after the title lines. */
function bodyTopOf(roles: readonly RowRole[]): number {
  const headEnd = rowAfter(roles, ['cols', 'over', 'header', 'nums']);
  return headEnd > 0 ? headEnd : rowAfter(roles, ['top', 'head']);
}

/**
 * Finds a layout's rows and columns in a tab by their codes. Where the code row is gone, columns are taken where the layout
 * puts them (good enough for a look; `readTable` refuses such a tab).
 */
export function frameOf(layout: TableLayout, tab: TabCells): Frame {
  const coded = tab.cells.map((line) => roleOf(line[0] ?? null, layout.code));
  const widths = tab.cells.map(filledWidth);
  const cols = widths.reduce((most, width) => Math.max(most, width), layout.columns.length + 1);
  const colsRow = firstRow(coded, 'cols');
  const standardCodes = [null, ...layout.columns.map((column) => column.code)];
  const found = columnsByCode(layout, colsRow === null ? standardCodes : (tab.cells[colsRow] ?? []), cols);
  const bodyTop = bodyTopOf(coded);
  const roles = isOfficeTab(layout) ? withOfficeRows(coded, tab, bodyTop, [...found.colOf.values()]) : coded;
  const bodyEnd = roles.reduce((last, role, row) => (isBodyRole(role) ? row + 1 : last), bodyTop);
  const bodyBottom = bodyEnd + layout.spareRows;
  return {
    roles,
    ...found,
    colsRow,
    overRow: firstRow(coded, 'over'),
    headerRow: firstRow(coded, 'header'),
    bodyTop,
    bodyBottom,
    rows: Math.max(lastWhere(widths), bodyBottom),
    cols,
  };
}

/** Role of a 0-based row; rows past the end of the file are unknown. */
export const roleAt = (frame: Frame, row: number): RowRole => frame.roles[row] ?? { kind: 'unknown' };

/** Grid rows that are table rows, spare ones left out. */
export const bodyRows = (frame: Frame): readonly number[] =>
  frame.roles.flatMap((role, row) => (isBodyRole(role) ? [row] : []));

/** The text over a column: its header cell, or the merged one above where the header has two rows. */
export function headerCell(
  frame: Frame,
  tab: TabCells,
  col: number,
): { row: number; value: CellValue } | null {
  if (frame.headerRow === null) return null;
  const value = valueAt(tab, frame.headerRow, col);
  if (!isBlank(value) || frame.overRow === null) return { row: frame.headerRow, value };
  return { row: frame.overRow, value: valueAt(tab, frame.overRow, col) };
}
