import { type InputCell, isBlank } from '../cells/cell';
import { dayToText } from '../periods/day';
import type { DaySerial } from '../periods/types';
import { tidy } from '../text/normalise';
import { type DateText, readDateText } from './dateText';
import { isErrorText } from './looks';
import { readingMessages as say } from './messages';
import { noteFormula, type Read, refused, seen, taken, warned } from './read';

/** First and last day a date may be, both inclusive. */
export type DateWindow = { readonly earliest: DaySerial; readonly latest: DaySerial };

export type DateRead = Read<DaySerial | null>;

/** Serials under 01/01/1950 come from a number typed into a date cell ("5", "5,9"), not from a date. */
const firstPlausible = 18_264;
const lastPlausible = 73_050;

/**
 * Reads a date cell: a day serial, or text with the day first. Blank gives null without an issue; what is not understood, or
 * outside the window, gives null with an R3 error; a two-digit year is 20xx with an R3 warning.
 * `readAs` is the date as dd/mm/yyyy wherever the cell shows something else.
 */
export const readDate = (cell: InputCell, window: DateWindow): DateRead =>
  noteFormula(cell, readPlain(cell, window));

function readPlain(cell: InputCell, window: DateWindow): DateRead {
  const { value } = cell;
  if (value === null || isBlank(value)) return taken(null);
  if (typeof value === 'boolean') return refused(null, 'R3', say.notDate(seen(cell)));
  if (typeof value === 'number') return readSerial(cell, value, window);
  if (isErrorText(tidy(value))) return refused(null, 'R3', say.errorCell(value));
  return readDayText(value, window);
}

function readSerial(cell: InputCell, value: number, window: DateWindow): DateRead {
  if (!(value >= firstPlausible && value < lastPlausible))
    return refused(null, 'R3', say.notDate(seen(cell)));
  return inWindow(Math.floor(value), seen(cell), window);
}

/** Reads date text, never blank, against the window. */
export function readDayText(text: string, window: DateWindow): DateRead {
  const date = readDateText(text);
  if (date.kind !== 'day') return refused(null, 'R3', whyNot(text, date));
  const read = inWindow(date.day, text, window);
  if (!date.shortYear || read.issue !== null) return read;
  return warned(date.day, dayToText(date.day), 'R3', say.shortYear(text, dayToText(date.day)));
}

function inWindow(day: DaySerial, found: string, { earliest, latest }: DateWindow): DateRead {
  const text = dayToText(day);
  if (day >= earliest && day <= latest) return taken(day, tidy(found) === text ? '' : text);
  return refused(null, 'R3', say.outsideWindow(found, text, dayToText(earliest), dayToText(latest)));
}

function whyNot(text: string, date: Exclude<DateText, { kind: 'day' }>): string {
  switch (date.kind) {
    case 'noSuchMonth':
      return say.noSuchMonth(text, date.month);
    case 'noSuchDay':
      return say.noSuchDay(text);
    case 'noYear':
      return say.noYear(text);
    case 'unknown':
      return say.notDate(text);
  }
}
