import { type InputCell, isBlank } from '../cells/cell';
import { bareKey, nameKey, tidy } from '../text/normalise';
import { isErrorText } from './looks';
import { readingMessages as say } from './messages';
import { noteFormula, type Read, refused, seen, taken } from './read';
import { TASK_STATUSES, type TaskStatus } from './return';

export type StatusRead = Read<TaskStatus | 'blank' | 'unreadable'>;

const longestStatus = 60;

/**
 * Reads a task's state from the closed list, case, spaces and accents aside: "hoan thanh" is Hoàn thành.
 * Anything outside the list gives `unreadable` with an R6 error.
 */
export function readStatus(cell: InputCell): StatusRead {
  const { value } = cell;
  if (value === null || isBlank(value)) return noteFormula(cell, taken('blank'));
  const found = seen(cell);
  if (typeof value !== 'string' || value.length > longestStatus) return unreadable(found);
  const status = statusOf(value);
  if (status !== null) return noteFormula(cell, taken(status, status === tidy(value) ? '' : status));
  return isErrorText(tidy(value)) ? refused('unreadable', 'R6', say.errorCell(value)) : unreadable(found);
}

const statusOf = (text: string): TaskStatus | null =>
  TASK_STATUSES.find((status) => nameKey(status) === nameKey(text)) ??
  TASK_STATUSES.find((status) => bareKey(status) === bareKey(text)) ??
  null;

const unreadable = (found: string): StatusRead =>
  refused('unreadable', 'R6', say.notStatus(found, TASK_STATUSES));
