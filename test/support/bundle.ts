import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, createContext, runInContext } from 'node:vm';

/** The core as Apps Script would load it, and plain data to feed it with; nothing here knows the sources. */

const FILE = join(__dirname, '../../build/core.js');

/** The built file; a missing one says what to do. */
export function builtCore(): string {
  try {
    return readFileSync(FILE, 'utf8');
  } catch (thrown) {
    throw new Error('build/core.js is missing: npm run build', { cause: thrown });
  }
}

/**
 * What a script engine has and the core must not ask for: the clock, chance, the locale. Each throws when it is touched;
 * `instanceof Date` alone stays possible.
 */
const FORBID = `
  const forbid = (name) => () => { throw new Error('the core asked for ' + name); };
  Math.random = forbid('Math.random');
  Date = class { constructor() { forbid('new Date')(); } };
  Date.now = forbid('Date.now');
  delete globalThis.Intl;
  delete globalThis.console;
  for (const name of ['localeCompare', 'toLocaleLowerCase', 'toLocaleUpperCase']) {
    String.prototype[name] = forbid(name);
  }
  Number.prototype.toLocaleString = Object.prototype.toLocaleString = forbid('toLocaleString');
`;

/** A bare context, with neither Node nor DOM in it, that has loaded the core. */
export function loadCore(): Context {
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  runInContext(FORBID, context);
  runInContext(builtCore(), context, { filename: 'core.js' });
  return context;
}

/** Calls an exported function with JSON arguments; only text crosses the border of the context. */
export function callCore(context: Context, name: string, args: readonly unknown[]): unknown {
  context.input = JSON.stringify(args);
  const text: unknown = runInContext(`JSON.stringify(TTHC.${name}(...JSON.parse(input)))`, context);
  return JSON.parse(String(text));
}

/** A value that is data and nothing else, as it comes through the border. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * Where two plain values first differ, with both sides ("edits/0/tab/rows: 81 | 82"); null where they are the same. Keeps what
 * a failing comparison of some megabytes prints short.
 */
export function difference(one: unknown, other: unknown, path = ''): string | null {
  if (!isObject(one) || !isObject(other)) {
    return Object.is(one, other) ? null : `${path}: ${JSON.stringify(one)} | ${JSON.stringify(other)}`;
  }
  const others = new Map(Object.entries(other));
  for (const [key, value] of Object.entries(one)) {
    if (!others.has(key)) return `${path}/${key}: only in the first`;
    const found = difference(value, others.get(key), `${path}/${key}`);
    if (found !== null) return found;
    others.delete(key);
  }
  const [extra] = others.keys();
  return extra === undefined ? null : `${path}/${extra}: only in the second`;
}

type Value = string | number | boolean | null;
type Cell = {
  readonly row: number;
  readonly col: number;
  readonly value: Value;
  readonly formula?: string;
  readonly format?: string;
};
type Tab = {
  readonly title: string;
  readonly code: string;
  readonly rows: number;
  readonly cells: readonly Cell[];
};
export type Edits = readonly {
  readonly workbook: string;
  readonly edits: readonly { readonly tab: Tab | number }[];
}[];

type Detail = { shown: string; formula?: string; format?: string };
type Sheet = { id: number; title: string; cells: Value[][]; details: Record<string, Detail> };
export type Book = { id: string; title: string; tabs: Sheet[] };

function sheetOf(tab: Tab, id: number): Sheet {
  const cells: Value[][] = Array.from({ length: tab.rows }, () => []);
  const details: Record<string, Detail> = {};
  for (const { row, col, value, formula, format } of tab.cells) {
    const line = cells[row];
    if (line === undefined) throw new Error(`${tab.code}: a cell below the tab`);
    while (line.length < col) line.push(null);
    line[col] = value;
    if (formula === undefined && format === undefined) continue;
    const look = {
      ...(formula === undefined ? {} : { formula }),
      ...(format === undefined ? {} : { format }),
    };
    details[`${row},${col}`] = { shown: value === null ? '' : String(value), ...look };
  }
  return { id, title: tab.title, cells, details };
}

/** The workbooks `setup` describes for an empty place, as a later read would find them. */
export const booksOf = (edits: Edits): readonly Book[] =>
  edits.map(({ workbook, edits: own }) => ({
    id: workbook,
    title: workbook,
    tabs: own.flatMap(({ tab }, at) => (typeof tab === 'number' ? [] : [sheetOf(tab, at)])),
  }));

export const isHub = (book: Book): boolean =>
  book.tabs.some(({ cells }) => String(cells[0]?.[0] ?? '').startsWith('tab:'));

/** Rows of the typed figures of a tab: those below the code row of section A whose "kỳ này" cell is blank. */
function typedRows({ cells }: Sheet): { readonly col: number; readonly rows: readonly number[] } {
  const head = cells.findIndex(([code]) => code === 'cols:A');
  const col = (cells[head] ?? []).indexOf('ky_nay');
  const end = cells.findIndex(([code]) => code === 'sec:B');
  const body = cells.flatMap((line, row) => {
    const isField = /^[a-z]\w*$/.test(String(line[0] ?? ''));
    return row > head + 1 && row < end && isField && (line[col] ?? null) === null ? [row] : [];
  });
  return { col, rows: body };
}

/** Types into the figures of every agency tab what `figure` says (tab and row counted from 0), and "Đã gửi" at the foot. */
export function typeEverywhere(books: readonly Book[], figure: (tab: number, row: number) => Value): number {
  let typed = 0;
  books
    .flatMap(({ tabs }) => tabs)
    .forEach((sheet, tab) => {
      const { col, rows } = typedRows(sheet);
      if (col < 0) return;
      rows.forEach((row, at) => {
        (sheet.cells[row] ?? [])[col] = figure(tab, at);
        typed += 1;
      });
      const foot = sheet.cells.find(([code]) => code === 'foot:xac_nhan');
      if (foot !== undefined) foot[3] = 'Đã gửi';
    });
  return typed;
}
