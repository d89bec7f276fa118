import { gapHolders } from '../../indicators/holders';
import { isProvisional } from '../../indicators/provisional';
import type { LineResult } from '../../indicators/types';
import type { Plan } from '../../plan/types';
import { groupDigits, hundredthsText } from '../../text/numbers';
import type { TableRow } from '../table/types';
import { percentCell, pointsCell, shareHundredths, shortName } from './appendixCells';
import { coverageText, OVERVIEW_TEXT } from './appendixMessages';
import { shortAgencyName } from './pl1Texts';

const TOP = 3;
const MAX_NAME = 90;

/** "group:1", how many lines are met, then a row per unmet line in plan order. */
export function lineRows(lines: readonly LineResult[], plan: Plan): readonly TableRow[] {
  const met = lines.filter((line) => line.met === true);
  const unmet = lines.filter((line) => line.met === false);
  const other = lines.filter((line) => line.met === null);
  return [
    { code: 'group:1', cells: { ma: OVERVIEW_TEXT.linesHead } },
    countRow(lines, { met: met.length, unmet: unmet.length, other: other.length }, plan),
    codesRow('row:met', OVERVIEW_TEXT.metCodes, met),
    ...(other.length > 0 ? [codesRow('row:other', OVERVIEW_TEXT.otherCodes, other)] : []),
    ...unmet.map(unmetRow),
    ...(unmet.length === 0 && other.length === 0
      ? [{ code: 'row:unmet:none', cells: { noi_dung: OVERVIEW_TEXT.noneUnmet } }]
      : []),
  ];
}

function countRow(
  lines: readonly LineResult[],
  n: { readonly met: number; readonly unmet: number; readonly other: number },
  plan: Plan,
): TableRow {
  const provisional = lines.filter(({ coverage }) => isProvisional(coverage, plan.settings)).length;
  return {
    code: 'row:lines',
    cells: {
      noi_dung: OVERVIEW_TEXT.linesMet,
      ket_qua: lines.length === 0 ? null : shareHundredths(n.met, lines.length) / 100,
      chi_tiet: `${OVERVIEW_TEXT.metOf(n.met, lines.length)}. ${OVERVIEW_TEXT.splitOf(n.unmet, n.other, provisional)}`,
    },
  };
}

const codesRow = (code: string, label: string, lines: readonly LineResult[]): TableRow => ({
  code,
  cells: {
    noi_dung: label,
    chi_tiet:
      lines.length === 0 ? OVERVIEW_TEXT.nobody : lines.map(({ indicator }) => indicator.code).join(', '),
  },
});

function unmetRow(line: LineResult): TableRow {
  const { indicator, coverage } = line;
  return {
    code: `row:${indicator.code}`,
    cells: {
      ma: indicator.code,
      noi_dung: shortName(indicator, MAX_NAME),
      ket_qua: percentCell(line),
      giao: indicator.targetHundredths / 100,
      chenh: pointsCell(line, indicator.targetHundredths),
      thieu: line.gap,
      don_vi: indicator.countUnit,
      chi_tiet: [
        holdersText(line),
        OVERVIEW_TEXT.coverage(coverageText(coverage.complete, coverage.owed, line.unsubmitted)),
      ]
        .filter((text) => text !== '')
        .join(' '),
    },
  };
}

/** "SNV (thiếu 120), STC (thiếu 90) giữ 61,20% phần thiếu (…: 343 hồ sơ)."; '' when no unit by itself is short. */
function holdersText(line: LineResult): string {
  const holders = gapHolders(line);
  if (holders.length === 0) return '';
  const top = holders.slice(0, TOP);
  const base = holders.reduce((sum, { shortfall }) => sum + shortfall, 0);
  const held = top.reduce((sum, { shortfall }) => sum + shortfall, 0);
  return OVERVIEW_TEXT.holders(
    top
      .map(({ agency, shortfall }) => OVERVIEW_TEXT.holder(shortAgencyName(agency), groupDigits(shortfall)))
      .join(', '),
    hundredthsText(shareHundredths(held, base)),
    `${groupDigits(base)} ${line.indicator.countUnit}`,
  );
}
