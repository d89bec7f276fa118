import type { Agency } from '../agencies/types';
import type { Field, Task } from '../plan/types';
import { readCount } from './count';
import type { DateWindow } from './date';
import { type Journal, openJournal, type TypedCells } from './journal';
import { readTask } from './readTask';
import type { AgencyReturn, FieldValue, FieldValues, TaskReport } from './return';
import { readText } from './text';
import { readTick } from './tick';
import { isTickField } from './tickField';

export type ReturnInput = {
  readonly agency: Agency;
  /** The fields the agency types (`typedFieldsOwedBy`). */
  readonly fields: readonly Field[];
  /** The tasks it leads (`tasksLedBy`). */
  readonly tasks: readonly Task[];
  /** Cells by `placeCode`; codes of other fields or tasks are ignored, missing ones are blank. */
  readonly typed: TypedCells;
  readonly mayBeNotApplicable: (fieldCode: string) => boolean;
  /** Days a document or a direction may bear; an agency's own due date may lie two years later. */
  readonly window: DateWindow;
};

export type ReturnRead = {
  readonly ret: AgencyReturn;
  /** "Hiểu là" by `placeCode`; a code is there only when it says more than the cell. */
  readonly readAs: ReadonlyMap<string, string>;
};

const noteLimit = 2000;
const nameLimit = 200;
const phoneLimit = 50;

/**
 * Turns the typed cells of one agency tab into its return. Never throws: what cannot be read is `blank`, `unreadable`, null or ''
 * in its place, with an issue that says why. Every owed field has a value, `blank` where nothing is typed.
 */
export function readReturn(input: ReturnInput): ReturnRead {
  const journal = openJournal(input.typed);
  const values = readValues(journal, input);
  const notes = readNotes(journal, input.fields);
  const tasks = readTasks(journal, input);
  const foot = readFoot(journal);
  const { issues, readAs } = journal;
  return { ret: { agency: input.agency.code, values, notes, tasks, ...foot, issues }, readAs };
}

function readValues(journal: Journal, { fields, mayBeNotApplicable }: ReturnInput): FieldValues {
  const values: Record<string, FieldValue> = {};
  for (const field of fields) {
    const options = { mayBeNotApplicable: mayBeNotApplicable(field.code), tick: isTickField(field) };
    values[field.code] = journal.take({ kind: 'field', field: field.code }, (cell) =>
      readCount(cell, options),
    );
  }
  return values;
}

function readNotes(journal: Journal, fields: readonly Field[]): AgencyReturn['notes'] {
  const notes: Record<string, string> = {};
  for (const { code } of fields) {
    const note = journal.take({ kind: 'note', field: code }, (cell) => readText(cell, noteLimit));
    if (note !== '') notes[code] = note;
  }
  return notes;
}

const readTasks = (journal: Journal, { tasks, window }: ReturnInput): ReadonlyMap<number, TaskReport> =>
  new Map(tasks.map(({ no }) => [no, readTask(journal, no, window)]));

const readFoot = (journal: Journal): Pick<AgencyReturn, 'preparedBy' | 'phone' | 'ticked'> => ({
  preparedBy: journal.take({ kind: 'foot', item: 'nguoi_lap' }, (cell) => readText(cell, nameLimit)),
  phone: journal.take({ kind: 'foot', item: 'dien_thoai' }, (cell) => readText(cell, phoneLimit)),
  ticked: journal.take({ kind: 'foot', item: 'xac_nhan' }, readTick),
});
