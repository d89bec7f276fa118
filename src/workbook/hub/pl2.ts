import { isProvisional } from '../../indicators/provisional';
import type { Coverage, LineResult, ShownRatio } from '../../indicators/types';
import type { Indicator, Plan } from '../../plan/types';
import type { TableCell, TableContent, TableLayout, TableRow } from '../table/types';
import { percentCell, pointsCell, verdictText } from './appendixCells';
import { coverageText, PL2_TEXT, STAMP_TEXT, TITLES } from './appendixMessages';
import type { PartRatio } from './pl2Parts';
import { type Stamp, stampHeadings } from './stamp';

const column = (
  code: string,
  header: string,
  width: number,
  style: TableLayout['columns'][number]['style'],
) => ({ code, header, width, style, owner: 'system' as const });
const merged = (code: string, header: string, width: number, style: 'textCenter' | 'text') => ({
  ...column(code, header, width, style),
  mergeDown: true,
});

const judged = (start: string) => `LEFT(\${col:danh_gia}{row};${start.length})="${start}"`;
const JUDGED_COLUMNS = ['ket_qua', 'danh_gia'];

/**
 * Phụ lục II with results. Name, unit, leader and target are the plan's own words and stand once per indicator, merged down
 * over its lines and their rows per group.
 */
export const PL2_LAYOUT: TableLayout = {
  code: 'tab:pl2',
  title: 'PL II - Chỉ tiêu',
  color: '1F4E79',
  hidden: false,
  columns: [
    merged('stt', 'STT', 5, 'textCenter'),
    merged('ten', 'Chỉ tiêu', 33, 'text'),
    column('noi_dung', 'Nội dung', 21, 'textBold'),
    merged('don_vi', 'Đơn vị', 7, 'textCenter'),
    merged('chu_tri', 'Cơ quan chủ trì thực hiện', 17, 'text'),
    merged('giao', 'Chỉ tiêu giao', 13, 'textCenter'),
    column('tu_so', 'Tử số', 9, 'numberBold'),
    column('mau_so', 'Mẫu số', 9, 'numberBold'),
    column('ket_qua', 'Kết quả (%)', 9, 'percentBold'),
    column('danh_gia', 'Đạt / chưa đạt', 22, 'textCenter'),
    column('chenh', 'Chênh lệch (điểm %)', 9, 'percent'),
    column('thieu', 'Số lượng', 9, 'number'),
    column('thieu_dv', 'Đơn vị tính', 9, 'textCenter'),
    column('ky_truoc', 'Kỳ trước (%)', 8, 'percent'),
    column('luy_ke', 'Lũy kế (%)', 8, 'percent'),
    column('do_phu', 'Độ phủ', 24, 'text'),
  ],
  columnNumbers: true,
  over: [{ from: 'thieu', to: 'thieu_dv', header: 'Còn thiếu để đạt' }],
  landscape: true,
  frozenCols: 2,
  spareRows: 0,
  conditionals: [
    { kind: 'formula', columns: JUDGED_COLUMNS, formula: judged('Đạt'), style: 'met' },
    { kind: 'formula', columns: JUDGED_COLUMNS, formula: judged('Chưa đạt'), style: 'unmet' },
    { kind: 'formula', columns: JUDGED_COLUMNS, formula: judged('Không'), style: 'muted' },
    { kind: 'formula', columns: JUDGED_COLUMNS, formula: judged('Chưa đủ'), style: 'warn' },
    { kind: 'formula', columns: JUDGED_COLUMNS, formula: judged('Chưa có'), style: 'warn' },
  ],
};

export type Pl2Input = {
  readonly stamp: Stamp;
  /** In plan order. */
  readonly lines: readonly LineResult[];
  /** Sub-rates by line code, see `pl2Parts`. */
  readonly parts?: ReadonlyMap<string, readonly PartRatio[]>;
};

/**
 * Phụ lục II: a row per line ("row:CT01"), under it one per group that owes it ("sub:CT01:so_ban_nganh") and one per
 * sub-rate ("sub:CT04:phan:1"). Percents are numbers with two decimals from `shown`; a line nobody completed has no numbers.
 */
export function pl2Content({ stamp, lines, parts }: Pl2Input): TableContent {
  const provisional = lines.some(({ coverage }) => isProvisional(coverage, stamp.plan.settings));
  return {
    layout: PL2_LAYOUT,
    headings: stampHeadings(stamp, TITLES.pl2, [
      PL2_TEXT.unitNote,
      ...(provisional ? [STAMP_TEXT.provisional] : []),
    ]),
    rows: lines.flatMap((line, at) => [
      lineRow(line, lines[at - 1]?.indicator, stamp.plan),
      ...groupRows(line, stamp.plan),
      ...partRows(line, parts?.get(line.indicator.code) ?? []),
    ]),
  };
}

function lineRow(line: LineResult, above: Indicator | undefined, plan: Plan): TableRow {
  const { indicator } = line;
  return {
    code: `row:${indicator.code}`,
    cells: {
      ...planCells(indicator, above),
      noi_dung: indicator.part === '' ? PL2_TEXT.wholeProvince : PL2_TEXT.ofPart(indicator.part),
      ...resultCells(line, line.coverage, line.unsubmitted, indicator, plan),
      ky_truoc: spanCell(line.previous),
      luy_ke: spanCell(line.cumulative),
    },
  };
}

/** The plan's own words; what repeats the line above (number, name, leader) is left blank and so merged into it. */
function planCells(indicator: Indicator, above: Indicator | undefined): Record<string, TableCell> {
  const sameNumber = above?.no === indicator.no;
  const sameName = sameNumber && above?.name === indicator.name;
  return {
    stt: sameNumber ? null : indicator.no,
    ten: sameName ? null : indicator.name,
    don_vi: indicator.unit,
    chu_tri: sameName && above?.leadText === indicator.leadText ? null : indicator.leadText,
    giao: targetCell(indicator.targetText),
  };
}

/** The plan's "80" as a number, "90 trở lên" or "Toàn trình: 100" as text. */
const targetCell = (text: string): TableCell => (/^\d{1,3}$/.test(text) ? Number(text) : text);

function resultCells(
  ratio: ShownRatio,
  coverage: Coverage,
  unsubmitted: number,
  indicator: Indicator,
  plan: Plan,
): Record<string, TableCell> {
  return {
    ...ratioCells(ratio, coverage.complete > 0),
    danh_gia: verdictText(ratio, coverage, plan),
    chenh: pointsCell(ratio, indicator.targetHundredths),
    thieu: ratio.gap,
    thieu_dv: ratio.gap === null ? null : indicator.countUnit,
    do_phu: coverageText(coverage.complete, coverage.owed, unsubmitted),
  };
}

/** Sums are shown only when somebody's figures are in them: 0/0 by reports is not the same as no report. */
const ratioCells = (ratio: ShownRatio, known: boolean): Record<string, TableCell> => ({
  tu_so: known ? ratio.numerator : null,
  mau_so: known ? ratio.denominator : null,
  ket_qua: known ? percentCell(ratio) : null,
});

const groupRows = ({ indicator, byGroup }: LineResult, plan: Plan): readonly TableRow[] =>
  byGroup
    .filter(({ coverage }) => coverage.owed > 0)
    .map((line) => ({
      code: `sub:${indicator.code}:${line.group.code}`,
      cells: { noi_dung: line.group.name, ...resultCells(line, line.coverage, 0, indicator, plan) },
    }));

const partRows = ({ indicator }: LineResult, parts: readonly PartRatio[]): readonly TableRow[] =>
  parts.map((part, at) => ({
    code: `sub:${indicator.code}:phan:${at + 1}`,
    cells: { noi_dung: PL2_TEXT.ofWhich(part.label), ...ratioCells(part.ratio, part.complete > 0) },
  }));

const spanCell = (span: LineResult['previous']): TableCell =>
  span === null || span.coverage.complete === 0 ? null : percentCell(span);
