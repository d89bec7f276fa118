import type { Agency } from '../../agencies/types';
import type { Task } from '../../plan/types';
import type { AgencyReturn } from '../../reading/return';
import type { TaskResult, TaskState } from '../../tasks/types';
import type { Column, TableCell, TableContent, TableLayout, TableRow } from '../table/types';
import { shareText } from './appendixCells';
import { PL1_TEXT, TITLES } from './appendixMessages';
import { documentsText, opinionsText } from './pl1Texts';
import { type Stamp, stampHeadings } from './stamp';

const plain = (code: string, header: string, width: number, style: Column['style']): Column => ({
  code,
  header,
  width,
  style,
  owner: 'system',
});
const ofPlan = (code: string, header: string, width: number): Column => ({
  ...plain(code, header, width, 'text'),
  mergeDown: true,
});

/** Columns of the seven states, in official order; `tong` before them is their sum. */
const STATE_COLUMNS: readonly {
  readonly state: TaskState;
  readonly code: string;
  readonly header: string;
}[] = [
  { state: 'onTime', code: 'dung_han', header: 'Hoàn thành đúng hạn' },
  { state: 'late', code: 'cham', header: 'Hoàn thành chậm' },
  { state: 'inTime', code: 'trong_han', header: 'Đang làm, trong hạn' },
  { state: 'overdue', code: 'qua_han', header: 'Quá hạn' },
  { state: 'notDue', code: 'chua_den_han', header: 'Chưa đến hạn' },
  { state: 'notReported', code: 'chua_bao_cao', header: 'Chưa báo cáo' },
  { state: 'excluded', code: 'ngoai_pham_vi', header: 'Ngoài phạm vi' },
];

const positive = (code: string): string => `AND(ISNUMBER({col:${code}}{row});{col:${code}}{row}>0)`;

/**
 * Phụ lục I with results. The first six columns are the plan's own; ten, chu_tri, phoi_hop and thoi_gian are blank where the
 * plan has one cell over several tasks, and so merged again.
 */
export const PL1_LAYOUT: TableLayout = {
  code: 'tab:pl1',
  title: 'PL I - Nhiệm vụ',
  color: '1F4E79',
  hidden: false,
  columns: [
    plain('tt', 'TT', 4, 'textCenter'),
    ofPlan('ten', 'Tên nhiệm vụ', 27),
    plain('san_pham', 'Sản phẩm dự kiến hoàn thành', 23, 'text'),
    ofPlan('chu_tri', 'Cơ quan chủ trì', 14),
    ofPlan('phoi_hop', 'Cơ quan, đơn vị phối hợp', 14),
    ofPlan('thoi_gian', 'Thời gian thực hiện', 11),
    plain('tong', 'Tổng phải báo cáo', 6, 'number'),
    ...STATE_COLUMNS.map(({ code, header }) => plain(code, header, 6, 'number')),
    plain('xong_den_han', 'Đã hoàn thành ÷ đến hạn', 9, 'textCenter'),
    plain('chua_xong', 'Chưa hoàn thành ÷ tổng', 9, 'textCenter'),
    plain('van_ban', 'Văn bản, sản phẩm', 21, 'text'),
    plain('kho_khan', 'Khó khăn, vướng mắc', 22, 'text'),
    plain('kien_nghi', 'Kiến nghị, đề xuất', 22, 'text'),
  ],
  columnNumbers: true,
  over: [{ from: 'tong', to: 'ngoai_pham_vi', header: 'Tình hình thực hiện (số cơ quan, đơn vị)' }],
  landscape: true,
  frozenCols: 2,
  spareRows: 0,
  conditionals: [
    { kind: 'formula', columns: ['qua_han'], formula: positive('qua_han'), style: 'unmet' },
    { kind: 'formula', columns: ['cham'], formula: positive('cham'), style: 'warn' },
    { kind: 'formula', columns: ['chua_bao_cao'], formula: positive('chua_bao_cao'), style: 'soon' },
    { kind: 'formula', columns: ['dung_han'], formula: positive('dung_han'), style: 'met' },
  ],
};

export type Pl1Input = {
  readonly stamp: Stamp;
  /** In plan order. */
  readonly tasks: readonly TaskResult[];
  /** By agency code; what they wrote on their tasks is quoted. */
  readonly returns: ReadonlyMap<string, AgencyReturn>;
  /** In display order. */
  readonly agencies: readonly Agency[];
};

/**
 * Phụ lục I: "row:1"…"row:34" in plan order and "total:". Counts are numbers of agencies; "3/8 (37,50%)" is done ÷ due, where
 * due = on time + late + overdue; "not done ÷ all" leaves out what is out of scope.
 */
export function pl1Content({ stamp, tasks, returns, agencies }: Pl1Input): TableContent {
  return {
    layout: PL1_LAYOUT,
    headings: stampHeadings(stamp, TITLES.pl1, [PL1_TEXT.note]),
    rows: [
      ...tasks.map((result, at) => taskRow(result, tasks[at - 1]?.task, agencies, returns)),
      totalRow(tasks),
    ],
  };
}

function taskRow(
  { task, counts }: TaskResult,
  above: Task | undefined,
  agencies: readonly Agency[],
  returns: ReadonlyMap<string, AgencyReturn>,
): TableRow {
  return {
    code: `row:${task.no}`,
    cells: {
      ...planCells(task, above),
      ...countCells(counts),
      van_ban: textCell(documentsText(task.no, agencies, returns)),
      kho_khan: textCell(opinionsText(task.no, 'difficulty', agencies, returns)),
      kien_nghi: textCell(opinionsText(task.no, 'proposal', agencies, returns)),
    },
  };
}

const textCell = (text: string): TableCell => (text === '' ? null : text);

function planCells(task: Task, above: Task | undefined): Record<string, TableCell> {
  const inherits = (column: string): boolean =>
    task.inheritedColumns.includes(column) && continues(task, above, column);
  const own = (column: string, text: string): TableCell => {
    if (inherits(column)) return null;
    return text === '' ? PL1_TEXT.emptyInPlan : text;
  };
  return {
    tt: task.no,
    ten: own('ten', task.name),
    san_pham: task.product,
    chu_tri: own('chu_tri', task.lead),
    phoi_hop: own('phoi_hop', task.cooperating),
    thoi_gian: own('thoi_gian', task.timing),
  };
}

/** True when the row above is the inherited one, or inherits the same cell itself: only then may the cells be merged. */
const continues = (task: Task, above: Task | undefined, column: string): boolean =>
  above !== undefined &&
  (above.no === task.inheritsFrom ||
    (above.inheritsFrom === task.inheritsFrom && above.inheritedColumns.includes(column)));

type Counts = TaskResult['counts'];

function countCells(counts: Counts): Record<string, TableCell> {
  const done = counts.onTime + counts.late;
  const all = STATE_COLUMNS.reduce((sum, { state }) => sum + counts[state], 0);
  const inScope = all - counts.excluded;
  return {
    tong: all,
    ...Object.fromEntries(STATE_COLUMNS.map(({ state, code }) => [code, counts[state]])),
    xong_den_han: shareText(done, done + counts.overdue),
    chua_xong: shareText(inScope - done, inScope),
  };
}

function totalRow(tasks: readonly TaskResult[]): TableRow {
  const sum = (state: TaskState): number => tasks.reduce((total, { counts }) => total + counts[state], 0);
  const counts: Counts = {
    onTime: sum('onTime'),
    late: sum('late'),
    inTime: sum('inTime'),
    overdue: sum('overdue'),
    notDue: sum('notDue'),
    notReported: sum('notReported'),
    excluded: sum('excluded'),
  };
  return { code: 'total:', cells: { ten: PL1_TEXT.total, ...countCells(counts) } };
}
