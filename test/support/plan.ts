import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { BAC_KAN_2024 } from '../../src/plan/bac-kan-2024';
import { readPlan } from '../../src/plan/schema';
import type { Plan, PlanRows, SettingsIssue, SettingsRow } from '../../src/plan/types';

export type Cells = SettingsRow['cells'];
type TabName = keyof PlanRows;

/** Text of a file under test/fixtures. */
export const fixture = (path: string): string =>
  readFileSync(join(__dirname, '..', 'fixtures', path), 'utf8');

/** Records of a csv under test/fixtures by column name. */
export const csvFixture = (path: string): readonly Record<string, string>[] =>
  Papa.parse<Record<string, string>>(fixture(path), { header: true, skipEmptyLines: true }).data;

/** Bắc Kạn's plan as read from its default rows, without rules. */
export const bacKanPlan = (): Plan => readPlan(BAC_KAN_2024, []).plan;

/** Rows with some cells of the row whose `ma` (or `stt`) is `key` replaced. */
export const withCells = (
  rows: readonly SettingsRow[],
  key: string | number,
  cells: Cells,
): readonly SettingsRow[] =>
  rows.map((row) =>
    row.cells.ma === key || row.cells.stt === key ? { ...row, cells: { ...row.cells, ...cells } } : row,
  );

/** Bắc Kạn's rows with one row of one tab changed. */
export const changed = (tab: TabName, key: string | number, cells: Cells): PlanRows => ({
  ...BAC_KAN_2024,
  [tab]: withCells(BAC_KAN_2024[tab], key, cells),
});

/** Bắc Kạn's rows with a row added at the end of one tab. */
export const added = (tab: TabName, cells: Cells): PlanRows => ({
  ...BAC_KAN_2024,
  [tab]: [...BAC_KAN_2024[tab], { row: BAC_KAN_2024[tab].length, cells }],
});

/** Bắc Kạn's rows without the row whose `ma` is `key`. */
export const removed = (tab: TabName, key: string): PlanRows => ({
  ...BAC_KAN_2024,
  [tab]: BAC_KAN_2024[tab].filter((row) => row.cells.ma !== key),
});

/** An issue without its sentence, for comparing. */
export const placeOf = ({ rule, tab, row, column, found }: SettingsIssue) => ({
  rule,
  tab,
  row,
  column,
  found,
});
