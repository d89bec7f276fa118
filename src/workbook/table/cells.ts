import { type CellValue, detailKey, isBlank, type TabCells, valueAt } from '../../cells/cell';
import type { CellLink, CellModel, StyleName } from '../model';
import { STYLES } from '../styles';
import { bodyStyle } from './bodyStyle';
import { isBodyRole, type RowRole } from './codes';
import { type Frame, isOfficeTab, roleAt } from './frame';
import type { Column, TableLayout } from './types';

/** What a cell looks like; null for one that is not the layout's. */
function styleAt(role: RowRole, column: Column | null, col: number): StyleName | null {
  if (role.kind === 'head') return col === 1 ? role.style : null;
  if (column === null) return null;
  if (role.kind === 'cols') return 'code';
  if (role.kind === 'over' || role.kind === 'header') return 'header';
  if (role.kind === 'nums') return 'columnNumber';
  return isBodyRole(role) ? bodyStyle(column.style, role.kind) : null;
}

/** Text of the cell of a row under a column code, '' when blank. */
function textUnder(tab: TabCells, frame: Frame, row: number, code: string): string {
  const col = frame.colOf.get(code);
  const value = col === undefined ? null : valueAt(tab, row, col);
  return value === null ? '' : String(value);
}

/** The place a row names through its `linkFrom` columns; undefined where it names no tab or no cell. */
function linkAt(tab: TabCells, frame: Frame, row: number, column: Column): CellLink | undefined {
  const from = column.linkFrom;
  if (from === undefined || !isBodyRole(roleAt(frame, row))) return undefined;
  const link = {
    workbook: textUnder(tab, frame, row, from.workbook),
    tab: textUnder(tab, frame, row, from.tab),
    cell: textUnder(tab, frame, row, from.cell),
  };
  return link.tab === '' || link.cell === '' ? undefined : link;
}

/** What the file says of a cell beyond its value: a formula, and a number format other than the look's own. */
function detailAt(tab: TabCells, row: number, col: number, style: StyleName) {
  const detail = tab.details[detailKey(row, col)];
  if (detail === undefined) return {};
  const keepsFormat =
    detail.format !== undefined && detail.format !== '' && detail.format !== STYLES[style].format;
  return {
    ...(detail.formula === undefined ? {} : { formula: detail.formula }),
    ...(keepsFormat && detail.format !== undefined ? { format: detail.format } : {}),
  };
}

/** Blank cells are listed only where their look shows: plain and note cells have neither border nor fill. */
const showsBlank = (style: StyleName): boolean => STYLES[style].border || STYLES[style].fill !== '';

function cellModel(
  tab: TabCells,
  frame: Frame,
  at: { row: number; col: number; value: CellValue; style: StyleName; column: Column | null },
): CellModel {
  const { row, col, value, style, column } = at;
  const link = column?.linkFrom === undefined ? undefined : linkAt(tab, frame, row, column);
  return {
    row,
    col,
    value,
    style,
    ...detailAt(tab, row, col, style),
    ...(link === undefined ? {} : { link }),
  };
}

/** Role for the look: every row of an office body is kept ready for typing. */
function lookOf(frame: Frame, row: number, office: boolean): RowRole {
  const role = roleAt(frame, row);
  const ready = office && role.kind === 'unknown' && row >= frame.bodyTop && row < frame.bodyBottom;
  return ready ? { kind: 'row', code: '' } : role;
}

function rowCells(layout: TableLayout, frame: Frame, tab: TabCells, row: number): CellModel[] {
  const role = lookOf(frame, row, isOfficeTab(layout));
  const cells: CellModel[] = [];
  for (let col = 0; col < frame.cols; col += 1) {
    const value = valueAt(tab, row, col);
    const column = frame.columns[col] ?? null;
    const style = col === 0 ? 'code' : styleAt(role, column, col);
    if (isBlank(value) && (style === null || !showsBlank(style))) continue;
    cells.push(cellModel(tab, frame, { row, col, value, style: style ?? 'foreign', column }));
  }
  return cells;
}

/** Every cell of a tab with its look: the layout's by row and column code, all others carried over as `foreign`. */
export function tableCells(layout: TableLayout, frame: Frame, tab: TabCells): readonly CellModel[] {
  return Array.from({ length: frame.rows }, (_, row) => rowCells(layout, frame, tab, row)).flat();
}
