import { type InputCell, isBlank } from '../cells/cell';
import { tidy } from '../text/normalise';
import { isErrorText } from './looks';
import { readingMessages as say } from './messages';
import { looksMojibake } from './mojibake';
import { noteFormula, type Read, refused, taken, warned } from './read';

/**
 * Reads free text, tidied to one line; a number or date is taken as the cell shows it. Blank gives ''. Text of more than
 * `maxLength` characters (UTF-16 units) gives '' with an R7 error, an error cell '' with an R1 error; a VNI or TCVN3 look an R4
 * warning beside the text.
 */
export const readText = (cell: InputCell, maxLength: number): Read<string> =>
  noteFormula(cell, readPlain(cell, maxLength));

function readPlain(cell: InputCell, maxLength: number): Read<string> {
  const typed = textOf(cell);
  if (isBlank(typed)) return taken('');
  if (typed.length > 4 * maxLength) return refused('', 'R7', say.tooLong(typed, typed.length, maxLength));
  const text = tidy(typed);
  if (text.length > maxLength) return refused('', 'R7', say.tooLong(text, text.length, maxLength));
  if (isErrorText(text)) return refused('', 'R1', say.errorCell(text));
  return looksMojibake(text) ? warned(text, '', 'R4', say.mojibake(text)) : taken(text);
}

/** What a text cell says: its own text, or what a number in it shows. */
export function textOf(cell: InputCell): string {
  if (typeof cell.value === 'string') return cell.value;
  if (cell.value === null) return '';
  return cell.shown.trim() === '' ? String(cell.value) : cell.shown;
}
