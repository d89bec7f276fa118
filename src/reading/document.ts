import { type InputCell, isBlank } from '../cells/cell';
import { dayToText } from '../periods/day';
import { tidy } from '../text/normalise';
import { type DateRead, type DateWindow, readDate, readDayText } from './date';
import { looksDate } from './looks';
import { readingMessages as say } from './messages';
import { type Read, warned } from './read';
import { readText } from './text';

export type DocumentRead = { readonly number: Read<string>; readonly date: DateRead };

/** "12/BC-UBND", "31/2021/QĐ-TTg", "85/SKH&ĐT-VP", "45/UBND" (domain.md 2). */
const usual = /^\d+[a-z]?\/(\d{4}\/)?[A-ZĐ][\wĐđ&]*(-[A-ZĐ][\wĐđ&]*)*$/;
const longestNumber = 200;

/**
 * Reads a document's number and date together: "12/BC-UBND ngày 05/9/2024" in the number cell is split when it carries a date.
 * The date cell wins where both have one (R8 warning when they differ). A number of unusual form stays as typed with an R8
 * warning; a date that is not understood is R3 on the cell it stands in.
 */
export function readDocument(numberCell: InputCell, dateCell: InputCell, window: DateWindow): DocumentRead {
  const whole = readNumberCell(numberCell);
  const date = readDate(dateCell, window);
  const split = whole.issue?.severity === 'error' ? null : splitNumber(whole.value);
  if (split === null) return { number: formChecked(whole), date };
  const inside = readDayText(split.date, window);
  const number = formChecked({ ...whole, value: split.number, readAs: split.number });
  if (!isBlank(dateCell.value)) return { number: sameDay(number, date, inside, whole.value), date };
  if (inside.value === null) return { number: { ...number, issue: inside.issue }, date };
  return { number, date: { ...inside, readAs: dayToText(inside.value) } };
}

function readNumberCell(cell: InputCell): Read<string> {
  const read = readText(cell, longestNumber);
  if (typeof cell.value === 'number' && looksDate(cell))
    return warned(read.value, '', 'R8', say.dateNotNumber(read.value));
  const value = read.value.replace(/^số(?: ?: ?| (?=\d))/iu, '').replace(/ ?([/-]) ?/gu, '$1');
  return value === read.value ? read : { ...read, value, readAs: value };
}

/** "12/BC-UBND ngày 05/9/2024", "12/BC-UBND (05/9/2024)", "12/BC-UBND, 05/9/2024" → its two parts; null when there is no date. */
function splitNumber(text: string): { readonly number: string; readonly date: string } | null {
  const match =
    /^([^\s,;(]+)[\s,;(]+ngày:? ?(.+?)\)?$/iu.exec(text) ??
    /^([^\s,;(]+)[\s,;(]+(\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})\)?$/u.exec(text);
  return match?.[1] && match[2] ? { number: match[1], date: match[2] } : null;
}

const formChecked = (read: Read<string>): Read<string> =>
  read.value === '' || read.issue !== null || usual.test(read.value.replace(/Ð/g, 'Đ'))
    ? read
    : { ...read, issue: { rule: 'R8', severity: 'warning', message: say.unusualNumber(tidy(read.value)) } };

function sameDay(number: Read<string>, date: DateRead, inside: DateRead, found: string): Read<string> {
  const differ = date.value !== null && inside.value !== null && date.value !== inside.value;
  return differ && number.issue === null
    ? {
        ...number,
        issue: { rule: 'R8', severity: 'warning', message: say.twoDates(found, dayToText(date.value)) },
      }
    : number;
}
