import { readFileSync, writeFileSync } from 'node:fs';
import { type CellObject, read, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';

/**
 * Workbooks edited as another program would edit them, with SheetJS alone: none of the code under test takes part. Looks,
 * dropdowns and protection are lost on the way, as with many a program that clerks use. Rows and columns are 0-based.
 */
export type Cell = CellObject;
type Grid = (Cell | undefined)[][];

/** SheetJS leaves holes for empty rows and cannot write them. */
function withoutHoles(book: WorkBook): WorkBook {
  for (const sheet of Object.values(book.Sheets)) {
    const grid: Grid = sheet['!data'] ?? [];
    const rows = utils.decode_range(sheet['!ref'] ?? 'A1').e.r + 1;
    for (let row = 0; row < Math.max(rows, grid.length); row += 1) grid[row] ??= [];
  }
  return book;
}

export const openBook = (path: string): WorkBook =>
  withoutHoles(read(readFileSync(path), { type: 'buffer', dense: true, cellNF: true, xlfn: true }));

export function saveBook(path: string, book: WorkBook): void {
  const bytes: Buffer = write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
  writeFileSync(path, bytes);
}

export function sheetOf(book: WorkBook, title: string): WorkSheet {
  const sheet = book.Sheets[title];
  if (sheet === undefined) throw new Error(`no tab ${title}: ${book.SheetNames.join(', ')}`);
  return sheet;
}

export const gridOf = (sheet: WorkSheet): Grid => {
  const grid: Grid | undefined = sheet['!data'];
  if (grid === undefined) throw new Error('a sheet without cells');
  return grid;
};

export const cellIn = (sheet: WorkSheet, row: number, col: number): Cell | undefined =>
  gridOf(sheet)[row]?.[col];
export const valueIn = (sheet: WorkSheet, row: number, col: number): Cell['v'] => cellIn(sheet, row, col)?.v;

const refit = (sheet: WorkSheet, grid: Grid): void => {
  const width = Math.max(1, ...grid.map((row) => row?.length ?? 0));
  sheet['!ref'] = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: Math.max(0, grid.length - 1), c: width - 1 },
  });
};

/** Types a value, a whole cell ({t, v, z, f}), or nothing over a cell. */
export function put(sheet: WorkSheet, row: number, col: number, value: string | number | Cell | null): void {
  const grid = gridOf(sheet);
  while (grid.length <= row) grid.push([]);
  const line = grid[row] ?? [];
  grid[row] = line;
  if (value === null) delete line[col];
  else line[col] = typeof value === 'object' ? value : { t: typeof value === 'number' ? 'n' : 's', v: value };
  refit(sheet, grid);
}

const A1 = /("[^"]*")|(\$?)\b([A-Z]{1,2})(\$?)(\d+)\b/g;

/** References of a formula as a program moves them along with an inserted row or column. */
const shifted = (formula: string, move: (row: number, col: number) => readonly [number, number]): string =>
  formula.replace(A1, (all, text, dollarCol, letters, dollarRow, digits) => {
    if (text !== undefined) return all;
    const [row, col] = move(Number(digits) - 1, utils.decode_col(letters));
    return `${dollarCol}${utils.encode_col(col)}${dollarRow}${row + 1}`;
  });

function moveFormulas(grid: Grid, move: (row: number, col: number) => readonly [number, number]): void {
  for (const row of grid) for (const cell of row ?? []) if (cell?.f) cell.f = shifted(cell.f, move);
}

function moveMerges(sheet: WorkSheet, move: (row: number, col: number) => readonly [number, number]): void {
  const moved = (place: { r: number; c: number }) => {
    const [r, c] = move(place.r, place.c);
    return { r, c };
  };
  sheet['!merges'] = (sheet['!merges'] ?? []).map(({ s, e }) => ({ s: moved(s), e: moved(e) }));
}

/** An empty row above `at`; formulas and merges follow. */
export function insertRow(sheet: WorkSheet, at: number): void {
  const grid = gridOf(sheet);
  const move = (row: number, col: number) => [row >= at ? row + 1 : row, col] as const;
  grid.splice(at, 0, []);
  moveFormulas(grid, move);
  moveMerges(sheet, move);
  refit(sheet, grid);
}

/** An empty column left of `at`. */
export function insertColumn(sheet: WorkSheet, at: number): void {
  const grid = gridOf(sheet);
  const move = (row: number, col: number) => [row, col >= at ? col + 1 : col] as const;
  for (const row of grid) if (row !== undefined && row.length > at) row.splice(at, 0, undefined);
  moveFormulas(grid, move);
  moveMerges(sheet, move);
  refit(sheet, grid);
}

export function deleteRow(sheet: WorkSheet, at: number): void {
  const grid = gridOf(sheet);
  grid.splice(at, 1);
  const move = (row: number, col: number) => [row > at ? row - 1 : row, col] as const;
  moveFormulas(grid, move);
  moveMerges(sheet, move);
  refit(sheet, grid);
}

/** Rows [from, to) turned upside down: what a sort by a column leaves. Column A stays behind unless it is taken along. */
export function reverseRows(sheet: WorkSheet, from: number, to: number, withColumnA: boolean): void {
  const grid = gridOf(sheet);
  const rows = grid.slice(from, to).map((row) => [...(row ?? [])]);
  rows.reverse().forEach((row, at) => {
    const target = from + at;
    const old = to - 1 - at;
    const codes = withColumnA ? row[0] : grid[target]?.[0];
    for (const cell of row)
      if (cell?.f) cell.f = shifted(cell.f, (r, c) => [r === old ? target : r, c] as const);
    rows[at] = [codes, ...row.slice(1)];
  });
  rows.forEach((row, at) => {
    grid[from + at] = row;
  });
}

export function swapCells(
  sheet: WorkSheet,
  one: readonly [number, number],
  other: readonly [number, number],
): void {
  const grid = gridOf(sheet);
  const [first, second] = [grid[one[0]]?.[one[1]], grid[other[0]]?.[other[1]]];
  put(sheet, one[0], one[1], second ?? null);
  put(sheet, other[0], other[1], first ?? null);
}

/** Row of a code in column A; throws where there is none. */
export function rowOf(sheet: WorkSheet, code: string): number {
  const row = gridOf(sheet).findIndex((line) => line?.[0]?.v === code);
  if (row < 0) throw new Error(`no row ${code}`);
  return row;
}

/** Column of a code in a hidden row of column codes ("cols:A" in an agency tab, "cols" in the hub). */
export function colOf(sheet: WorkSheet, codeRow: string, code: string): number {
  const col = (gridOf(sheet)[rowOf(sheet, codeRow)] ?? []).findIndex((cell) => cell?.v === code);
  if (col < 0) throw new Error(`no column ${code}`);
  return col;
}

/** The tab whose A1 says so. */
export function tabOf(book: WorkBook, code: string): WorkSheet {
  const title = book.SheetNames.find((name) => book.Sheets[name]?.['!data']?.[0]?.[0]?.v === code);
  if (title === undefined) throw new Error(`no tab with code ${code}`);
  return sheetOf(book, title);
}

export const titleOf = (book: WorkBook, code: string): string => {
  const sheet = tabOf(book, code);
  return book.SheetNames.find((name) => book.Sheets[name] === sheet) ?? '';
};

/** Opens a file, lets `change` work on it, saves it. */
export function edit(path: string, change: (book: WorkBook) => void): void {
  const book = openBook(path);
  change(book);
  saveBook(path, book);
}

/** Columns a clerk types in, by section. */
const INPUTS: Readonly<Record<string, readonly string[]>> = {
  A: ['ky_nay', 'giai_trinh'],
  C: [
    'trang_thai',
    'ty_le_hoan_thanh',
    'van_ban_so',
    'van_ban_ngay',
    'van_ban_trich_yeu',
    'link',
    'ket_qua',
    'kho_khan',
    'kien_nghi',
    'ngay_han_rieng',
    'ngay_chi_dao',
  ],
  foot: ['noi_dung'],
};

type Column = readonly [code: string, col: number];

/** Input columns of the section a row of column codes opens; null for any other row. */
function columnsOpenedBy(code: string, line: Grid[number]): readonly Column[] | null {
  const section = /^cols:(.+)$/.exec(code)?.[1];
  if (section === undefined) return code.startsWith('sec:') ? [] : null;
  const codes = line.map((cell) => String(cell?.v ?? ''));
  return (INPUTS[section] ?? []).map((column) => [column, codes.indexOf(column)]);
}

const isTyped = (cell: Cell | undefined): cell is Cell =>
  cell?.v !== undefined && cell.v !== '' && cell.f === undefined;

/** Everything typed in one tab, "hs_ky_truoc:ky_nay" → "n 33 General": values of the input columns found by plain search. */
export function typedIn(sheet: WorkSheet): Readonly<Record<string, string>> {
  const typed: Record<string, string> = {};
  let columns: readonly Column[] = [];
  for (const line of gridOf(sheet)) {
    const code = String(line?.[0]?.v ?? '');
    const opened = columnsOpenedBy(code, line ?? []);
    columns = opened ?? columns;
    if (opened !== null || code === '' || code.startsWith('hdr:')) continue;
    for (const [column, col] of columns) {
      const cell = line?.[col];
      if (isTyped(cell)) typed[`${code}:${column}`] = `${cell.t} ${cell.v} ${cell.z ?? 'General'}`;
    }
  }
  return typed;
}

/** Every agency tab of a file by its code. */
export const agencyTabs = (book: WorkBook): ReadonlyMap<string, WorkSheet> =>
  new Map(
    book.SheetNames.flatMap((name) => {
      const sheet = sheetOf(book, name);
      const code = String(sheet['!data']?.[0]?.[0]?.v ?? '');
      return code === '' || code.startsWith('tab:') ? [] : [[code, sheet] as const];
    }),
  );

/** Gives the tab with a code another title. */
export function renameTab(book: WorkBook, code: string, title: string): void {
  const [sheet, old] = [tabOf(book, code), titleOf(book, code)];
  delete book.Sheets[old];
  book.Sheets[title] = sheet;
  book.SheetNames = book.SheetNames.map((name) => (name === old ? title : name));
}

/** Takes the tab with a code out of a book and returns it. */
export function removeTab(book: WorkBook, code: string): WorkSheet {
  const [sheet, title] = [tabOf(book, code), titleOf(book, code)];
  delete book.Sheets[title];
  book.SheetNames = book.SheetNames.filter((name) => name !== title);
  return sheet;
}
