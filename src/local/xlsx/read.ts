import { type CellObject, read, type WorkBook } from '@e965/xlsx';
import { a1 } from '../../cells/a1';
import {
  type CellDetail,
  type CellValue,
  detailKey,
  type TabCells,
  type WorkbookCells,
} from '../../cells/cell';
import { UserError } from '../cli/errors';
import { csvTab } from '../csv';
import { FILE_MESSAGES } from '../messages';
import { soundArchive } from './archive';
import { guardWorkbook, type WorkbookKind } from './guards';
import type { SheetLink } from './links';
import { DAY_FIRST, readCell } from './shown';

/** "Cấp tỉnh.xlsx" → "Cấp tỉnh". */
export const workbookTitle = (file: string): string => file.replace(/\.[A-Za-z]{3,4}$/, '');

/**
 * The cells of a .xlsx, .xls, .ods or .csv file. `id` is the file name: it names the file in errors, tells a .csv (whose
 * cells are all text, as typed), and becomes the workbook's id. Tab ids are 0-based positions. Values and formulas only:
 * structure always comes from a layout (stack.md). Blank cells at row ends and blank rows at the bottom are left out.
 * Throws UserError for whatever is not a readable workbook.
 */
export function parseWorkbook(bytes: Uint8Array, id: string): WorkbookCells {
  const title = workbookTitle(id);
  if (/\.csv$/i.test(id)) return { id, title, tabs: [csvTab(bytes, id, title)] };
  const kind = guardWorkbook(bytes, id);
  const book = quietly(() => openBook(bytes, id, kind));
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const tabs = book.SheetNames.map((name, index) =>
    tabCells(index, kind === 'ods' ? plainText(name) : name, book.Sheets[name]?.['!data'] ?? [], date1904),
  );
  return { id, title, tabs };
}

/**
 * The links of a .xlsx by tab title: web addresses, other files, places inside. A link over many cells is one of each.
 * Throws UserError like `parseWorkbook`.
 */
export function readLinks(bytes: Uint8Array, id: string): ReadonlyMap<string, readonly SheetLink[]> {
  const book = quietly(() => openBook(bytes, id, 'xlsx'));
  return new Map(book.SheetNames.map((name) => [name, linksIn(book.Sheets[name]?.['!data'] ?? [])]));
}

/** A web address whole; the place in a file apart from the file. */
const LINK = /^((?:https?|mailto):.*|[^#]*)(?:#(.*))?$/is;

function linksIn(grid: Grid): readonly SheetLink[] {
  const links: SheetLink[] = [];
  grid.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell?.l === undefined) return;
      const [, target = '', location = ''] = LINK.exec(cell.l.Target) ?? [];
      links.push({ cell: a1(r, c), target, location, tooltip: plainText(cell.l.Tooltip ?? '') });
    });
  });
  return links;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&apos;': "'",
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** SheetJS leaves the titles of an .ods, and the tooltips of links, as their XML has them. */
const plainText = (text: string): string => text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);

/** SheetJS tells the console about every record it skips; a clerk must see one line or none. */
function quietly<Result>(work: () => Result): Result {
  const { error } = console;
  console.error = () => {};
  try {
    return work();
  } finally {
    console.error = error;
  }
}

function openBook(bytes: Uint8Array, id: string, kind: WorkbookKind): WorkBook {
  try {
    return read(kind === 'xls' ? bytes : soundArchive(bytes, id), {
      type: 'array',
      dense: true,
      cellNF: true,
      cellHTML: false,
      // A foreign tab's "_xlfn.IFS" must go back as it came, else Excel shows #NAME?.
      xlfn: true,
      // Without stubs a formula nobody calculated yet would vanish; an .ods may repeat a stub a million times.
      sheetStubs: kind === 'xlsx',
      dateNF: DAY_FIRST,
    });
  } catch (thrown) {
    if (thrown instanceof UserError) throw thrown;
    const locked = thrown instanceof Error && /password/i.test(thrown.message);
    throw new UserError(locked ? FILE_MESSAGES.protected(id) : FILE_MESSAGES.broken(id), { cause: thrown });
  }
}

type Grid = readonly (readonly (CellObject | undefined)[] | undefined)[];

function tabCells(id: number, title: string, grid: Grid, date1904: boolean): TabCells {
  const cells: CellValue[][] = [];
  const details: Record<string, CellDetail> = {};
  grid.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell === undefined) return;
      const { value, detail } = readCell(cell, date1904);
      if (detail !== null) details[detailKey(r, c)] = detail;
      if (value !== null || detail !== null) setCell(cells, r, c, value);
    });
  });
  return { id, title, cells, details };
}

/** Grows the grid as far as the cell and fills the gap with blanks. */
function setCell(cells: CellValue[][], r: number, c: number, value: CellValue): void {
  while (cells.length <= r) cells.push([]);
  const row = cells[r];
  if (row === undefined) return;
  while (row.length < c) row.push(null);
  row[c] = value;
}
