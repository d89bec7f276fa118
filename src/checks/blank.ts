import { type CellValue, isBlank } from '../cells/cell';
import type { AgencyReturn, FieldValue, TaskReport } from '../reading/return';

const isBlankField = (value: FieldValue | undefined): boolean => value === undefined || value === 'blank';

/** Nothing typed in the row of a task. */
export function isBlankReport(report: TaskReport | undefined): boolean {
  if (report === undefined) return true;
  const { status, ...cells } = report;
  const typed: readonly CellValue[] = Object.values(cells);
  return status === 'blank' && typed.every(isBlank);
}

/**
 * True when every input the agency owes is blank, figures and tasks alike: the return is "chưa gửi" even when ticked.
 * `fields` are the typed fields it owes. A note, a name or a telephone number alone is no return.
 */
export function isWhollyBlank(ret: AgencyReturn, fields: readonly string[]): boolean {
  if (!fields.every((field) => isBlankField(ret.values[field]))) return false;
  for (const report of ret.tasks.values()) if (!isBlankReport(report)) return false;
  // A cell that could not be read is not blank, though its value is missing.
  return ret.issues.every((issue) => issue.place.kind !== 'field' && issue.place.kind !== 'task');
}
