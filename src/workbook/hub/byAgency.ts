import type { Agency } from '../../agencies/types';
import type { AgencyLine, GroupLine, LineResult, ShownRatio } from '../../indicators/types';
import type { Group, Indicator, Plan } from '../../plan/types';
import type { Column, TableCell, TableContent, TableLayout, TableRow } from '../table/types';
import { fractionText, percentCell, shortName } from './appendixCells';
import { BY_AGENCY_TEXT, CELL_TEXT, TITLES } from './appendixMessages';
import { groupsByHeading } from './byAgencyGroups';
import { type Stamp, stampHeadings } from './stamp';

const fractionColumn = (line: string): string => `${line}:so`;
const percentColumn = (line: string): string => `${line}:pt`;

const SO = 'Tử/mẫu';
const PT = '%';

const column = (code: string, header: string, width: number, style: Column['style']): Column => ({
  code,
  header,
  width,
  style,
  owner: 'system',
});

/**
 * Agencies down, lines across: two columns a line, "CT01:so" with "121/134" and "CT01:pt" with the percent or a word. Depends
 * on the plan because its lines are the columns.
 */
export const byAgencyLayout = (plan: Plan): TableLayout => ({
  code: 'tab:theo_co_quan',
  title: 'Theo cơ quan',
  color: '2E75B6',
  hidden: false,
  columns: [
    column('stt', 'STT', 5, 'textCenter'),
    column('ten', 'Cơ quan, đơn vị', 30, 'text'),
    ...plan.indicators.flatMap(({ code }) => [
      column(fractionColumn(code), SO, 13, 'textCenter'),
      column(percentColumn(code), PT, 7, 'percent'),
    ]),
  ],
  columnNumbers: false,
  over: plan.indicators.map((line) => ({
    from: fractionColumn(line.code),
    to: percentColumn(line.code),
    header: BY_AGENCY_TEXT.over(line.code, shortName(line, 48), targetText(line)),
  })),
  landscape: true,
  frozenCols: 2,
  spareRows: 0,
  conditionals: plan.indicators.flatMap(lineConditionals),
});

/** "90 trở lên" as the plan has it, "80%" where the plan has a bare number or one mixed into a longer phrase. */
const targetText = ({ targetText: text, target, unit }: Indicator): string =>
  /^[\d.,]+ \D{1,12}$/.test(text) ? text : `${String(target).replace('.', ',')}${unit}`;

/** Colours from the printed number alone, so that a redraw of the tab keeps them: met is exact because 99,99 never shows 100. */
function lineConditionals({ code, targetHundredths }: Indicator): TableLayout['conditionals'] {
  const percent = percentColumn(code);
  const cell = `{col:${percent}}{row}`;
  const compare = (op: string) => `AND(ISNUMBER(${cell});ROUND(${cell}*100;0)${op}${targetHundredths})`;
  const words = [CELL_TEXT.none, CELL_TEXT.notApplicable, CELL_TEXT.notOwed];
  const columns = [percent];
  return [
    { kind: 'formula', columns, formula: compare('>='), style: 'met' },
    { kind: 'formula', columns, formula: compare('<'), style: 'unmet' },
    { kind: 'formula', columns, formula: `${cell}="${CELL_TEXT.incomplete}"`, style: 'warn' },
    {
      kind: 'formula',
      columns,
      formula: `OR(${words.map((word) => `${cell}="${word}"`).join(';')})`,
      style: 'muted',
    },
  ];
}

export type ByAgencyInput = {
  readonly stamp: Stamp;
  readonly lines: readonly LineResult[];
  /** Reporting agencies in display order. */
  readonly agencies: readonly Agency[];
};

/**
 * "group:1" (I Sở, ban, ngành), its agencies "row:SNV", "total:so_ban_nganh" after each group that owes a line, … and "total:".
 * A subtotal is Σ numerators ÷ Σ denominators of the complete agencies, never a mean of the percents above it.
 */
export function byAgencyContent({ stamp, lines, agencies }: ByAgencyInput): TableContent {
  const found = indexLines(lines);
  const rows = groupsByHeading(stamp.plan.groups, agencies).flatMap(({ heading, groups }, at) => [
    { code: `group:${at + 1}`, cells: { stt: heading } },
    ...groups.flatMap(({ group, members, before }) => [
      ...members.map((agency, n) => agencyRow(agency, before + n + 1, lines, found)),
      ...subtotalRows(group, lines),
    ]),
  ]);
  return {
    layout: byAgencyLayout(stamp.plan),
    headings: stampHeadings(stamp, TITLES.byAgency, [BY_AGENCY_TEXT.note]),
    rows: [...rows, totalRow(lines)],
  };
}

type FoundLines = ReadonlyMap<string, ReadonlyMap<string, AgencyLine>>;

const indexLines = (lines: readonly LineResult[]): FoundLines =>
  new Map(
    lines.map(({ indicator, byAgency }) => [
      indicator.code,
      new Map(byAgency.map((line) => [line.agency.code, line])),
    ]),
  );

const agencyRow = (
  agency: Agency,
  no: number,
  lines: readonly LineResult[],
  found: FoundLines,
): TableRow => ({
  code: `row:${agency.code}`,
  cells: {
    stt: no,
    ten: agency.name,
    ...lineCells(lines, ({ indicator }) => agencyCells(found.get(indicator.code)?.get(agency.code))),
  },
});

type PairCells = { readonly so: TableCell; readonly pt: TableCell };

const lineCells = (
  lines: readonly LineResult[],
  cellsOf: (line: LineResult) => PairCells,
): Record<string, TableCell> =>
  Object.fromEntries(
    lines.flatMap((line) => {
      const { so, pt } = cellsOf(line);
      return [
        [fractionColumn(line.indicator.code), so],
        [percentColumn(line.indicator.code), pt],
      ];
    }),
  );

/** Blank stays blank, "–" is not owed, KPS and N/A are words, an incomplete one says so: five things never mixed. */
function agencyCells(line: AgencyLine | undefined): PairCells {
  if (line === undefined) return { so: null, pt: CELL_TEXT.notOwed };
  if (line.status === 'notApplicable') return { so: null, pt: CELL_TEXT.notApplicable };
  if (line.status === 'incomplete') return { so: null, pt: CELL_TEXT.incomplete };
  return line.ratio === null ? { so: null, pt: null } : ratioCells(line.ratio);
}

const ratioCells = (ratio: ShownRatio): PairCells => ({
  so: fractionText(ratio),
  pt: percentCell(ratio) ?? CELL_TEXT.none,
});

/** Nobody complete: no sum to print. */
const sumCells = (line: Pick<GroupLine, keyof ShownRatio | 'coverage'>): PairCells =>
  line.coverage.complete === 0 ? { so: null, pt: null } : ratioCells(line);

function subtotalRows(group: Group, lines: readonly LineResult[]): readonly TableRow[] {
  const groupLine = (line: LineResult) =>
    line.byGroup.find((each) => each.group.code === group.code && each.coverage.owed > 0);
  if (!lines.some((line) => groupLine(line) !== undefined)) return [];
  const cells = lineCells(lines, (line) => {
    const own = groupLine(line);
    return own === undefined ? { so: null, pt: CELL_TEXT.notOwed } : sumCells(own);
  });
  return [{ code: `total:${group.code}`, cells: { ten: BY_AGENCY_TEXT.subtotal(group.name), ...cells } }];
}

const totalRow = (lines: readonly LineResult[]): TableRow => ({
  code: 'total:',
  cells: { ten: BY_AGENCY_TEXT.total, ...lineCells(lines, sumCells) },
});
