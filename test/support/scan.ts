import type { Repair } from '../../src/plan/bac-kan-2024/repairs';
import { fixture } from './plan';

type ScanRow = Record<string, string>;
/** Rows of both appendices by task number, line code, or "head". */
export type Scan = { readonly tasks: Map<string, ScanRow>; readonly indicators: Map<string, ScanRow> };

export const TASK_COLUMNS = [
  'stt',
  'ten',
  'san_pham',
  'chu_tri_goc',
  'phoi_hop_goc',
  'thoi_gian_goc',
] as const;
export const LINE_COLUMNS = ['stt', 'ten', 'don_vi', 'muc_tieu_goc', 'chu_tri_goc'] as const;

/** The plan has no codes: its lines are known by their order. */
const LINE_CODES = 'head CT01 CT02 CT02B CT03A CT03B CT04 CT05 CT06A CT06B CT07 CT08 CT09 CT10 CT11'.split(
  ' ',
);

const rowsOf = (text: string, columns: readonly string[]): ScanRow[] =>
  text
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length > 1 && cells.some((cell) => cell !== ''))
    .map((cells) => Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])));

function tasksOf(text: string): Map<string, ScanRow> {
  const tasks = new Map<string, ScanRow>();
  let last: ScanRow = {};
  for (const row of rowsOf(text, TASK_COLUMNS)) {
    if (row.stt === '') last.san_pham = `${last.san_pham}\n${row.san_pham}`;
    else {
      last = row;
      tasks.set(tasks.size === 0 ? 'head' : (row.stt ?? ''), row);
    }
  }
  return tasks;
}

/** The two appendices of the scanned plan, untouched. A row without number or name goes on from the row above. */
export function readScan(): Scan {
  const [, first = '', second = ''] = fixture('plan/ke-hoach-tthc-2024.txt').split(
    /\*\*PHỤ LỤC I{1,2}\..*\*\*/,
  );
  const lines = rowsOf(second, LINE_COLUMNS);
  return {
    tasks: tasksOf(first),
    indicators: new Map(lines.map((row, i) => [LINE_CODES[i] ?? `extra ${i}`, row])),
  };
}

function repairedCell(cell: string, { raw, repaired }: Repair): string | null {
  if (raw === '') return cell === '' ? repaired : null;
  const tag = /^<(\w+)>$/.exec(raw)?.[1];
  if (tag)
    return cell.startsWith(raw) && cell.endsWith(`</${tag}>`)
      ? cell.slice(raw.length, -raw.length - 1)
      : null;
  const parts = cell.split(raw);
  return parts.length === 2 ? parts.join(repaired) : null;
}

/** Changes the scan by one repair; false when the repair does not fit what is there. */
export function applyRepair(scan: Scan, repair: Repair): boolean {
  const row = scan[repair.where.table].get(String(repair.where.row));
  const cell = row?.[repair.where.column];
  const fixed = cell === undefined ? null : repairedCell(cell, repair);
  if (!row || fixed === null || fixed === cell) return false;
  row[repair.where.column] = fixed;
  return true;
}
