import * as v from 'valibot';
import { cellText } from './cells';
import { planMessages } from './messages';
import type { SettingsIssue, SettingsRow, SettingsTab } from './types';

/** A row that was read, with where it stands. */
export type ReadRow<T> = { readonly source: SettingsRow; readonly value: T };

/** Collects the faults of one tab. */
export type Report = {
  readonly tab: SettingsTab;
  readonly issues: SettingsIssue[];
};

export const reportFor = (tab: SettingsTab): Report => ({ tab, issues: [] });

/** Notes a fault of one cell; `column` '' means the whole row. */
export function note(
  report: Report,
  rule: string,
  source: SettingsRow,
  column: string,
  message: string,
): void {
  const found = cellText(source.cells[column]);
  report.issues.push({ rule, tab: report.tab, row: source.row, column, found, message });
}

/** Notes a fault of the tab as a whole. */
export function noteTab(report: Report, rule: string, found: string, message: string): void {
  report.issues.push({ rule, tab: report.tab, row: -1, column: '', found, message });
}

export const isBlankRow = (row: SettingsRow): boolean =>
  Object.values(row.cells).every((value) => cellText(value) === '');

const keyOf = (issue: v.BaseIssue<unknown>): string => String(issue.path?.[0]?.key ?? '');

/** One row through its schema: null, with a K1 per faulty cell, when it cannot be used. */
export function readRow<T>(
  report: Report,
  source: SettingsRow,
  schema: v.GenericSchema<unknown, T>,
): ReadRow<T> | null {
  const read = v.safeParse(schema, source.cells);
  if (read.success) return { source, value: read.output };
  const told = new Set<string>();
  for (const issue of read.issues) {
    const column = keyOf(issue);
    if (!told.has(column)) note(report, 'K1', source, column, issue.message);
    told.add(column);
  }
  return null;
}

/** All rows of a tab through one schema: blank rows skipped, faulty ones reported and left out. */
export const readRows = <T>(
  report: Report,
  rows: readonly SettingsRow[],
  schema: v.GenericSchema<unknown, T>,
): readonly ReadRow<T>[] =>
  rows.filter((row) => !isBlankRow(row)).flatMap((row) => readRow(report, row, schema) ?? []);

/** Keeps the first row of each key; later ones are a K2 on `column`. */
export function uniqueRows<T>(
  report: Report,
  rows: readonly ReadRow<T>[],
  column: string,
  keyOfRow: (value: T) => string,
): readonly ReadRow<T>[] {
  const first = new Map<string, ReadRow<T>>();
  for (const row of rows) {
    const earlier = first.get(keyOfRow(row.value));
    if (earlier === undefined) first.set(keyOfRow(row.value), row);
    else note(report, 'K2', row.source, column, planMessages.duplicate(earlier.source.row + 1));
  }
  return [...first.values()];
}
