import { readRows, reportFor } from '../plan/rows';
import type { SettingsRow } from '../plan/types';
import { agencySchema } from './cells';
import { withKnownParents } from './parents';
import { titlesOf } from './titles';

/** One line of the csv `init` takes: column name → text. `row` is its 1-based line in the file. */
export type AgencyRecord = { readonly row: number; readonly values: Readonly<Record<string, string>> };

/** Columns of the csv and the columns of Cơ quan they go to. */
export const AGENCY_CSV_COLUMNS = {
  required: ['code', 'name', 'level', 'parent', 'group'],
  optional: ['email', 'khong_ap_dung'],
} as const;

const CELL_OF: Readonly<Record<string, string>> = {
  code: 'ma',
  name: 'ten',
  level: 'cap',
  parent: 'cap_tren',
  group: 'nhom',
  email: 'email',
  khong_ap_dung: 'khong_ap_dung',
};

/**
 * Rows of Cơ quan from a csv with code, name, level, parent, group and maybe email, khong_ap_dung; other columns are
 * ignored. Nothing is judged here: `readRegister` does that, and its `row` (0-based) + 1 is the line of the csv.
 */
export const agencyRowsFrom = (records: readonly AgencyRecord[]): readonly SettingsRow[] =>
  withTitles(
    records.map(({ row, values }) => ({
      row: row - 1,
      cells: Object.fromEntries(
        Object.entries(CELL_OF).map(([column, cell]) => [cell, values[column] || null]),
      ),
    })),
  );

/** Rows with blank file and tab titles filled in, so that the office sees them and a later renaming moves no tab. */
export function withTitles(rows: readonly SettingsRow[]): readonly SettingsRow[] {
  const ignored = reportFor('agencies');
  const usable = withKnownParents(ignored, readRows(ignored, rows, agencySchema));
  const titles = titlesOf(ignored, usable);
  const byRow = new Map(usable.map((row, i) => [row.source, titles[i]]));
  return rows.map((row) => {
    const found = byRow.get(row);
    return found ? { ...row, cells: { ...row.cells, tep: found.workbook, ten_trang: found.tabTitle } } : row;
  });
}
