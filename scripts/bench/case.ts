import type { Agency, Register } from '../../src/agencies/types';
import type { InputCell } from '../../src/cells/cell';
import { blockerFor } from '../../src/checks/blocking';
import { checkReturns } from '../../src/checks/check';
import type { Finding } from '../../src/checks/finding';
import { compileLines } from '../../src/indicators/compile';
import { rollUpLines } from '../../src/indicators/rollup';
import type { LineResult } from '../../src/indicators/types';
import type { TypedCell, TypedTab } from '../../src/local/demo/types';
import { civilToDay, dayToText } from '../../src/periods/day';
import type { Instant, Period } from '../../src/periods/types';
import { tasksLedBy, typedFieldsOwedBy } from '../../src/plan/owing';
import type { Plan } from '../../src/plan/types';
import { readReturn } from '../../src/reading/readReturn';
import type { AgencyReturn, Archive } from '../../src/reading/return';
import { rollUpTasks } from '../../src/tasks/rollup';
import type { TaskResult } from '../../src/tasks/types';

/** One quarter as it stood when it was the current one. */
export type Quarter = {
  readonly period: Period;
  readonly asOf: Instant;
  readonly returns: ReadonlyMap<string, AgencyReturn>;
};

/** Parsed returns of some agencies: what the pure part of `check` and `consolidate` starts from. */
export type Case = {
  readonly plan: Plan;
  readonly register: Register;
  readonly agencies: readonly Agency[];
  readonly archive: Archive;
  /** Quarters to be checked and consolidated, each in its turn. */
  readonly quarters: readonly Quarter[];
};

export type Results = {
  readonly findings: readonly Finding[];
  readonly lines: readonly LineResult[];
  readonly tasks: readonly TaskResult[];
};

export const returnsIn = ({ quarters }: Case): number =>
  quarters.reduce((sum, { returns }) => sum + returns.size, 0);

/** All checks, the blocking of lines, the 14 lines and the 34 tasks of one quarter. */
export function consolidateQuarter({ plan, register, agencies, archive }: Case, quarter: Quarter): Results {
  const input = { plan, register, agencies, archive, ...quarter };
  return {
    findings: checkReturns(input),
    lines: rollUpLines({ ...input, lines: compileLines(plan), blocker: blockerFor(plan) }),
    tasks: rollUpTasks(input),
  };
}

/** Every quarter of the case in its turn; results are kept no longer than one quarter, as the shells do. Returns the findings' number. */
export function consolidateAll(all: Case): number {
  let findings = 0;
  for (const quarter of all.quarters) findings += consolidateQuarter(all, quarter).findings.length;
  return findings;
}

/** What a sheet shows of a typed cell: 0.85 as "85%", 45540 as "05/09/2024". */
function shownOf({ value, format }: TypedCell): string {
  if (value === null) return '';
  if (typeof value !== 'number' || format === undefined) return String(value);
  return format.includes('%') ? `${Math.round(value * 100)}%` : dayToText(value);
}

const inputCells = (tab: TypedTab): ReadonlyMap<string, InputCell> =>
  new Map([...tab].map(([place, cell]) => [place, { ...cell, shown: shownOf(cell) }]));

/** Reads typed cells into a return as the program does. */
export const parse = (plan: Plan, agency: Agency, tab: TypedTab): AgencyReturn =>
  readReturn({
    agency,
    fields: typedFieldsOwedBy(plan, agency),
    tasks: tasksLedBy(plan, agency),
    typed: inputCells(tab),
    mayBeNotApplicable: () => false,
    window: {
      earliest: civilToDay(plan.year - 1, 1, 1) ?? 0,
      latest: civilToDay(plan.year + 1, 12, 31) ?? 0,
    },
  }).ret;
