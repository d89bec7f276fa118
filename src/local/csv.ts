import Papa from 'papaparse';
import type { TabCells } from '../cells/cell';
import { UserError } from './cli/errors';
import { CSV_MESSAGES } from './messages';

/** One line of a csv by column name. `row` is its 1-based line in the file, as an editor shows it. */
export type CsvRecord = { readonly row: number; readonly values: Readonly<Record<string, string>> };

export type CsvColumns = { readonly required: readonly string[]; readonly optional: readonly string[] };

type CsvLine = { readonly row: number; readonly fields: readonly string[] };

/**
 * Reads a csv with a header row: BOM, CRLF, quoted fields, and ",", ";" or tab between fields are all accepted. Column
 * names are compared without case and outer blanks; columns not asked for are ignored; an optional one that is missing
 * reads as ''. Empty lines are skipped. Throws UserError naming file and line: not UTF-8, empty, missing or repeated
 * column, wrong number of fields, a quote left open.
 */
export function readCsv(bytes: Uint8Array, file: string, columns: CsvColumns): readonly CsvRecord[] {
  const [header, ...lines] = csvLines(bytes, file).filter(hasText);
  if (header === undefined) throw new UserError(CSV_MESSAGES.empty(file));
  const names = header.fields.map((name) => name.trim().toLowerCase());
  checkHeader(names, columns, file);
  const wanted = [...columns.required, ...columns.optional].map((name) => ({
    name,
    at: names.indexOf(name),
  }));
  return lines.map(({ row, fields }) => {
    if (fields.length !== names.length) {
      throw new UserError(CSV_MESSAGES.wrongCount(file, row, fields.length, names.length));
    }
    return { row, values: Object.fromEntries(wanted.map(({ name, at }) => [name, fields[at] ?? ''])) };
  });
}

/** A csv as a tab of text cells, a row per record, as a spreadsheet would open it. */
export function csvTab(bytes: Uint8Array, file: string, title: string): TabCells {
  const lines = csvLines(bytes, file);
  return {
    id: 0,
    title,
    cells: lines.map(({ fields }) => fields.map((field) => (field === '' ? null : field))),
    details: {},
  };
}

function checkHeader(names: readonly string[], columns: CsvColumns, file: string): void {
  const missing = columns.required.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new UserError(CSV_MESSAGES.missingColumns(file, missing));
  const repeated = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (repeated !== undefined) throw new UserError(CSV_MESSAGES.repeatedColumn(file, repeated));
}

function csvLines(bytes: Uint8Array, file: string): readonly CsvLine[] {
  const text = decodeUtf8(bytes, file);
  if (text.trim() === '') throw new UserError(CSV_MESSAGES.empty(file));
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const lines = numbered(parsed.data);
  const fault = parsed.errors.find((error) => error.type === 'Quotes');
  if (fault) throw new UserError(CSV_MESSAGES.openQuote(file, lines[fault.row ?? 0]?.row ?? 1));
  return lines;
}

const hasText = ({ fields }: CsvLine): boolean => fields.some((field) => field.trim() !== '');

/** Line numbers: a quoted field may run over several lines. */
function numbered(rows: readonly (readonly string[])[]): readonly CsvLine[] {
  let next = 1;
  return rows.map((fields) => {
    const row = next;
    next += 1 + fields.reduce((sum, field) => sum + (field.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    return { row, fields };
  });
}

/** The text without its BOM; UTF-16 (what Excel calls "Unicode text") and old code pages are refused. */
function decodeUtf8(bytes: Uint8Array, file: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\u0000')) return text;
  } catch (thrown) {
    throw new UserError(CSV_MESSAGES.notUtf8(file), { cause: thrown });
  }
  throw new UserError(CSV_MESSAGES.notUtf8(file));
}

/** The most frequent of the three separators in the first line, outside quotes; "," when there is none. */
function delimiterOf(text: string): string {
  const first = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string): number => first.split(sign).length - 1;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
