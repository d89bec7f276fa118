import { BAC_KAN_REGISTER } from '../../src/agencies/bac-kan-2024';
import { readRegister, reportingAgencies } from '../../src/agencies/register';
import type { Agency, Register } from '../../src/agencies/types';
import type { InputCell } from '../../src/cells/cell';
import { blockerFor } from '../../src/checks/blocking';
import { defaultRuleRows, RULE_CODES } from '../../src/checks/catalogue';
import { checkReturns } from '../../src/checks/check';
import type { Finding } from '../../src/checks/finding';
import { compileLines } from '../../src/indicators/compile';
import { rollUpLines } from '../../src/indicators/rollup';
import type { LineResult } from '../../src/indicators/types';
import { demoProvince } from '../../src/local/demo/province';
import type { DemoProvince, TypedCell, TypedTab, TypedTabs } from '../../src/local/demo/types';
import { periodByCode } from '../../src/periods/calendar';
import { civilToDay, dayToCivil } from '../../src/periods/day';
import type { Instant, Period } from '../../src/periods/types';
import { BAC_KAN_2024 } from '../../src/plan/bac-kan-2024';
import { tasksLedBy, typedFieldsOwedBy } from '../../src/plan/owing';
import { readPlan } from '../../src/plan/schema';
import type { Plan } from '../../src/plan/types';
import { readReturn } from '../../src/reading/readReturn';
import type { AgencyReturn } from '../../src/reading/return';
import { rollUpTasks } from '../../src/tasks/rollup';
import type { TaskResult } from '../../src/tasks/types';
import { archiveOf } from '../../src/workbook/hub/archive';
import { isoToInstant } from '../../src/workbook/hub/instants';

/** The demo province read, checked and rolled up as the program would, but straight from the typed cells. */

function planOf(): Plan {
  const { plan, issues } = readPlan({ ...BAC_KAN_2024, rules: defaultRuleRows() }, RULE_CODES);
  if (issues.length > 0) throw new Error(`the plan has issues: ${issues[0]?.message}`);
  return plan;
}

function quarterOf(plan: Plan, code: string): Period {
  const period = periodByCode(plan.periods, code);
  if (period === undefined) throw new Error(`no period ${code}`);
  return period;
}

export const PLAN = planOf();
export const REGISTER: Register = readRegister(BAC_KAN_REGISTER, PLAN).register;
export const Q3 = quarterOf(PLAN, '2024-Q3');
export const AGENCIES: readonly Agency[] = reportingAgencies(REGISTER, PLAN, Q3.to);

export function instant(iso: string): Instant {
  const at = isoToInstant(iso);
  if (at === null) throw new Error(`no instant: ${iso}`);
  return at;
}

/** What a sheet shows of a typed cell: 0.85 as "85%", 45540 as "5/9/2024". */
function shownOf({ value, format }: TypedCell): string {
  if (value === null) return '';
  if (typeof value !== 'number' || format === undefined) return String(value);
  if (format.includes('%')) return `${Math.round(value * 100)}%`;
  const { year, month, day } = dayToCivil(value);
  return `${day}/${month}/${year}`;
}

export const inputCells = (tab: TypedTab): ReadonlyMap<string, InputCell> =>
  new Map([...tab].map(([place, cell]) => [place, { ...cell, shown: shownOf(cell) }]));

const WINDOW = {
  earliest: civilToDay(PLAN.year - 1, 1, 1) ?? 0,
  latest: civilToDay(PLAN.year + 1, 12, 31) ?? 0,
};

const read = (agency: Agency, tab: TypedTab): AgencyReturn =>
  readReturn({
    agency,
    fields: typedFieldsOwedBy(PLAN, agency),
    tasks: tasksLedBy(PLAN, agency),
    typed: inputCells(tab),
    mayBeNotApplicable: () => false,
    window: WINDOW,
  }).ret;

export function returnsOf(tabs: TypedTabs): ReadonlyMap<string, AgencyReturn> {
  return new Map(AGENCIES.map((agency) => [agency.code, read(agency, tabs.get(agency.code) ?? new Map())]));
}

export type Seen = {
  readonly demo: DemoProvince;
  readonly returns: ReadonlyMap<string, AgencyReturn>;
  readonly findings: readonly Finding[];
  readonly lines: readonly LineResult[];
  readonly tasks: readonly TaskResult[];
};

export function checked(demo: DemoProvince, tabs: TypedTabs, at: string): readonly Finding[] {
  return checkReturns({
    plan: PLAN,
    register: REGISTER,
    agencies: AGENCIES,
    period: Q3,
    asOf: instant(at),
    returns: returnsOf(tabs),
    archive: archiveOf(demo.records),
  });
}

/** The whole province of a seed as it stands at the clock. */
export function seen(seed: number): Seen {
  const demo = demoProvince(PLAN, REGISTER, seed);
  const returns = returnsOf(demo.typed);
  const archive = archiveOf(demo.records);
  const common = { plan: PLAN, agencies: AGENCIES, period: Q3, returns, archive };
  return {
    demo,
    returns,
    findings: checked(demo, demo.typed, demo.clock),
    lines: rollUpLines({ ...common, lines: compileLines(PLAN), blocker: blockerFor(PLAN) }),
    tasks: rollUpTasks({ ...common, asOf: instant(demo.clock) }),
  };
}
