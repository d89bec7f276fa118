import { type CellValue, cellAt, detailKey, type TabCells, valueAt } from '../../cells/cell';
import type { CellModel, StyleName } from '../model';
import { STYLES } from '../styles';
import type { AgencyColumn } from './columns';
import type { Frame, RowRole } from './frame';
import { placeAt } from './inputs';
import { type AgencyRow, type Section, TEXT_COL } from './layout';
import { sttColumn } from './placement';
import { UNPLACED_LABEL_COL, UNPLACED_VALUE_COL } from './unplaced';

/** Text kept as typed: a telephone number keeps its leading 0, "12/5" stays a document number. */
const AS_TEXT = '@';

/**
 * Counts have no format of their own: in a cell already formatted as a number a typed 5/9 or 85% leaves a bare serial or
 * fraction, in a general one the spreadsheet says what it made of it, and reading refuses it (workbook.md).
 */
const GENERAL = 'General';

/** Number format of an empty input cell. */
function inputFormat(row: AgencyRow, column: AgencyColumn): string | undefined {
  if (column.code === 'van_ban_so') return AS_TEXT;
  if (row.content.kind === 'foot') return row.content.item === 'dien_thoai' ? AS_TEXT : undefined;
  return column.style === 'input' ? GENERAL : undefined;
}

type Look = { readonly style: StyleName; readonly format?: string };

function bodyLook(row: AgencyRow, column: AgencyColumn): Look {
  if (column.role !== 'input') return { style: column.style };
  if (placeAt(row, column) === null) return { style: column.style === 'input' ? 'number' : 'text' };
  const format = inputFormat(row, column);
  return { style: column.style, ...(format === undefined ? {} : { format }) };
}

/** Where a section's first column stands: its title and notes start there. */
export function titleCol(frame: Frame, section: Section): number {
  const stt = sttColumn(section.columns);
  for (const [col, column] of frame.columns.get(section.code) ?? []) if (column === stt) return col;
  return TEXT_COL;
}

function sectionLook(frame: Frame, role: Extract<RowRole, { section: unknown }>, col: number): Look | null {
  if (role.kind === 'title') return col === titleCol(frame, role.section) ? { style: 'section' } : null;
  const isNote = role.kind === 'body' && role.row.content.kind === 'note';
  if (isNote) return col === titleCol(frame, role.section) ? { style: 'plain' } : null;
  const column = frame.columns.get(role.section.code)?.get(col);
  if (column === undefined) return null;
  if (role.kind === 'body') return bodyLook(role.row, column);
  return { style: role.kind === 'columns' ? 'code' : 'header' };
}

/** The look of a cell by what its row and column are; null for one that is not the layout's. */
function lookAt(frame: Frame, row: number, col: number): Look | null {
  const role = frame.roles.get(row);
  if (col === 0) return { style: 'code' };
  if (role === undefined) return null;
  switch (role.kind) {
    case 'head':
      return col === frame.placement.textCol ? { style: role.head.style } : null;
    case 'unplacedTitle':
      return col === TEXT_COL ? { style: 'section' } : null;
    case 'unplaced':
      return col === UNPLACED_LABEL_COL || col === UNPLACED_VALUE_COL ? { style: 'text' } : null;
    default:
      return sectionLook(frame, role, col);
  }
}

const showsBlank = (style: StyleName): boolean => STYLES[style].border || STYLES[style].fill !== '';

const isEmpty = (value: CellValue): boolean => value === null || value === '';

/** A number format worth keeping: one that is not the look's own. */
function formatOf(tab: TabCells, row: number, col: number, look: Look | null): string | undefined {
  const carried = tab.details[detailKey(row, col)]?.format;
  if (carried === undefined || carried === '') return look?.format;
  return look !== null && look.format === undefined && STYLES[look.style].format === carried
    ? undefined
    : carried;
}

function cellModel(frame: Frame, tab: TabCells, row: number, col: number): CellModel | null {
  const look = lookAt(frame, row, col);
  const { formula } = cellAt(tab, row, col);
  const value = valueAt(tab, row, col);
  if (isEmpty(value) && formula === undefined && (look === null || !showsBlank(look.style))) return null;
  const format = formatOf(tab, row, col, look);
  return {
    row,
    col,
    value,
    ...(formula === undefined ? {} : { formula }),
    style: look?.style ?? 'foreign',
    ...(format === undefined ? {} : { format }),
  };
}

/** Every cell of the tab with its look; what is not the layout's is carried over as `foreign`. */
export function frameCells(frame: Frame, tab: TabCells): readonly CellModel[] {
  const cells: CellModel[] = [];
  for (let row = 0; row < frame.rows; row += 1) {
    for (let col = 0; col < frame.cols; col += 1) {
      const cell = cellModel(frame, tab, row, col);
      if (cell !== null) cells.push(cell);
    }
  }
  return cells;
}
