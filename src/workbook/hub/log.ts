import type { CellValue, WorkbookCells } from '../../cells/cell';
import { instantToText } from '../../periods/day';
import type { Instant } from '../../periods/types';
import type { TableContent, TableLayout, TableRow } from '../table/types';
import { systemColumn } from './columns';
import { LOG_TEXT } from './messages';
import { readHubTable } from './readHub';

/** One run. Counts are null where they do not apply. */
export type LogEntry = {
  readonly at: Instant;
  readonly who: string;
  /** Command: "consolidate". */
  readonly what: string;
  /** Outcome in Vietnamese. */
  readonly outcome: string;
  readonly period: string;
  readonly returns: number | null;
  readonly errors: number | null;
  readonly warnings: number | null;
  readonly cells: number | null;
  readonly milliseconds: number | null;
};

/** A row as it stands in the tab. */
export type LogRow = { readonly n: number; readonly cells: Readonly<Record<string, CellValue>> };

/** Older rows fall off the top. */
export const LOG_ROWS = 500;

const { headers } = LOG_TEXT;

export const LOG_LAYOUT: TableLayout = {
  code: 'tab:nhat_ky',
  title: 'Nhật ký',
  color: '7F7F7F',
  hidden: false,
  columns: [
    systemColumn('thoi_gian', headers.at, 18, 'textCenter'),
    systemColumn('ai', headers.who, 22, 'text'),
    systemColumn('viec', headers.what, 16, 'text'),
    systemColumn('ky', headers.period, 11, 'textCenter'),
    systemColumn('ket_qua', headers.outcome, 50, 'text'),
    systemColumn('so_bao_cao', headers.returns, 12, 'number'),
    systemColumn('so_loi', headers.errors, 10, 'number'),
    systemColumn('so_canh_bao', headers.warnings, 12, 'number'),
    systemColumn('so_o', headers.cells, 12, 'number'),
    systemColumn('thoi_luong_ms', headers.milliseconds, 14, 'number'),
  ],
  columnNumbers: false,
  over: [],
  landscape: true,
  frozenCols: 0,
  spareRows: 0,
  conditionals: [],
};

const numberOfRow = (code: string): number => Number(/^row:(\d{1,9})$/.exec(code)?.[1] ?? 0);

/** The runs a hub has logged, oldest first; [] where the tab is missing or damaged (a fresh one is then started). */
export const readLog = (hub: WorkbookCells): readonly LogRow[] =>
  readHubTable(hub, LOG_LAYOUT).rows.map(({ code, cells }) => ({ n: numberOfRow(code), cells }));

const entryCells = (entry: LogEntry): LogRow['cells'] => ({
  thoi_gian: instantToText(entry.at),
  ai: entry.who,
  viec: entry.what,
  ky: entry.period,
  ket_qua: entry.outcome,
  so_bao_cao: entry.returns,
  so_loi: entry.errors,
  so_canh_bao: entry.warnings,
  so_o: entry.cells,
  thoi_luong_ms: entry.milliseconds,
});

/** The log with one run more, newest last, at most 500 rows. Numbers go on counting, so a row keeps its code for life. */
export function appendLog(rows: readonly LogRow[], entry: LogEntry): readonly LogRow[] {
  const n = rows.reduce((most, row) => Math.max(most, row.n), 0) + 1;
  return [...rows, { n, cells: entryCells(entry) }].slice(-LOG_ROWS);
}

export const logContent = (rows: readonly LogRow[]): TableContent => ({
  layout: LOG_LAYOUT,
  headings: [{ text: LOG_TEXT.title, style: 'title' }],
  rows: rows.map(({ n, cells }): TableRow => ({ code: `row:${n}`, cells })),
});
