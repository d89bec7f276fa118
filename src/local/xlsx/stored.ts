import type { CellValue } from '../../cells/cell';

/** Longest text of a cell in the .xlsx format; Excel calls a file with a longer one damaged. */
export const MAX_CELL_TEXT = 32_767;

/** What XML 1.0 cannot hold: control characters but tab and line end, half surrogates, U+FFFE and U+FFFF. */
const UNSTORABLE = /[^\P{Cc}\t\n]|[\p{Cs}\ufffe\uffff]/gu;

const storableText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNSTORABLE, '');

/**
 * A value as it will be read back from the file: line ends as "\n", unstorable characters dropped, "" and non-finite
 * numbers as blank, -0 as 0, text over 32.767 characters cut with "…". `typed` text keeps its length: it is somebody's input.
 */
export function storedValue(value: CellValue, typed: boolean): CellValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  if (typeof value !== 'string') return value;
  const text = storableText(value);
  if (text === '') return null;
  return typed || text.length <= MAX_CELL_TEXT ? text : `${text.slice(0, MAX_CELL_TEXT - 1)}…`;
}
