import { type InputCell, isBlank } from '../cells/cell';
import { tidy } from '../text/normalise';
import { saysDash } from './countWords';
import { isErrorText, looksDate, looksPercent, mixesDigits, numericText } from './looks';
import { readingMessages as say } from './messages';
import { noteFormula, type Read, refused, seen, taken, warned } from './read';

export type PercentRead = Read<number | null>;

/**
 * Reads `ty_le_hoan_thanh`, a whole percentage 0–100. 85, "85%", "85,0%" and 0.85 shown "85%" are 85; a number up to 1 without %
 * is asked (1 may be 1% or 100%), only 0 is 0. Anything else gives null with an R5 error; a dash is 0 with an R2 warning.
 */
export const readPercent = (cell: InputCell): PercentRead => noteFormula(cell, readPlain(cell));

function readPlain(cell: InputCell): PercentRead {
  const { value } = cell;
  if (value === null || isBlank(value)) return taken(null);
  if (typeof value === 'boolean') return unreadable(say.notPercent(seen(cell)));
  if (typeof value === 'string') return readPercentText(value);
  if (looksPercent(cell)) return inRange(hundredfold(value), true, seen(cell));
  return looksDate(cell) ? unreadable(say.notPercent(seen(cell))) : inRange(value, false, seen(cell));
}

/** 0.85 → 85, without the 85.00000000000001 of binary fractions. */
const hundredfold = (value: number): number => Math.round(value * 1e6) / 1e4;

function readPercentText(value: string): PercentRead {
  const found = tidy(value.slice(0, 100));
  const text = numericText(found);
  if (isErrorText(found)) return unreadable(say.errorCell(found));
  if (saysDash(text)) return warned(0, '0%', 'R2', say.dashAsZero(found));
  const match = /^(-?\d{1,6}(?:[.,]\d{1,6})?) ?(%|phần trăm)?$/iu.exec(text);
  if (!match?.[1] || mixesDigits(found)) return unreadable(say.notPercent(found));
  return withReadAs(inRange(Number(match[1].replace(',', '.')), match[2] !== undefined, found), found);
}

function inRange(percent: number, marked: boolean, found: string): PercentRead {
  if (percent === 0) return taken(0);
  if (!(percent > 0 && percent <= 100)) return unreadable(say.percentRange(found));
  if (!marked && percent <= 1) return unreadable(say.percentAsked(found));
  return Number.isInteger(percent) ? taken(percent) : unreadable(say.percentWhole(found));
}

const withReadAs = (read: PercentRead, found: string): PercentRead =>
  read.value === null || found === `${read.value}%` ? read : { ...read, readAs: `${read.value}%` };

const unreadable = (message: string): PercentRead => refused(null, 'R5', message);
