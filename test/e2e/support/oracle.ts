import { type CellObject, read, type WorkBook } from '@e965/xlsx';
import { DetailedCellError, HyperFormula } from 'hyperformula';

/** What live formulas show, by "tab!A1", as different engines see them. */
export type Shown = ReadonlyMap<string, string | number | boolean>;

export const bookOf = (bytes: Uint8Array): WorkBook =>
  read(bytes, { type: 'array', dense: true, xlfn: true });

type Visit = (key: string, cell: CellObject, at: { row: number; col: number; sheet: string }) => void;

function eachCell(book: WorkBook, visit: Visit): void {
  for (const sheet of book.SheetNames) {
    (book.Sheets[sheet]?.['!data'] ?? []).forEach((line, row) => {
      line?.forEach((cell, col) => {
        if (cell !== undefined) visit(`${sheet}!${row},${col}`, cell, { row, col, sheet });
      });
    });
  }
}

const plain = (value: CellObject['v']): string | number | boolean =>
  value === undefined ? '' : value instanceof Date ? value.toISOString() : value;

/** Results stored beside the formulas of a file. */
export function stored(book: WorkBook): Shown {
  const shown = new Map<string, string | number | boolean>();
  eachCell(book, (key, cell) => {
    if (cell.f !== undefined) shown.set(key, plain(cell.v));
  });
  return shown;
}

/** Values of a file at the places of another's formulas: LibreOffice turns some formulas around. */
export function valuesAt(book: WorkBook, keys: Iterable<string>): Shown {
  const all = new Map<string, string | number | boolean>();
  eachCell(book, (key, cell) => {
    all.set(key, plain(cell.v));
  });
  return new Map([...keys].map((key) => [key, all.get(key) ?? '']));
}

/** A cell for HyperFormula, which would read the text "80%" as 0,8 and "=x" as a formula. */
const raw = (cell: CellObject | undefined): string | number | boolean | null => {
  if (cell === undefined) return null;
  if (cell.f !== undefined) return `=${cell.f}`;
  if (cell.t === 'e') return `=1/0`;
  const value = plain(cell.v);
  return typeof value === 'string' ? (value === '' ? null : `'${value}`) : value;
};

/** Every formula of a file computed by HyperFormula from the typed cells alone. */
export function recomputed(book: WorkBook): Shown {
  const sheets = Object.fromEntries(
    book.SheetNames.map((name) => [
      name,
      Array.from(book.Sheets[name]?.['!data'] ?? [], (line) => Array.from(line ?? [], raw)),
    ]),
  );
  const engine = HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3', accentSensitive: true });
  const shown = new Map<string, string | number | boolean>();
  eachCell(book, (key, cell, { row, col, sheet }) => {
    if (cell.f === undefined) return;
    const value = engine.getCellValue({ sheet: engine.getSheetId(sheet) ?? 0, row, col });
    shown.set(key, value instanceof DetailedCellError ? value.value : (value ?? ''));
  });
  engine.destroy();
  return shown;
}

/** Places where two readings differ, with both; [] when they agree everywhere. */
export const differences = (one: Shown, other: Shown): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].flatMap((key) =>
    Object.is(one.get(key), other.get(key)) ? [] : [`${key}: ${one.get(key)} ≠ ${other.get(key)}`],
  );
