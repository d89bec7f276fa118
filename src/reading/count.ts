import { type InputCell, isBlank } from '../cells/cell';
import { readTextCount } from './countText';
import { looksDate, looksPercent } from './looks';
import { readingMessages as say } from './messages';
import { noteFormula, type Read, refused, seen, taken } from './read';
import type { FieldValue } from './return';

export type CountOptions = {
  /** The register lets this agency mark the field N/A. */
  readonly mayBeNotApplicable: boolean;
  /** A 1/0 field: ticks and TRUE/FALSE are 1 and 0. */
  readonly tick: boolean;
};

/** Most digits a count may have: every whole number up to it is exact. */
export const MAX_DIGITS = 15;
const largest = 10 ** MAX_DIGITS - 1;

/**
 * Reads a count cell (domain.md 1.3 E1, section 6). Blank gives `blank`; "không phát sinh" `none`; N/A where allowed
 * `notApplicable`; what is no whole number ≥ 0 gives `unreadable` with an E1 that says why. A percent or a date is seen by what
 * the cell shows: 0.85 shown "85%" and 45540 shown "05/09/2024" are refused. "1.234 hồ sơ" is 1234, read as "1.234".
 */
export const readCount = (cell: InputCell, options: CountOptions): Read<FieldValue> =>
  noteFormula(cell, readPlain(cell, options));

function readPlain(cell: InputCell, options: CountOptions): Read<FieldValue> {
  const { value } = cell;
  if (value === null || isBlank(value)) return taken('blank');
  if (typeof value === 'string') return readTextCount(value, options);
  if (typeof value === 'number') return readNumber(cell, value);
  return options.tick ? taken(value ? 1 : 0, value ? '1' : '0') : unreadable(say.tickNotCount(seen(cell)));
}

function readNumber(cell: InputCell, value: number): Read<FieldValue> {
  const found = seen(cell);
  if (looksPercent(cell)) return unreadable(say.rateNotCount(found));
  if (looksDate(cell)) return unreadable(say.dateNotCount(found));
  if (value < 0) return unreadable(say.negative(found));
  if (!Number.isInteger(value)) return unreadable(fractionFault(found, value));
  return value > largest ? unreadable(say.tooManyDigits(found)) : taken(value + 0);
}

/** 0.85 is a rate; 1.234 may be 1234 typed with a group point in a sheet of another locale, so it is asked. */
function fractionFault(found: string, value: number): string {
  if (!Number.isFinite(value)) return say.notCount(found);
  if (value < 1) return say.rateNotCount(found);
  const thousandfold = Math.round(value * 1000);
  return say.fraction(found, value < 1000 && thousandfold / 1000 === value ? thousandfold : null);
}

const unreadable = (message: string): Read<FieldValue> => refused('unreadable', 'E1', message);
