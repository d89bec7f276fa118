import { DEFAULT_SEED, readSeed } from '../../src/actions';
import { reportingAgencies } from '../../src/agencies/register';
import type { Agency } from '../../src/agencies/types';
import { SENT } from '../../src/local/demo/people';
import { demoProvince } from '../../src/local/demo/province';
import { provinceFigures } from '../../src/local/demo/quarters';
import type { TypedCell } from '../../src/local/demo/types';
import { periodByCode } from '../../src/periods/calendar';
import type { Period } from '../../src/periods/types';
import { owes, typedFieldsOwedBy } from '../../src/plan/owing';
import type { Plan } from '../../src/plan/types';
import type { AgencyReturn } from '../../src/reading/return';
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
  const returnOf = (agency: Agency): AgencyReturn => {
    const own = figures.get(agency.code)?.[2] ?? {};
    const typed = typedFieldsOwedBy(plan, agency).map(({ code }): [string, TypedCell] => [
      code,
      { value: own[code] ?? 0 },
    ]);
    return parse(plan, agency, new Map([...typed, SENT]));
  };
  const returns = new Map(agencies.map((agency) => [agency.code, returnOf(agency)]));
  return { ...given, quarters: quarters.map((quarter) => ({ ...quarter, returns })) };
}
