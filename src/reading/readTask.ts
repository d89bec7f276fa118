import type { DateWindow } from './date';
import { readDate } from './date';
import { readDocument } from './document';
import type { Journal } from './journal';
import { readLink } from './link';
import { readPercent } from './percent';
import type { Place, TaskColumn, TaskReport } from './return';
import { readStatus } from './status';
import { readText } from './text';

/** Longest texts of a task row, in characters. */
export const TASK_TEXT_LIMIT = 5000;
const titleLimit = 1000;
const linkLimit = 2000;

/** A due date of the agency's own plan lies ahead of anything already reported: two years more are allowed. */
const yearsAhead = 731;

/** Reads the row of one task: placeCodes `task:N:trang_thai` … `task:N:ngay_chi_dao`. */
export function readTask(journal: Journal, task: number, window: DateWindow): TaskReport {
  const at = (column: TaskColumn): Place => ({ kind: 'task', task, column });
  const text = (column: TaskColumn, limit: number): string =>
    journal.take(at(column), (cell) => readText(cell, limit));
  const dueWindow = { ...window, latest: window.latest + yearsAhead };
  return {
    status: journal.take(at('trang_thai'), readStatus),
    percent: journal.take(at('ty_le_hoan_thanh'), readPercent),
    ...readDocumentCells(journal, at, window),
    docTitle: text('van_ban_trich_yeu', titleLimit),
    link: journal.take(at('link'), (cell) => readLink(cell, linkLimit)),
    result: text('ket_qua', TASK_TEXT_LIMIT),
    difficulty: text('kho_khan', TASK_TEXT_LIMIT),
    proposal: text('kien_nghi', TASK_TEXT_LIMIT),
    ownDue: journal.take(at('ngay_han_rieng'), (cell) => readDate(cell, dueWindow)),
    directedOn: journal.take(at('ngay_chi_dao'), (cell) => readDate(cell, window)),
  };
}

function readDocumentCells(
  journal: Journal,
  at: (column: TaskColumn) => Place,
  window: DateWindow,
): Pick<TaskReport, 'docNumber' | 'docDate'> {
  const numberPlace = at('van_ban_so');
  const datePlace = at('van_ban_ngay');
  const read = readDocument(journal.cellOf(numberPlace), journal.cellOf(datePlace), window);
  return { docNumber: journal.note(numberPlace, read.number), docDate: journal.note(datePlace, read.date) };
}
