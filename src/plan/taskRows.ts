import * as v from 'valibot';
import {
  cellText,
  choice,
  codeList,
  optionalDay,
  optionalWhole,
  requiredCodeList,
  requiredText,
  text,
  whole,
} from './cells';
import { knowsOwners } from './groups';
import { planMessages } from './messages';
import { isBlankRow, note, type ReadRow, type Report, readRow, uniqueRows } from './rows';
import { INHERITABLE, TIMING_KINDS, YES } from './settingsColumns';
import type { Group, SettingsRow, Task } from './types';

const schema = v.pipe(
  v.object({
    stt: whole,
    ten: requiredText,
    san_pham: text,
    chu_tri_goc: requiredText,
    phoi_hop_goc: text,
    thoi_gian_goc: requiredText,
    chu_tri: requiredCodeList,
    phoi_hop: codeList,
    loai_thoi_gian: choice(TIMING_KINDS),
    han: optionalDay,
    ke_thua_tu_stt: optionalWhole,
    ke_thua_cot: codeList,
    van_ban: choice(['', YES, 'co']),
  }),
  v.transform(
    (row): Task => ({
      no: row.stt,
      name: row.ten,
      product: row.san_pham,
      lead: row.chu_tri_goc,
      cooperating: row.phoi_hop_goc,
      leadGroups: row.chu_tri,
      cooperatingGroups: row.phoi_hop,
      timing: row.thoi_gian_goc,
      timingKind: row.loai_thoi_gian,
      due: row.han,
      inheritsFrom: row.ke_thua_tu_stt,
      inheritedColumns: row.ke_thua_cot,
      documentProduct: row.van_ban !== '',
    }),
  ),
);

/** The cells each inheritable word stands for. */
const CELLS_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ['ten', ['ten']],
  ['chu_tri', ['chu_tri_goc', 'chu_tri']],
  ['phoi_hop', ['phoi_hop_goc', 'phoi_hop']],
  ['thoi_gian', ['thoi_gian_goc', 'loai_thoi_gian', 'han']],
]);

/** A row with its blank inherited cells filled from the row above that it names; null (with a K finding) when it cannot be. */
function filledRow(
  report: Report,
  source: SettingsRow,
  above: ReadonlyMap<number, SettingsRow>,
): SettingsRow | null {
  const words = codesOf(source);
  const from = cellText(source.cells.ke_thua_tu_stt);
  if (words.length === 0) return source;
  if (!words.every((word) => CELLS_OF.has(word))) {
    return refuse(report, source, 'K1', 'ke_thua_cot', planMessages.choice(INHERITABLE));
  }
  if (from === '') return refuse(report, source, 'K1', 'ke_thua_tu_stt', planMessages.inheritNothing());
  const origin = above.get(Number(from));
  if (!origin) return refuse(report, source, 'K3', 'ke_thua_tu_stt', planMessages.unknownTask(Number(from)));
  const cells = { ...source.cells };
  for (const column of words.flatMap((word) => CELLS_OF.get(word) ?? [])) {
    if (cellText(cells[column]) === '') cells[column] = origin.cells[column] ?? null;
  }
  return { ...source, cells };
}

const codesOf = (source: SettingsRow): readonly string[] => v.parse(codeList, source.cells.ke_thua_cot);

function refuse(report: Report, source: SettingsRow, rule: string, column: string, message: string): null {
  note(report, rule, source, column, message);
  return null;
}

/** Reads the rows in order, so that a row can inherit from one that inherited itself. */
function readInOrder(report: Report, rows: readonly SettingsRow[]): readonly ReadRow<Task>[] {
  const above = new Map<number, SettingsRow>();
  const read: ReadRow<Task>[] = [];
  for (const source of rows.filter((row) => !isBlankRow(row))) {
    const filled = filledRow(report, source, above);
    const row = filled && readRow(report, filled, schema);
    if (!row) continue;
    if (!above.has(row.value.no)) above.set(row.value.no, row.source);
    read.push({ source, value: row.value });
  }
  return read;
}

function hasDueWhereNeeded(report: Report, { source, value }: ReadRow<Task>): boolean {
  if (value.timingKind !== 'quy' || value.due !== null) return true;
  note(report, 'K1', source, 'han', planMessages.dueMissing());
  return false;
}

/**
 * Reads Nhiệm vụ. Cells named in `ke_thua_cot` and left blank are taken from the task above named in `ke_thua_tu_stt`, as
 * in the plan's merged cells (14←13, 29←28, 32←31).
 */
export function readTasks(
  report: Report,
  rows: readonly SettingsRow[],
  groups: readonly Group[],
): readonly Task[] {
  return uniqueRows(report, readInOrder(report, rows), 'stt', (task) => String(task.no))
    .filter(({ source, value }) => knowsOwners(report, source, 'chu_tri', value.leadGroups, groups))
    .filter(({ source, value }) => knowsOwners(report, source, 'phoi_hop', value.cooperatingGroups, groups))
    .filter((row) => hasDueWhereNeeded(report, row))
    .map((row) => row.value);
}
