import type { Agency } from '../../src/agencies/types';
import { a1, columnLetters } from '../../src/cells/a1';
import { expand } from '../../src/formulas/leaves';
import { cellFormula } from '../../src/formulas/print';
import type { Tree } from '../../src/formulas/tree';
import type { LineResult } from '../../src/indicators/types';
import { isTyped, owes, typedFieldsOwedBy } from '../../src/plan/owing';
import type { Plan } from '../../src/plan/types';
import type { AgencyReturn } from '../../src/reading/return';
import type { Case } from './case';

/** A cell of the cross-tab workbook; text that begins with "=" is a formula in English notation. */
export type Grid = readonly (readonly (string | number | null)[])[];

/** Sheets by name: one per agency (code, name, value) and the summary, last. */
export type CrossTab = { readonly sheets: Readonly<Record<string, Grid>>; readonly formulas: number };

export const SUMMARY = 'TH';
const VALUE_COL = 2;

/** A sheet's name as formulas and all three programs take it without surprises. */
export const sheetName = ({ code }: Agency): string => `T${code}`;

const countOf = (ret: AgencyReturn | undefined, field: string): number => {
  const value = ret?.values[field];
  return typeof value === 'number' ? value : 0;
};

/** What an agency typed: one row per field, as on its tab. */
const agencySheet = (plan: Plan, agency: Agency, ret: AgencyReturn | undefined): Grid => [
  ['Mã', 'Số liệu', 'Kỳ này'],
  ...typedFieldsOwedBy(plan, agency).map(({ code, name }) => [code, name, countOf(ret, code)]),
];

/** "SUMIFS(T01834!$C$2:$C$31,T01834!$A$2:$A$31,$A5)+…" over the agencies of one group: what offices write. */
function sumOver(plan: Plan, agencies: readonly Agency[], row: number): string {
  const term = (agency: Agency): string => {
    const name = sheetName(agency);
    const last = typedFieldsOwedBy(plan, agency).length + 1;
    return `SUMIFS(${name}!$C$2:$C$${last},${name}!$A$2:$A$${last},$A${row + 1})`;
  };
  return agencies.map(term).join('+');
}

type Column = { readonly title: string; readonly agencies: readonly Agency[] };

/** One column per group of agencies, in plan order. */
const groupColumns = ({ plan, agencies }: Case): readonly Column[] =>
  plan.groups.flatMap(({ code, name }) => {
    const own = agencies.filter(({ group }) => group === code);
    return own.length === 0 ? [] : [{ title: name, agencies: own }];
  });

const FIRST_FIELD_ROW = 1;
const FIRST_COL = 1;

function fieldRows({ plan }: Case, columns: readonly Column[]): Grid {
  return plan.fields.filter(isTyped).map((field, at) => {
    const row = FIRST_FIELD_ROW + at;
    const sums = columns.map(({ agencies }) => {
      const owing = agencies.filter((agency) => owes(agency, field.owedBy));
      return owing.length === 0 ? 0 : `=${sumOver(plan, owing, row)}`;
    });
    const left = a1(row, FIRST_COL);
    const right = a1(row, FIRST_COL + columns.length - 1);
    return [field.code, ...sums, `=SUM(${left}:${right})`];
  });
}

/** Numerator, denominator and percent of each line for each group and the province, over the rows of field sums. */
function lineRows({ plan, agencies }: Case, columns: readonly Column[]): Grid {
  const fields = plan.fields.filter(isTyped);
  const rowOf = new Map(fields.map(({ code }, at) => [code, FIRST_FIELD_ROW + at]));
  const derived = new Map(plan.fields.flatMap(({ code, tree }) => (tree === null ? [] : [[code, tree]])));
  const all = [...columns, { title: '', agencies }];
  let row = FIRST_FIELD_ROW + fields.length;
  return plan.indicators.flatMap((line) => {
    const at = row;
    row += 3;
    const side = (tree: Tree): readonly (string | number)[] =>
      all.map(({ agencies: own }, index) => {
        const owing = own.filter((agency) => owes(agency, line.owedBy)).length;
        // The constant 1 of "must offer" counts the agencies that owe it.
        const isConstant = plan.fields.some(
          ({ kind, code }) => kind === 'hang_so' && tree.kind === 'code' && tree.code === code,
        );
        if (isConstant) return owing;
        const col = FIRST_COL + index;
        return `=${cellFormula(expand(tree, derived), (code) => a1(rowOf.get(code) ?? 0, col))}`;
      });
    const percent = all.map((_, index) => {
      const letters = columnLetters(FIRST_COL + index);
      return `=IF(${letters}${at + 2}=0,0,ROUND(100*${letters}${at + 1}/${letters}${at + 2},2))`;
    });
    return [
      [`${line.code} tử`, ...side(line.numeratorTree)],
      [`${line.code} mẫu`, ...side(line.denominatorTree)],
      [`${line.code} %`, ...percent],
    ];
  });
}

/**
 * The same consolidation as a cross-tab of formulas, the way the job is done today: a sheet per agency and a summary with a
 * SUMIFS term per agency, field and group. It checks nothing, names nobody, and knows no earlier quarter.
 */
export function crossTab(all: Case): CrossTab {
  const [quarter] = all.quarters;
  const columns = groupColumns(all);
  const summary: Grid = [
    ['Mã', ...columns.map(({ title }) => title), 'Toàn tỉnh'],
    ...fieldRows(all, columns),
    ...lineRows(all, columns),
  ];
  const own = all.agencies.map((agency): [string, Grid] => [
    sheetName(agency),
    agencySheet(all.plan, agency, quarter?.returns.get(agency.code)),
  ]);
  const formulas = summary.flat().filter((cell) => typeof cell === 'string' && cell.startsWith('=')).length;
  return { sheets: Object.fromEntries([...own, [SUMMARY, summary]]), formulas };
}

/** Every typed value of the agency sheets, for changing them one by one or all at once. */
export const valueCells = ({ sheets }: CrossTab): readonly { sheet: string; row: number; value: number }[] =>
  Object.entries(sheets).flatMap(([sheet, grid]) =>
    sheet === SUMMARY
      ? []
      : grid.flatMap((cells, row) => {
          const value = cells[VALUE_COL];
          return typeof value === 'number' ? [{ sheet, row, value }] : [];
        }),
  );

/** Throws unless a calculated summary has the same numerators and denominators for the province as our lines. */
export function compareSummary(summary: Grid, lines: readonly LineResult[]): void {
  const last = (code: string): unknown => summary.find(([name]) => name === code)?.at(-1);
  for (const { indicator, numerator, denominator } of lines) {
    const theirs = [last(`${indicator.code} tử`), last(`${indicator.code} mẫu`)];
    if (theirs[0] !== numerator || theirs[1] !== denominator) {
      throw new Error(`${indicator.code}: cross-tab ${theirs.join('/')}, ours ${numerator}/${denominator}`);
    }
  }
}
