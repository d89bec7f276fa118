import type { InputCell } from '../cells/cell';
import { tidy } from '../text/normalise';

/** A number format without its literal parts: quoted text, brackets, escaped, padding and fill characters. */
const bareFormat = (format: string): string => format.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./gu, '');

/** A number shown as percent: 0.85 as "85%". */
export const looksPercent = (cell: InputCell): boolean =>
  cell.shown.includes('%') || bareFormat(cell.format ?? '').includes('%');

/** A number shown as a date or a time: 45540 as "05/09/2024", "9/5/24" or "Sep-24". */
export const looksDate = (cell: InputCell): boolean =>
  /[dmyhs]/iu.test(bareFormat(cell.format ?? '')) || isDateText(tidy(cell.shown));

/** "5/9", "05/09/2024", "2024-09-05", "5.9.2024", with a time or not. "1.234" and "-5" are none. */
export const isDateText = (text: string): boolean =>
  /^\d{1,4} ?[/-] ?\d{1,2}(?: ?[/-] ?\d{1,4})?(?:[ T]\d{1,2}:.*)?$/u.test(text) ||
  /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/u.test(text);

/** The text of a spreadsheet error: "#REF!", "#N/A", "Loading...". */
export const isErrorText = (text: string): boolean =>
  /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!|GETTING_DATA)/iu.test(text) ||
  /^(?:Loading|Đang tải)(?:\.{3}|…)$/iu.test(text);

/**
 * Text of a numeric cell in plain characters: full-width, Arabic and raised digits as 0–9, every space a plain one,
 * every minus a hyphen. For numeric cells only: in names and sentences these characters mean themselves.
 */
export const numericText = (text: string): string =>
  tidy(text.normalize('NFKC'))
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/٪/gu, '%')
    .replace(/[\u2010-\u2015\u2212]/gu, '-');

/** Ordinary digits beside raised, lowered or circled ones: "12¹" may be 12 with a footnote or 121. */
export const mixesDigits = (text: string): boolean => /\p{Nd}/u.test(text) && /\p{No}/u.test(text);
