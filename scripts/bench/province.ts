import { DEFAULT_SEED, readSeed } from '../../src/actions';
import { reportingAgencies } from '../../src/agencies/register';
import { demoProvince } from '../../src/local/demo/province';
import { periodByCode } from '../../src/periods/calendar';
import type { Period } from '../../src/periods/types';
import type { Plan } from '../../src/plan/types';
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
