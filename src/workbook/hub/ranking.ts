import type { Agency } from '../../agencies/types';
import { type OverallRanking, type RankedOverall, rankAgencies } from '../../indicators/ranking';
import type { LineResult } from '../../indicators/types';
import type { Plan } from '../../plan/types';
import type { Column, TableCell, TableContent, TableLayout, TableRow } from '../table/types';
import { shareHundredths } from './appendixCells';
import { RANKING_REASON, RANKING_TEXT, TITLES } from './appendixMessages';
import { type AgencyLines, agencyLinesOf, noteText, unrankedReason } from './rankingNotes';
import { type Stamp, stampHeadings } from './stamp';

const column = (code: string, header: string, width: number, style: Column['style']): Column => ({
  code,
  header,
  width,
  style,
  owner: 'system',
});

const rankColumn = (line: string): string => `${line}:hang`;

/** One row per agency in the order of its overall rank inside its group, with its rank on each line beside. */
export const rankingLayout = (plan: Plan): TableLayout => ({
  code: 'tab:xep_hang',
  title: 'Xếp hạng',
  color: '2E75B6',
  hidden: false,
  columns: [
    column('hang', 'Hạng', 7, 'textCenter'),
    column('ten', 'Cơ quan, đơn vị', 34, 'text'),
    column('dat', 'Số dòng đạt', 10, 'textCenter'),
    column('ty_le', 'Tỷ lệ đạt (%)', 9, 'percent'),
    ...plan.indicators.map(({ code }) => column(rankColumn(code), code, 8, 'textCenter')),
    column('ghi_chu', 'Không xếp hạng ở', 44, 'text'),
  ],
  columnNumbers: false,
  over: overRanks(plan),
  landscape: true,
  frozenCols: 2,
  spareRows: 0,
  conditionals: plan.indicators.flatMap(({ code }) => rankConditionals(rankColumn(code))),
});

/** A header over the line columns; none where the plan has no lines. */
function overRanks({ indicators }: Plan): TableLayout['over'] {
  const from = indicators[0];
  const to = indicators[indicators.length - 1];
  if (from === undefined || to === undefined) return [];
  return [{ from: rankColumn(from.code), to: rankColumn(to.code), header: RANKING_TEXT.perLine }];
}

function rankConditionals(code: string): TableLayout['conditionals'] {
  const cell = `{col:${code}}{row}`;
  return [
    { kind: 'formula', columns: [code], formula: `${cell}=1`, style: 'met' },
    { kind: 'formula', columns: [code], formula: `ISTEXT(${cell})`, style: 'muted' },
  ];
}

export type RankingInput = { readonly stamp: Stamp; readonly lines: readonly LineResult[] };

/**
 * "Xếp hạng": per group a "group:so_ban_nganh" heading, "row:SNV" by overall rank (lines met ÷ met and unmet; ties share),
 * then "note:khong_xep:…" and those without a line met or unmet, with the reason. A line's column holds the rank within the
 * group, "mẫu nhỏ" for a denominator under 10, "KPS", or nothing where there is no complete figure.
 */
export function rankingContent({ stamp, lines }: RankingInput): TableContent {
  const ranking = rankAgencies(lines, stamp.plan.groups);
  const perAgency = agencyLinesOf(lines, ranking.byLine);
  const rows = ranking.overall.flatMap((overall) => groupRows(overall, perAgency));
  return {
    layout: rankingLayout(stamp.plan),
    headings: stampHeadings(stamp, TITLES.ranking, [RANKING_TEXT.note]),
    rows: rows.length > 0 ? rows : [{ code: 'note:trong', cells: { hang: RANKING_TEXT.empty } }],
  };
}

type PerAgency = ReadonlyMap<string, AgencyLines>;

const groupRows = (
  { group, ranked, unranked }: OverallRanking,
  perAgency: PerAgency,
): readonly TableRow[] => [
  { code: `group:${group.code}`, cells: { hang: group.name } },
  ...ranked.map((each) => rankedRow(each, perAgency)),
  ...(unranked.length > 0
    ? [{ code: `note:khong_xep:${group.code}`, cells: { hang: RANKING_REASON.unranked } }]
    : []),
  ...unranked.map((agency) => unrankedRow(agency, perAgency)),
];

const rankedRow = ({ rank, agency, met, unmet }: RankedOverall, perAgency: PerAgency): TableRow => ({
  code: `row:${agency.code}`,
  cells: {
    hang: rank,
    ten: agency.name,
    dat: RANKING_TEXT.linesOf(met, met + unmet),
    ty_le: shareHundredths(met, met + unmet) / 100,
    ...rankCells(perAgency.get(agency.code)),
    ghi_chu: noteText(perAgency.get(agency.code)) || null,
  },
});

const unrankedRow = (agency: Agency, perAgency: PerAgency): TableRow => ({
  code: `row:${agency.code}`,
  cells: { ten: agency.name, ghi_chu: unrankedReason(perAgency.get(agency.code)) },
});

const rankCells = (lines: AgencyLines | undefined): Record<string, TableCell> =>
  Object.fromEntries([...(lines?.ranks ?? [])].map(([line, rank]) => [rankColumn(line), rank]));
