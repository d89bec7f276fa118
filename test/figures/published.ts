import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';

/** One row of a published table: column → text as in the csv. */
export type Published = Readonly<Record<string, string>>;

/** Rows of a csv of test/fixtures/figures. */
export function published(file: string): readonly Published[] {
  const text = readFileSync(join(__dirname, '..', 'fixtures', 'figures', file), 'utf8');
  const { data, errors } = parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(`${file}: ${JSON.stringify(errors)}`);
  return data;
}

/** The row whose first column reads `key`. */
export function rowOf(rows: readonly Published[], key: string): Published {
  const row = rows.find((candidate) => Object.values(candidate)[0] === key);
  if (row === undefined) throw new Error(`no row ${key}`);
  return row;
}

/** A whole number of a row; a cell that holds none is an error of the test. */
export function int(row: Published, column: string): number {
  const text = row[column] ?? '';
  if (!/^\d+$/.test(text)) throw new Error(`${column}: "${text}"`);
  return Number(text);
}

/** The whole numbers a row gives among some columns; blank ones are left out. */
export const ints = (row: Published, columns: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    columns.filter((column) => /^\d+$/.test(row[column] ?? '')).map((column) => [column, int(row, column)]),
  );

/** A published percentage or score as the project prints it: "83.1" → "83,10", "" → "". */
export const twoDecimals = (text: string): string =>
  text === '' ? '' : Number(text.replace(',', '.').replace('%', '')).toFixed(2).replace('.', ',');
