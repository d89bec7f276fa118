import type { ConsolidateJson, LineJson } from '../../actions/report';
import { groupDigits } from '../../text/numbers';

const VERDICTS = { true: 'đạt', false: 'chưa đạt', null: 'không phát sinh' } as const;

const verdict = ({ met, denominator, coverage }: LineJson): string =>
  met === null && denominator === 0 && coverage.complete === 0
    ? 'chưa có số liệu'
    : `${VERDICTS[`${met}`]}${met !== null && coverage.complete < coverage.owed ? ' (tạm tính)' : ''}`;

const pad = (text: string, width: number): string => text.padEnd(width);
const padLeft = (text: string, width: number): string => text.padStart(width);

function lineText(line: LineJson): string {
  const { complete, owed } = line.coverage;
  const gap = line.gap === null || line.gap === 0 ? '' : `thiếu ${groupDigits(line.gap)} ${line.countUnit}`;
  return [
    pad(line.code, 6),
    padLeft(groupDigits(line.numerator), 9),
    padLeft(groupDigits(line.denominator), 9),
    padLeft(line.shown === '' ? '–' : `${line.shown}%`, 8),
    padLeft(String(line.target), 4),
    pad(verdict(line), 19),
    padLeft(`${complete}/${owed}`, 8),
    gap,
  ]
    .join('  ')
    .trimEnd();
}

const HEADER = [
  'mã    ',
  '    tử số',
  '   mẫu số',
  ' kết quả',
  'giao',
  'đánh giá           ',
  '  độ phủ',
  'còn thiếu',
].join('  ');

/** The measured lines as a table for a terminal. */
export function resultsText({ period, asOf, indicators, completeness }: ConsolidateJson): string {
  const met = indicators.filter((line) => line.met === true).length;
  const { submitted, expected, late } = completeness;
  return [
    `Kỳ ${period}, số liệu đọc lúc ${asOf}`,
    `Đã gửi ${submitted}/${expected} (chậm ${late}); đạt ${met}/${indicators.length} dòng chỉ tiêu`,
    '',
    HEADER,
    ...indicators.map(lineText),
  ].join('\n');
}
