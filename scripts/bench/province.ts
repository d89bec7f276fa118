import { DEFAULT_SEED, readSeed } from '../../src/actions';
import { reportingAgencies } from '../../src/agencies/register';
import type { Agency } from '../../src/agencies/types';
import { SENT } from '../../src/local/demo/people';
import { demoProvince } from '../../src/local/demo/province';
import { provinceFigures } from '../../src/local/demo/quarters';
import { randomFor } from '../../src/local/demo/random';
import { taskCells } from '../../src/local/demo/tasks/cells';
import type { Figures, TypedCell } from '../../src/local/demo/types';
import { periodByCode } from '../../src/periods/calendar';
import type { Period } from '../../src/periods/types';
import { owes, tasksLedBy, typedFieldsOwedBy } from '../../src/plan/owing';
import type { Plan } from '../../src/plan/types';
import type { AgencyReturn, FieldValues } from '../../src/reading/return';
import { archiveOf } from '../../src/workbook/hub/archive';
import { isoToInstant } from '../../src/workbook/hub/instants';
import { type Case, parse } from './case';

export function periodOf(plan: Plan, code: string): Period {
  const period = periodByCode(plan.periods, code);
  if (period === undefined) throw new Error(`no period ${code}`);
  return period;
}

/** The demo province: 143 returns of Quý III with their planted faults, two quarters in the archive. */
export function demoCase(): Case {
  const { plan, register } = readSeed(DEFAULT_SEED);
  const { typed, records, clock, period: code } = demoProvince(plan, register, 1);
  const period = periodOf(plan, code);
  const agencies = reportingAgencies(register, plan, period.to);
  const returns = new Map(
    agencies.map((agency) => [agency.code, parse(plan, agency, typed.get(agency.code) ?? new Map())]),
  );
  const quarters = [{ period, asOf: isoToInstant(clock) ?? 0, returns }];
  return { plan, register, agencies, archive: archiveOf(records), quarters };
}

/** The same 143 agencies with every figure typed and no fault: what a cross-tab of formulas adds up rightly too. */
export function faultlessCase(): Case {
  const given = demoCase();
  const { plan, agencies, quarters } = given;
  const resolves = (agency: Agency): boolean =>
    plan.fields.some(({ code, owedBy }) => code === 'hs_gq_dung_han' && owes(agency, owedBy));
  const figures = provinceFigures(agencies, resolves, 1);
  const figuresOf = (agency: Agency, quarter: number): Figures => figures.get(agency.code)?.[quarter] ?? {};
  const returnOf = (agency: Agency): AgencyReturn => {
    const own = figuresOf(agency, 2);
    const reporter = {
      agency,
      random: randomFor(1, `${agency.code}:tasks`),
      writtenOn: quarters[0]?.period.to ?? 0,
      finished: true,
    };
    const typed: (readonly [string, TypedCell])[] = typedFieldsOwedBy(plan, agency).map(({ code }) => [
      code,
      { value: own[code] ?? 0 },
    ]);
    return parse(plan, agency, new Map([...typed, ...taskCells(tasksLedBy(plan, agency), reporter), SENT]));
  };
  const valuesOf = (agency: Agency, quarter: number): FieldValues => {
    const own = figuresOf(agency, quarter);
    return Object.fromEntries(typedFieldsOwedBy(plan, agency).map(({ code }) => [code, own[code] ?? 0]));
  };
  const returns = new Map(agencies.map((agency) => [agency.code, returnOf(agency)]));
  const archive = new Map(
    ['2024-Q1', '2024-Q2'].map((code, quarter) => [
      code,
      new Map(agencies.map((agency) => [agency.code, valuesOf(agency, quarter)])),
    ]),
  );
  return { ...given, archive, quarters: quarters.map((quarter) => ({ ...quarter, returns })) };
}
