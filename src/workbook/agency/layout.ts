import type { Agency } from '../../agencies/types';
import { dayToText } from '../../periods/day';
import type { Period } from '../../periods/types';
import { tasksLedBy } from '../../plan/owing';
import type { Plan, TimingKind } from '../../plan/types';
import type { StyleName } from '../model';
import {
  type AgencyColumn,
  FIRST_WIDTHS,
  fieldColumns,
  footColumns,
  HIDDEN_WIDTHS,
  lineColumns,
  type SectionCode,
  taskColumns,
} from './columns';
import { headTexts, sectionTitles } from './messages';
import { fieldRows, footRows, lineRows, type RowSeed, taskRows } from './rows';

/** One line of the head; its text stands in column B. */
export type HeadRow = {
  readonly code: string;
  readonly row: number;
  readonly text: string;
  readonly style: StyleName;
};

export type AgencyRow = RowSeed & { readonly row: number };

/** A table of the tab: title row, hidden row of column codes, header row, body rows. Rows 0-based. */
export type Section = {
  readonly code: SectionCode;
  readonly title: string;
  readonly titleRow: number;
  readonly codeRow: number;
  readonly headerRow: number;
  readonly columns: readonly AgencyColumn[];
  readonly rows: readonly AgencyRow[];
};

/** The declaration of one agency's tab: model, reader, writer, protection, validation and live formulas derive from it. */
export type AgencyLayout = {
  readonly plan: Plan;
  readonly agency: Agency;
  readonly period: Period;
  readonly head: readonly HeadRow[];
  /** Only sections in which the agency owes something, and the foot. */
  readonly sections: readonly Section[];
  /** Widths in characters of all columns, hidden ones included. */
  readonly widths: readonly number[];
  /** The hidden columns on the right (copy and flag of section A): first of them, 0-based. */
  readonly hiddenFrom: number;
  /** Rows without the block of unplaced values. */
  readonly rows: number;
};

/** Codes in column A of rows that are not body rows. */
export const NAME_ROW = 'head:name';
export const BANNER_ROW = 'head:banner';
export const PERIOD_ROW = 'head:period';
export const STATE_ROW = 'head:state';
export const sectionRowCode = (section: SectionCode): string => `sec:${section}`;
export const columnsRowCode = (section: SectionCode): string => `cols:${section}`;
export const headerRowCode = (section: SectionCode): string => `hdr:${section}`;

/** Column B of the layout: texts of the head and section titles stand there. */
export const TEXT_COL = 1;

function deadlineText(agency: Agency, period: Period): string {
  const day = period.deadlines[agency.group];
  return day === undefined ? headTexts.noDeadline : headTexts.deadline(dayToText(day));
}

function headRows({
  plan,
  agency,
  period,
}: Pick<AgencyLayout, 'plan' | 'agency' | 'period'>): readonly HeadRow[] {
  const rows: readonly (readonly [string, string, StyleName])[] = [
    [agency.code, plan.title, 'headLabel'],
    [BANNER_ROW, plan.settings.banner, 'banner'],
    [NAME_ROW, agency.name, 'headLabel'],
    [PERIOD_ROW, headTexts.period(period.name, dayToText(period.from), dayToText(period.to)), 'headValue'],
    ['head:deadline', deadlineText(agency, period), 'headValue'],
    ['head:guide', headTexts.guide, 'headValue'],
    [STATE_ROW, '', 'headLabel'],
  ];
  return rows.map(([code, text, style], row) => ({ code, row, text, style }));
}

type SectionSeed = Pick<Section, 'code' | 'columns'> & { readonly rows: readonly RowSeed[] };

/** Stacks the sections under the head, one empty row above each. */
function stack(seeds: readonly SectionSeed[], firstRow: number): readonly Section[] {
  let next = firstRow;
  return seeds.map(({ code, columns, rows }) => {
    const titleRow = next + 1;
    const firstBody = titleRow + 3;
    next = firstBody + rows.length;
    return {
      code,
      title: sectionTitles[code],
      titleRow,
      codeRow: titleRow + 1,
      headerRow: titleRow + 2,
      columns,
      rows: rows.map((seed, at) => ({ ...seed, row: firstBody + at })),
    };
  });
}

/**
 * The two dates of a task are asked only where its timing gives them a meaning (domain.md 2: tasks 22 and 27). True for every
 * other column.
 */
export const isAskedOf = (column: string, timings: ReadonlySet<TimingKind>): boolean => {
  const timing = TIMED.get(column);
  return timing === undefined || timings.has(timing);
};

const TIMED: ReadonlyMap<string, TimingKind> = new Map([
  ['ngay_han_rieng', 'theo_ke_hoach_rieng'],
  ['ngay_chi_dao', 'khi_co_chi_dao'],
]);

/**
 * The tab of one agency in one period. A commune gets sections A, B, C and the foot; the Office C and the foot; a Phòng Tư
 * pháp A, B and the foot. Nothing in it depends on what was typed.
 */
export function agencyLayout(plan: Plan, agency: Agency, period: Period): AgencyLayout {
  const tasks = taskRows(plan, agency);
  const timings = new Set(tasksLedBy(plan, agency).map((task) => task.timingKind));
  const forTasks = taskColumns((code) => isAskedOf(code, timings));
  const visible = tasks.length > 0 ? [...FIRST_WIDTHS, ...forTasks.widths] : FIRST_WIDTHS;
  const hiddenFrom = visible.length;
  const seeds: readonly SectionSeed[] = [
    { code: 'A', columns: fieldColumns(hiddenFrom), rows: fieldRows(plan, agency) },
    { code: 'B', columns: lineColumns(hiddenFrom), rows: lineRows(plan, agency) },
    { code: 'C', columns: forTasks.columns, rows: tasks },
    { code: 'foot', columns: footColumns(), rows: footRows() },
  ];
  const hasHidden = seeds.some(({ code, rows }) => (code === 'A' || code === 'B') && rows.length > 0);
  const head = headRows({ plan, agency, period });
  const sections = stack(
    seeds.filter(({ rows }) => rows.length > 0),
    head.length,
  );
  return {
    plan,
    agency,
    period,
    head,
    sections,
    widths: [...visible, ...(hasHidden ? HIDDEN_WIDTHS : [])],
    hiddenFrom,
    rows: (sections.slice(-1)[0]?.rows.slice(-1)[0]?.row ?? head.length) + 1,
  };
}
