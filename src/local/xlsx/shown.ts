import { type CellObject, SSF } from '@e965/xlsx';
import type { CellDetail, CellValue } from '../../cells/cell';
import { fromXlsxFormula } from './formulas';

export type ReadCell = { readonly value: CellValue; readonly detail: CellDetail | null };

/** Excel's "short date of this machine" (format 14) has a fixed code in the file; a Vietnamese Excel shows day first. */
const MACHINE_DATE = 'm/d/yy';
export const DAY_FIRST = 'dd/mm/yyyy';

/** Days between the epochs 1900 and 1904. */
const EPOCH_1904 = 1462;

type FormatKind = 'plain' | 'date' | 'percent';
const formatKinds = new Map<string, FormatKind>();

function formatKind(format: string): FormatKind {
  const known = formatKinds.get(format);
  if (known !== undefined) return known;
  const unquoted = format.replace(/"[^"]*"|\\./g, '');
  const kind = SSF.is_date(format) ? 'date' : unquoted.includes('%') ? 'percent' : 'plain';
  formatKinds.set(format, kind);
  return kind;
}

const swapped: Readonly<Record<string, string>> = { '.': ',', ',': '.' };

/** "1,234.5" as a Vietnamese workbook shows it: "1.234,5". Only signs between digits are separators. */
const vietnamese = (shown: string): string =>
  shown.replace(/(?<=\d)[.,](?=\d)/g, (sign) => swapped[sign] ?? sign);

function plainValue(cell: CellObject): CellValue {
  if (cell.t === 'e') return cell.w ?? '#N/A';
  if (cell.t === 'z' || cell.v === undefined || cell.v instanceof Date) return null;
  return cell.v === '' ? null : typeof cell.v === 'string' ? cell.v.replace(/\r\n?/g, '\n') : cell.v;
}

/** LibreOffice has no booleans: it saves TRUE as the formula TRUE(), in .ods as the number 1 shown "ĐÚNG". */
const isBooleanFormula = (formula: string | undefined): boolean =>
  formula !== undefined && /^(?:true|false)(?:\(\))?$/i.test(formula);

const isBoolean = (cell: CellObject): boolean =>
  cell.t === 'b' || (cell.t === 'n' && (isBooleanFormula(cell.f) || cell.w === 'TRUE' || cell.w === 'FALSE'));

function readNumber(cell: CellObject, serial: number, date1904: boolean): ReadCell {
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  const kind = formatKind(format);
  const value = kind === 'date' && date1904 ? serial + EPOCH_1904 : serial;
  const text = cell.w ?? String(serial);
  const shown = kind === 'date' ? text : vietnamese(text);
  if (kind === 'plain') return { value, detail: shown === String(value) ? null : { shown } };
  return { value, detail: { shown, format: format === MACHINE_DATE ? DAY_FIRST : format } };
}

function readPlain(cell: CellObject): ReadCell {
  if (!isBoolean(cell)) return { value: plainValue(cell), detail: null };
  const value = cell.v === true || cell.v === 1;
  return { value, detail: { shown: value ? 'TRUE' : 'FALSE' } };
}

/**
 * One SheetJS cell in our words. Dates stay day serials (a 1904 workbook's are moved to the 1900 epoch), errors become
 * their text, "" is blank. A detail comes only with what the plain value does not tell: a formula (arguments separated
 * by ";"), a date or percent format, a text shown that differs from the value.
 */
export function readCell(cell: CellObject, date1904: boolean): ReadCell {
  const number = cell.t === 'n' && typeof cell.v === 'number' && !isBoolean(cell) ? cell.v : null;
  const read = number === null ? readPlain(cell) : readNumber(cell, number, date1904);
  if (cell.f === undefined || isBooleanFormula(cell.f)) return read;
  const shown = read.detail?.shown ?? (read.value === null ? '' : String(read.value));
  return { value: read.value, detail: { ...read.detail, shown, formula: fromXlsxFormula(cell.f) } };
}
