import fc from 'fast-check';
import { HyperFormula } from 'hyperformula';
import type { Agency } from '../../src/agencies/types';
import {
  type CellDetail,
  type CellValue,
  detailKey,
  type InputCell,
  type TabCells,
} from '../../src/cells/cell';
import { periodByCode } from '../../src/periods/calendar';
import type { Plan } from '../../src/plan/types';
import { TASK_STATUSES } from '../../src/reading/return';
import { type InputPlace, inputPlaces } from '../../src/workbook/agency/inputs';
import { type AgencyLayout, agencyLayout } from '../../src/workbook/agency/layout';
import { type AgencyTabContent, agencyTabModel } from '../../src/workbook/agency/model';
import { EMPTY_OUTPUTS } from '../../src/workbook/agency/outputs';
import type { CellModel, TabModel } from '../../src/workbook/model';
import { agencyOf, bacKanRegister } from './agencies';
import { bacKanPlan } from './plan';

export const PLAN: Plan = bacKanPlan();
const REGISTER = bacKanRegister();

/** One agency of every kind: a department, the department with its own lines, the Office, a district, a justice section, a commune. */
export const AGENCIES: readonly Agency[] = [
  agencyOf(REGISTER, 'SNV'),
  agencyOf(REGISTER, 'STTTT'),
  agencyOf(REGISTER, 'VPUBND'),
  agencyOf(REGISTER, '060'),
  ...REGISTER.agencies.filter(({ group }) => group === 'phong_tu_phap').slice(0, 1),
  agencyOf(REGISTER, '01858'),
];

/** The tab layout of an agency in Quý III/2024. */
export function layoutFor(code: string, plan: Plan = PLAN): AgencyLayout {
  const period = periodByCode(plan.periods, '2024-Q3');
  const agency = AGENCIES.find((one) => one.code === code) ?? agencyOf(REGISTER, code);
  if (period === undefined) throw new Error('no period');
  return agencyLayout(plan, agency, period);
}

export const COMMUNE = layoutFor('01858');

/** A typed cell as a file gives it. */
export const typedCell = (value: CellValue, detail: Partial<CellDetail> = {}): InputCell => ({
  value,
  shown: value === null ? '' : String(value),
  ...detail,
});

/** A different, plausible value for every input: counts, states, dates, texts. */
export function sampleValue({ place, column }: InputPlace, at: number): CellValue {
  if (place.kind === 'field') return 1000 + at;
  if (place.kind === 'foot') return place.item === 'xac_nhan' ? 'Đã gửi' : `Người thứ ${at}`;
  if (place.kind !== 'task') return `Giải trình ${at}`;
  if (column.code === 'trang_thai') return TASK_STATUSES[at % TASK_STATUSES.length] ?? null;
  if (column.code === 'ty_le_hoan_thanh') return at % 101;
  if (column.style === 'inputDate') return 45_400 + at;
  return `${column.code} ${at}`;
}

/** Every input of a layout filled with its sample. */
export const filled = (layout: AgencyLayout): ReadonlyMap<string, InputCell> =>
  new Map(inputPlaces(layout).map((input, at) => [input.code, typedCell(sampleValue(input, at))]));

export const counts = (values: Readonly<Record<string, CellValue>>): ReadonlyMap<string, InputCell> =>
  new Map(Object.entries(values).map(([code, value]) => [code, typedCell(value)]));

export const modelOf = (layout: AgencyLayout, change: Partial<AgencyTabContent> = {}): TabModel =>
  agencyTabModel({ layout, typed: filled(layout), outputs: EMPTY_OUTPUTS, unplaced: [], ...change });

const detailOf = (cell: CellModel): CellDetail | null =>
  cell.formula === undefined && cell.format === undefined
    ? null
    : {
        shown: cell.value === null ? '' : String(cell.value),
        ...(cell.formula === undefined ? {} : { formula: cell.formula }),
        ...(cell.format === undefined ? {} : { format: cell.format }),
      };

/** A tab model as a reader gets it back from a file: the grid of values, formulas and formats in the details, no looks. */
export function tabFrom(model: TabModel, id = 1): TabCells {
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

/** The same tab with rows and columns in another order; -1 is a new empty one. Details go along, formulas are not rewritten. */
export function rearranged(tab: TabCells, rows: readonly number[], cols: readonly number[]): TabCells {
  const details: Record<string, CellDetail> = {};
  const cells = rows.map((row, r) =>
    cols.map((col, c) => {
      const detail = tab.details[detailKey(row, col)];
      if (detail) details[detailKey(r, c)] = detail;
      return tab.cells[row]?.[col] ?? null;
    }),
  );
  return { ...tab, cells, details };
}

export const rowIndexes = (tab: TabCells): readonly number[] => tab.cells.map((_, row) => row);
export const colIndexes = (tab: TabCells): readonly number[] =>
  Array.from({ length: Math.max(...tab.cells.map((line) => line.length)) }, (_, col) => col);

const inserted = (order: readonly number[], at: number): readonly number[] => [
  ...order.slice(0, at),
  -1,
  ...order.slice(at),
];
export const insertRow = (tab: TabCells, at: number): TabCells =>
  rearranged(tab, inserted(rowIndexes(tab), at), colIndexes(tab));
export const insertColumn = (tab: TabCells, at: number): TabCells =>
  rearranged(tab, rowIndexes(tab), inserted(colIndexes(tab), at));

/** Rows from `first` on put in `order` (offsets), column A staying where it is unless it is taken along. */
export function sortedRows(
  tab: TabCells,
  first: number,
  order: readonly number[],
  withColumnA: boolean,
): TabCells {
  const moved = rearranged(
    tab,
    rowIndexes(tab).map((row) => {
      const offset = order[row - first];
      return offset === undefined ? row : first + offset;
    }),
    colIndexes(tab),
  );
  if (withColumnA) return moved;
  return { ...moved, cells: moved.cells.map((line, row) => [tab.cells[row]?.[0] ?? null, ...line.slice(1)]) };
}

/** The same tab with some cells set, keyed by "row,col" 0-based; their details are dropped. */
export function withValues(tab: TabCells, changes: Readonly<Record<string, CellValue>>): TabCells {
  const cells = tab.cells.map((line) => [...line]);
  const details = { ...tab.details };
  for (const [key, value] of Object.entries(changes)) {
    const [row = 0, col = 0] = key.split(',').map(Number);
    while (cells.length <= row) cells.push([]);
    const line = cells[row] ?? [];
    while (line.length < col) line.push(null);
    line[col] = value;
    delete details[key];
  }
  return { ...tab, cells, details };
}

/** Row of a code in column A, 0-based. */
export function rowAt(tab: TabCells, code: string): number {
  const row = tab.cells.findIndex((line) => line[0] === code);
  if (row < 0) throw new Error(`no row ${code}`);
  return row;
}

/** Column of a code in the code row of a section, 0-based. */
export function colAt(tab: TabCells, section: string, code: string): number {
  const col = (tab.cells[rowAt(tab, `cols:${section}`)] ?? []).indexOf(code);
  if (col < 0) throw new Error(`no column ${code}`);
  return col;
}

/** The value at a row code and column code. */
export const cellOf = (tab: TabCells, section: string, row: string, column: string): CellValue =>
  tab.cells[rowAt(tab, row)]?.[colAt(tab, section, column)] ?? null;

/** Values that are not blank. */
export const valuesOf = (typed: ReadonlyMap<string, InputCell>): Readonly<Record<string, CellValue>> =>
  Object.fromEntries(
    [...typed].flatMap(([code, { value }]) => (value === null || value === '' ? [] : [[code, value]])),
  );

/** Recalculates every formula of a model with an engine that is not ours: key → what it shows. */
export function recalculated(model: TabModel): ReadonlyMap<string, unknown> {
  const tab = tabFrom(model);
  const sheet = tab.cells.map((line, row) =>
    line.map((value, col) => {
      const formula = tab.details[detailKey(row, col)]?.formula;
      if (formula !== undefined) return `=${formula}`;
      return typeof value === 'string' ? `'${value}` : value;
    }),
  );
  const engine = HyperFormula.buildFromArray(sheet, {
    licenseKey: 'gpl-v3',
    functionArgSeparator: ';',
    arrayRowSeparator: '|',
    accentSensitive: true,
  });
  const shown = new Map<string, unknown>();
  for (const { row, col, formula } of model.cells)
    if (formula !== undefined) shown.set(detailKey(row, col), engine.getCellValue({ sheet: 0, row, col }));
  engine.destroy();
  return shown;
}

/** The values a model gives its formula cells, as an engine would hand them back. */
export const computed = (model: TabModel): ReadonlyMap<string, unknown> =>
  new Map(
    model.cells.flatMap(({ row, col, value, formula }) =>
      formula === undefined ? [] : [[detailKey(row, col), value]],
    ),
  );

/** One random change to a tab that a person could make; the tuple says which. */
export const anyChange = fc.oneof(
  fc.record({ kind: fc.constant('insertRow' as const), at: fc.nat(90) }),
  fc.record({ kind: fc.constant('insertColumn' as const), at: fc.nat(20) }),
  fc.record({ kind: fc.constant('deleteCodes' as const), at: fc.nat(90) }),
  fc.record({ kind: fc.constant('swapRows' as const), at: fc.nat(90), with: fc.nat(90) }),
  fc.record({ kind: fc.constant('swapColumns' as const), at: fc.nat(20), with: fc.nat(20) }),
  fc.record({ kind: fc.constant('swapVisible' as const), at: fc.nat(90), with: fc.nat(90) }),
  fc.record({ kind: fc.constant('copyRow' as const), at: fc.nat(90) }),
  fc.record({ kind: fc.constant('overwrite' as const), at: fc.nat(90), col: fc.nat(20) }),
);
export type Change = typeof anyChange extends fc.Arbitrary<infer T> ? T : never;

const swapped = (order: readonly number[], a: number, b: number): readonly number[] =>
  order.map((one, at) => (at === a ? (order[b] ?? one) : at === b ? (order[a] ?? one) : one));

/** Column A emptied in one row. */
const codeLost = (tab: TabCells, row: number): TabCells => withValues(tab, { [`${row},0`]: null });

/** A change applied; rows and columns of the head are left alone, so that the tab stays the agency's. */
export function applyChange(tab: TabCells, change: Change): TabCells {
  const rows = rowIndexes(tab);
  const cols = colIndexes(tab);
  const row = 7 + (change.at % (rows.length - 7));
  switch (change.kind) {
    case 'insertRow':
      return insertRow(tab, row);
    case 'insertColumn':
      return insertColumn(tab, 2 + (change.at % (cols.length - 2)));
    case 'deleteCodes':
      return codeLost(tab, row);
    case 'swapRows':
      return rearranged(tab, swapped(rows, row, 7 + (change.with % (rows.length - 7))), cols);
    case 'swapColumns':
      return rearranged(
        tab,
        rows,
        swapped(cols, 2 + (change.at % (cols.length - 2)), 2 + (change.with % (cols.length - 2))),
      );
    case 'swapVisible': {
      const other = 7 + (change.with % (rows.length - 7));
      const moved = rearranged(tab, swapped(rows, row, other), cols);
      const codes = {
        [`${row},0`]: tab.cells[row]?.[0] ?? null,
        [`${other},0`]: tab.cells[other]?.[0] ?? null,
      };
      return withValues(moved, codes);
    }
    case 'copyRow':
      return rearranged(tab, [...rows.slice(0, row), row, ...rows.slice(row)], cols);
    case 'overwrite':
      return overwritten(tab, row, change.col % cols.length);
  }
}

/** A text typed over a cell that is none of the inputs' values (those are the clerk's own to change). */
function overwritten(tab: TabCells, row: number, col: number): TabCells {
  const value = tab.cells[row]?.[col] ?? null;
  const isSample = typeof value === 'number' || /\d$/.test(String(value)) || value === 'Đã gửi';
  const isStatus = TASK_STATUSES.some((status) => status === value);
  return value === null || isSample || isStatus ? tab : withValues(tab, { [`${row},${col}`]: 'gõ đè' });
}
