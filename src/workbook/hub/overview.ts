import type { Agency } from '../../agencies/types';
import { isProvisional } from '../../indicators/provisional';
import type { LineResult } from '../../indicators/types';
import type { TaskResult } from '../../tasks/types';
import type { Column, TableContent, TableLayout, TableRow } from '../table/types';
import { STAMP_TEXT, TITLES } from './appendixMessages';
import { lineRows } from './overviewLines';
import { findingRows, type SentInput, sentRows, taskRows } from './overviewRest';
import { type Stamp, stampHeadings } from './stamp';

const column = (code: string, header: string, width: number, style: Column['style']): Column => ({
  code,
  header,
  width,
  style,
  owner: 'system',
});

const verdict = (prefix: string): string => `LEFT(\${col:ma}{row};2)="${prefix}"`;

/** One screen for the leaders: four sections of rows under the same columns, bars over the percents. */
export const OVERVIEW_LAYOUT: TableLayout = {
  code: 'tab:tong_quan',
  title: 'Tổng quan',
  color: 'C00000',
  hidden: false,
  columns: [
    column('ma', 'Mã', 8, 'textCenter'),
    column('noi_dung', 'Nội dung', 42, 'text'),
    column('ket_qua', 'Kết quả (%)', 12, 'percent'),
    column('giao', 'Giao (%)', 9, 'percent'),
    column('chenh', 'Chênh lệch (điểm %)', 10, 'percent'),
    column('thieu', 'Còn thiếu', 11, 'number'),
    column('don_vi', 'Đơn vị tính', 9, 'textCenter'),
    column('chi_tiet', 'Chi tiết', 84, 'text'),
  ],
  columnNumbers: false,
  over: [],
  landscape: true,
  frozenCols: 2,
  spareRows: 0,
  conditionals: [
    { kind: 'dataBar', column: 'ket_qua', color: '9DC3E6' },
    {
      kind: 'formula',
      columns: ['chenh'],
      formula: 'AND(ISNUMBER({col:chenh}{row});{col:chenh}{row}<0)',
      style: 'unmet',
    },
    { kind: 'formula', columns: ['ma'], formula: verdict('NV'), style: 'warn' },
  ],
};

export type OverviewInput = {
  readonly stamp: Stamp;
  readonly lines: readonly LineResult[];
  readonly tasks: readonly TaskResult[];
  /** Reporting agencies in display order. */
  readonly agencies: readonly Agency[];
  readonly sent: SentInput;
  readonly findings: { readonly errors: number; readonly warnings: number };
};

/**
 * "Tổng quan": lines met, unmet lines with gap and its top three holders; who sent and who is late by name; overdue tasks;
 * counts of findings. Sections are "group:1".."group:4".
 */
export function overviewContent(input: OverviewInput): TableContent {
  const { stamp, lines } = input;
  const rows: readonly TableRow[] = [
    ...lineRows(lines, stamp.plan),
    ...sentRows(input.sent, stamp.plan),
    ...taskRows(input.tasks, input.agencies),
    ...findingRows(input.findings),
  ];
  const provisional = lines.some(({ coverage }) => isProvisional(coverage, stamp.plan.settings));
  return {
    layout: OVERVIEW_LAYOUT,
    headings: stampHeadings(stamp, TITLES.overview, provisional ? [STAMP_TEXT.provisional] : []),
    rows,
  };
}
