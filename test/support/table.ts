import {
  type CellDetail,
  type CellValue,
  detailKey,
  type TabCells,
  type WorkbookCells,
} from '../../src/cells/cell';
import type { CellModel, TabModel } from '../../src/workbook/model';
import type { Column, TableLayout } from '../../src/workbook/table/types';

const detailOf = (cell: CellModel): CellDetail | null =>
  cell.formula === undefined && cell.format === undefined
    ? null
    : {
        shown: cell.value === null ? '' : String(cell.value),
        ...(cell.formula === undefined ? {} : { formula: cell.formula }),
        ...(cell.format === undefined ? {} : { format: cell.format }),
      };

/** A tab model as a reader gets it back from a file: values, formulas and formats, no looks. */
export function cellsOf(model: TabModel, id = 1): TabCells {
  const cells: CellValue[][] = Array.from({ length: model.rows }, () =>
    Array.from({ length: model.cols }, () => null),
  );
  const details: Record<string, CellDetail> = {};
  for (const cell of model.cells) {
    const line = cells[cell.row];
    if (line) line[cell.col] = cell.value;
    const detail = detailOf(cell);
    if (detail) details[detailKey(cell.row, cell.col)] = detail;
  }
  return { id, title: model.title, cells, details };
}

/** A workbook of tabs as read; ids count from 1. */
export const workbookOf = (tabs: readonly TabModel[], id = 'hub.xlsx'): WorkbookCells => ({
  id,
  title: id.replace(/\.xlsx$/, ''),
  tabs: tabs.map((tab, i) => cellsOf(tab, i + 1)),
});

/** The same tab with some cells changed, keyed "row,col" 0-based. */
export function withCells(tab: TabCells, changes: Readonly<Record<string, CellValue>>): TabCells {
  const cells = tab.cells.map((line) => [...line]);
  for (const [key, value] of Object.entries(changes)) {
    const [row = 0, col = 0] = key.split(',').map(Number);
    while (cells.length <= row) cells.push([]);
    const line = cells[row];
    while (line && line.length < col) line.push(null);
    if (line) line[col] = value;
  }
  return { ...tab, cells };
}

/** The same tab with its rows, or its columns, in another order: `order[i]` is the old position of the new i-th. */
export const withRows = (tab: TabCells, order: readonly number[]): TabCells => ({
  ...tab,
  cells: order.map((row) => tab.cells[row] ?? []),
});
export const withColumns = (tab: TabCells, order: readonly number[]): TabCells => ({
  ...tab,
  cells: tab.cells.map((line) => order.map((col) => line[col] ?? null)),
});

/** An empty row, or column, put in before a 0-based position. */
export const insertRow = (tab: TabCells, at: number): TabCells => ({
  ...tab,
  cells: [...tab.cells.slice(0, at), [], ...tab.cells.slice(at)],
});
export const insertColumn = (tab: TabCells, at: number): TabCells => ({
  ...tab,
  cells: tab.cells.map((line) => [...line.slice(0, at), null, ...line.slice(at)]),
});

/** The cell a model has at a 0-based position. */
export const cellIn = (model: TabModel, row: number, col: number): CellModel | undefined =>
  model.cells.find((cell) => cell.row === row && cell.col === col);

/** Values of the body as the file holds them: one line per row with a code. */
export const rowOfCode = (tab: TabCells, code: string): number =>
  tab.cells.findIndex((line) => line[0] === code);

/** A small office layout with overrides: three office columns, five spare rows. */
export const officeLayout = (change: Partial<TableLayout> = {}): TableLayout => ({
  code: 'tab:mau',
  title: 'Mẫu',
  color: '',
  hidden: false,
  columns: [
    column({ code: 'ma', header: 'Mã', width: 10 }),
    column({ code: 'ten', header: 'Tên', width: 30 }),
    column({ code: 'loai', header: 'Loại', width: 12, values: ['a', 'b'] }),
  ],
  columnNumbers: false,
  over: [],
  landscape: false,
  frozenCols: 1,
  spareRows: 5,
  conditionals: [],
  ...change,
});

/** A small system layout: numbers, percents, two header rows, column numbers. */
export const systemLayout = (change: Partial<TableLayout> = {}): TableLayout => ({
  ...officeLayout(),
  code: 'tab:bang',
  title: 'Bảng',
  columns: [
    column({ code: 'stt', header: 'STT', width: 6, owner: 'system', style: 'textCenter', mergeDown: true }),
    column({ code: 'ten', header: 'Tên', width: 30, owner: 'system', style: 'text' }),
    column({ code: 'tu', header: 'Tử số', width: 10, owner: 'system', style: 'number' }),
    column({ code: 'mau', header: 'Mẫu số', width: 10, owner: 'system', style: 'number' }),
    column({ code: 'kq', header: 'Kết quả', width: 10, owner: 'system', style: 'percent' }),
  ],
  columnNumbers: true,
  over: [{ from: 'tu', to: 'mau', header: 'Số liệu' }],
  landscape: true,
  spareRows: 0,
  ...change,
});

export const column = (change: Partial<Column> & Pick<Column, 'code' | 'header'>): Column => ({
  width: 10,
  style: 'inputText',
  owner: 'office',
  ...change,
});
