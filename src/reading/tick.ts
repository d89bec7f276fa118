import { type InputCell, isBlank } from '../cells/cell';
import { bareKey, tidy } from '../text/normalise';
import { saysTick, tickWord } from './countWords';
import { readAsWords, readingMessages as say } from './messages';
import { noteFormula, type Read, refused, seen, taken } from './read';

/**
 * Reads the "xác nhận gửi" cell. "Đã gửi" (the dropdown's word), TRUE, 1, "x" and "✓" are true; blank, FALSE, 0 and "chưa gửi"
 * false; anything else false with an R10 error.
 */
export function readTick(cell: InputCell): Read<boolean> {
  const { value } = cell;
  if (value === null || isBlank(value)) return noteFormula(cell, taken(false));
  const said = typeof value === 'string' ? sentWord(value) : flag(value);
  if (said === null) return refused(false, 'R10', say.notTick(seen(cell)));
  const word = said ? readAsWords.sent : readAsWords.notSent;
  return noteFormula(cell, taken(said, value === word ? '' : word));
}

/** true or false for TRUE, FALSE, 1 and 0; null for any other number. */
function flag(value: number | boolean): boolean | null {
  if (typeof value === 'boolean') return value;
  return value === 1 || value === 0 ? value === 1 : null;
}

function sentWord(text: string): boolean | null {
  if (text.length > 40) return null;
  const key = bareKey(text);
  if (key === 'da gui' || key === '1' || saysTick(key, tidy(text))) return true;
  if (key === 'chua gui' || key === '0') return false;
  const word = tickWord(key);
  return word === null ? null : word === 1;
}
