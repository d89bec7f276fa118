import { detailKey, isBlank, type TabCells, valueAt } from '../../cells/cell';
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

type Beyond = Pick<CellModel, 'formula' | 'format'>;
const NOTHING: Beyond = {};

/** What the file says of a cell beyond its value: a formula, and a number format other than the look's own. */
function detailAt(tab: TabCells, row: number, col: number, style: StyleName): Beyond {
  const detail = tab.details[detailKey(row, col)];
  if (detail === undefined) return NOTHING;
  const { formula, format = '' } = detail;
  return {
    ...(formula === undefined ? {} : { formula }),
    ...(format === '' || format === STYLES[style].format ? {} : { format }),
  };
}

/** Blank cells are listed only where their look shows: plain and note cells have neither border nor fill. */
const showsBlank = (style: StyleName): boolean => STYLES[style].border || STYLES[style].fill !== '';

/** What all rows of one tab share while its cells are listed. */
type Tab = {
  readonly frame: Frame;
  readonly cells: TabCells;
  readonly office: boolean;
  /** A tab of bare values (the archive) is not asked for details cell by cell. */
  readonly detailed: boolean;
};

function cellModel(
  tab: Tab,
  at: Pick<CellModel, 'row' | 'col' | 'value' | 'style'>,
  column: Column | null,
): CellModel {
  const { row, col, style } = at;
  const link = column?.linkFrom === undefined ? undefined : linkAt(tab.cells, tab.frame, row, column);
  if (link === undefined && !tab.detailed) return at;
  return { ...at, ...detailAt(tab.cells, row, col, style), ...(link === undefined ? {} : { link }) };
}

/** Role for the look: every row of an office body is kept ready for typing. */
function lookOf({ frame, office }: Tab, row: number): RowRole {
  const role = roleAt(frame, row);
  const ready = office && role.kind === 'unknown' && row >= frame.bodyTop && row < frame.bodyBottom;
  return ready ? { kind: 'row', code: '' } : role;
}

function listRow(tab: Tab, row: number, into: CellModel[]): void {
  const { frame } = tab;
  const role = lookOf(tab, row);
  for (let col = 0; col < frame.cols; col += 1) {
    const value = valueAt(tab.cells, row, col);
    const column = frame.columns[col] ?? null;
    const style = col === 0 ? 'code' : styleAt(role, column, col);
    if (isBlank(value) && (style === null || !showsBlank(style))) continue;
    into.push(cellModel(tab, { row, col, value, style: style ?? 'foreign' }, column));
  }
}

/** Every cell of a tab with its look: the layout's by row and column code, all others carried over as `foreign`. */
export function tableCells(layout: TableLayout, frame: Frame, cells: TabCells): readonly CellModel[] {
  const detailed = Object.keys(cells.details).length > 0;
  const tab: Tab = { frame, cells, office: isOfficeTab(layout), detailed };
  const listed: CellModel[] = [];
  for (let row = 0; row < frame.rows; row += 1) listRow(tab, row, listed);
  return listed;
}
