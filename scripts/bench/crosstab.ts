import type { Agency } from '../../src/agencies/types';
import { a1, columnLetters } from '../../src/cells/a1';
import { type Derived, expand } from '../../src/formulas/leaves';
import { cellFormula } from '../../src/formulas/print';
import type { Tree } from '../../src/formulas/tree';
import type { LineResult } from '../../src/indicators/types';
import { isTyped, owes } from '../../src/plan/owing';
import type { Field, Plan } from '../../src/plan/types';
import type { FieldValues } from '../../src/reading/return';
import type { Case } from './case';

/** A cell of the cross-tab workbook; text that begins with "=" is a formula in English notation. */
export type CrossCell = string | number | null;
export type Grid = readonly (readonly CrossCell[])[];

/** Sheets by name, the summary last. */
export type CrossTab = { readonly sheets: Readonly<Record<string, Grid>>; readonly formulas: number };

export const SUMMARY = 'TH';
const ARCHIVE = 'KHO';
const CURRENT = 'KN';
const TO_DATE = 'LK';

/** A sheet's name as formulas and all three programs take it without surprises. */
const sheetName = ({ code }: Agency): string => `T${code}`;

/** What the formulas are written from. */
type Making = {
  readonly plan: Plan;
  readonly agencies: readonly Agency[];
  /** Typed and constant fields, one column each from `FIRST_COL` on. */
  readonly fields: readonly Field[];
  readonly derived: Derived;
  readonly valuesOf: (agency: Agency) => FieldValues;
  /** Archived quarters, oldest first. */
  readonly archive: Case['archive'];
};

const FIRST_COL = 2;

const number = (values: FieldValues | undefined, field: string): number => {
  const value = values?.[field];
  return typeof value === 'number' ? value : 0;
};

const owedOf = ({ fields }: Making, agency: Agency): readonly Field[] =>
  fields.filter((field) => owes(agency, field.owedBy));

/** What an agency typed: one row per field, as on its tab. */
const agencySheet = (making: Making, agency: Agency): Grid => [
  ['Mã', 'Số liệu', 'Kỳ này'],
  ...owedOf(making, agency)
    .filter(isTyped)
    .map(({ code, name }) => [code, name, number(making.valuesOf(agency), code)]),
];

/** The archive as a list: quarter, agency, field, value. */
const archiveSheet = (making: Making): Grid => [
  ['Kỳ', 'Cơ quan', 'Mã', 'Giá trị'],
  ...[...making.archive].flatMap(([period, byAgency]) =>
    [...byAgency].flatMap(([code, values]) =>
      Object.keys(values).map((field) => [period, `T${code}`, field, number(values, field)]),
    ),
  ),
];

/** A cross-tab agency × field; `formulaOf` says how one of its cells is found. */
const tableOf = (
  making: Making,
  formulaOf: (agency: Agency, field: Field, at: { row: number; col: number }) => string,
): Grid => [
  ['Cơ quan', 'Nhóm', ...making.fields.map(({ code }) => code)],
  ...making.agencies.map((agency, index) => [
    sheetName(agency),
    agency.group,
    ...making.fields.map((field, at) => {
      if (!owes(agency, field.owedBy)) return null;
      return isTyped(field) ? `=${formulaOf(agency, field, { row: index + 1, col: FIRST_COL + at })}` : 1;
    }),
  ]),
];

/** `SUMIFS` by code over the agency's own sheet. */
const currentTable = (making: Making): Grid =>
  tableOf(making, (agency, _field, { col }) => {
    const name = sheetName(agency);
    const last = owedOf(making, agency).length + 1;
    return `SUMIFS(${name}!$C$2:$C$${last},${name}!$A$2:$A$${last},${columnLetters(col)}$1)`;
  });

/** `SUMIFS` by quarter, agency and code over the archive. */
const archivedTable = (making: Making, period: string, rows: number): Grid =>
  tableOf(making, (_agency, _field, { row, col }) => {
    const column = (letter: string): string => `${ARCHIVE}!$${letter}$2:$${letter}$${rows}`;
    const agency = `${column('B')},$A${row + 1}`;
    return `SUMIFS(${column('D')},${column('A')},"${period}",${agency},${column('C')},${columnLetters(col)}$1)`;
  });

/** Each field over the quarters by its own kind, as in `indicators/cumulative.ts`. */
const toDateTable = (making: Making, archived: readonly string[]): Grid =>
  tableOf(making, (_agency, { kind }, { row, col }) => {
    const cell = (sheet: string): string => `${sheet}!${a1(row, col)}`;
    if (kind === 'luong') return [...archived, CURRENT].map(cell).join('+');
    return cell(kind === 'luong_dau_ky' ? (archived[0] ?? CURRENT) : CURRENT);
  });

const percent = (numerator: string, denominator: string): string =>
  `=IF(${denominator}=0,0,ROUND(100*${numerator}/${denominator},2))`;

/** Numerator, denominator and percent of every line of every agency. */
const byAgencySheet = (making: Making): Grid => [
  ['Cơ quan', ...making.plan.indicators.flatMap(({ code }) => [`${code} tử`, `${code} mẫu`, `${code} %`])],
  ...making.agencies.map((agency, index) => [
    sheetName(agency),
    ...making.plan.indicators.flatMap((line, at): readonly CrossCell[] => {
      if (!owes(agency, line.owedBy)) return [null, null, null];
      const side = (tree: Tree): string => `=${formulaOf(making, tree, index + 1, `${CURRENT}!`)}`;
      return [
        side(line.numeratorTree),
        side(line.denominatorTree),
        percent(a1(index + 1, 3 * at + 1), a1(index + 1, 3 * at + 2)),
      ];
    }),
  ]),
];

function formulaOf({ fields, derived }: Making, tree: Tree, row: number, sheet = ''): string {
  const cols = new Map(fields.map(({ code }, at) => [code, FIRST_COL + at]));
  return cellFormula(expand(tree, derived), (code) => `${sheet}${a1(row, cols.get(code) ?? 0)}`);
}

/** A row of the summary: its name and the sum of a field's column. */
type SumRow = { readonly name: string; readonly sumOf: (column: string) => string };

function sumRows({ plan, agencies }: Making, archived: readonly string[]): readonly SumRow[] {
  const last = agencies.length + 1;
  const range = (sheet: string, column: string): string => `${sheet}!${column}$2:${column}$${last}`;
  const total = (sheet: string) => (column: string) => `SUM(${range(sheet, column)})`;
  const groups = plan.groups.filter(({ code }) => agencies.some(({ group }) => group === code));
  return [
    ...groups.map(({ code }) => ({
      name: code,
      sumOf: (column: string) => `SUMIFS(${range(CURRENT, column)},${range(CURRENT, '$B')},"${code}")`,
    })),
    { name: 'toan_tinh', sumOf: total(CURRENT) },
    ...(archived.length === 0
      ? []
      : [
          { name: 'ky_truoc', sumOf: total(archived.at(-1) ?? CURRENT) },
          { name: 'luy_ke', sumOf: total(TO_DATE) },
        ]),
  ];
}

/** Sums of every field and from them every line: a row per group, the province, the previous quarter, the year to date. */
function summarySheet(making: Making, archived: readonly string[]): Grid {
  const { plan, fields } = making;
  const first = FIRST_COL + fields.length;
  const header = plan.indicators.flatMap(({ code }) => [`${code} tử`, `${code} mẫu`, `${code} %`]);
  const rows = sumRows(making, archived).map(({ name, sumOf }, index): readonly CrossCell[] => [
    name,
    null,
    ...fields.map((_, at) => `=${sumOf(columnLetters(FIRST_COL + at))}`),
    ...plan.indicators.flatMap((line, at) => [
      `=${formulaOf(making, line.numeratorTree, index + 1)}`,
      `=${formulaOf(making, line.denominatorTree, index + 1)}`,
      percent(a1(index + 1, first + 3 * at), a1(index + 1, first + 3 * at + 1)),
    ]),
  ]);
  return [['', null, ...fields.map(({ code }) => code), ...header], ...rows];
}

const isFormula = (cell: CrossCell): boolean => typeof cell === 'string' && cell.startsWith('=');

/**
 * The same consolidation as a cross-tab of formulas, the way the job is done today: a sheet per agency, a table agency × field
 * by SUMIFS, every line of every agency, and the sums by group and province; with `history` also the previous quarter and
 * the year to date, by SUMIFS over the archive. It checks nothing, names nobody, and takes a blank for 0.
 */
export function crossTab({ plan, agencies, archive, quarters }: Case, history: boolean): CrossTab {
  const making: Making = {
    plan,
    agencies,
    fields: plan.fields.filter(({ kind }) => kind !== 'tinh'),
    derived: new Map(
      plan.fields.flatMap(({ code, kind, tree }) => (kind === 'tinh' && tree !== null ? [[code, tree]] : [])),
    ),
    valuesOf: ({ code }) => quarters[0]?.returns.get(code)?.values ?? {},
    archive: history ? archive : new Map(),
  };
  const list = archiveSheet(making);
  const archived = [...making.archive.keys()].map((period): [string, Grid] => [
    `KY_${period.replace('-', '_')}`,
    archivedTable(making, period, list.length),
  ]);
  const names = archived.map(([name]) => name);
  const sheets: Record<string, Grid> = Object.fromEntries([
    ...agencies.map((agency) => [sheetName(agency), agencySheet(making, agency)]),
    [CURRENT, currentTable(making)],
    ['CQ', byAgencySheet(making)],
    ...(history ? [[ARCHIVE, list], ...archived, [TO_DATE, toDateTable(making, names)]] : []),
    [SUMMARY, summarySheet(making, names)],
  ]);
  const formulas = Object.values(sheets).flat(2).filter(isFormula).length;
  return { sheets, formulas };
}

/** Every typed value of the agency sheets: sheet, 0-based row, value; they stand in column C. */
export const typedValues = ({ sheets }: CrossTab): readonly { sheet: string; row: number; value: number }[] =>
  Object.entries(sheets)
    .filter(([name]) => name.startsWith('T') && name !== SUMMARY)
    .flatMap(([sheet, grid]) =>
      grid.flatMap(([, , value], row) => (typeof value === 'number' ? [{ sheet, row, value }] : [])),
    );

/** Throws unless a calculated summary has the numerators and denominators of our lines, for every span it has. */
export function compareSummary(summary: readonly (readonly unknown[])[], lines: readonly LineResult[]): void {
  const [header = [], ...rows] = summary;
  const spans: Readonly<Record<string, (line: LineResult) => LineResult | LineResult['previous']>> = {
    toan_tinh: (line) => line,
    ky_truoc: (line) => line.previous,
    luy_ke: (line) => line.cumulative,
  };
  for (const row of rows) {
    const spanOf = spans[String(row[0])];
    if (spanOf === undefined) continue;
    for (const line of lines) {
      const at = header.indexOf(`${line.indicator.code} tử`);
      const ours = spanOf(line);
      if (row[at] === ours?.numerator && row[at + 1] === ours?.denominator) continue;
      throw new Error(
        `${line.indicator.code} ${row[0]}: ${row[at]}/${row[at + 1]}, ours ${ours?.numerator}/${ours?.denominator}`,
      );
    }
  }
}
