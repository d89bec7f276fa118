import { BAC_KAN_REGISTER } from '../agencies/bac-kan-2024';
import { readRegister, reportingAgencies } from '../agencies/register';
import type { Register } from '../agencies/types';
import { defaultRuleRows, RULE_CODES } from '../checks/catalogue';
import { periodByCode } from '../periods/calendar';
import { BAC_KAN_2024 } from '../plan/bac-kan-2024';
import { readPlan } from '../plan/schema';
import type { Plan, PlanRows, SettingsIssue, SettingsRow } from '../plan/types';

/** What a hub without settings tabs is built from. */
export type Seed = { readonly rows: PlanRows; readonly agencies: readonly SettingsRow[] };

/** The plan and the register of Bắc Kạn 2024, with every rule at its default. */
export const DEFAULT_SEED: Seed = {
  rows: { ...BAC_KAN_2024, rules: defaultRuleRows() },
  agencies: BAC_KAN_REGISTER,
};

/** The seed with settings of Cấu hình changed: `{ ky_hien_tai: '2024-Q1' }`. Keys that are not there are ignored. */
export function withSettings(seed: Seed, settings: Readonly<Record<string, string | number | null>>): Seed {
  const config = seed.rows.config.map((row) => {
    const value = settings[String(row.cells.ma)];
    return value === undefined ? row : { ...row, cells: { ...row.cells, gia_tri: value } };
  });
  return { ...seed, rows: { ...seed.rows, config } };
}

/** The seed with a column of the register set, by agency code: all tabs into one workbook, or e-mail addresses. */
export function withAgencyColumn(seed: Seed, column: string, cellFor: (code: string) => string | null): Seed {
  const agencies = seed.agencies.map((row) => {
    const value = cellFor(String(row.cells.ma));
    return value === null ? row : { ...row, cells: { ...row.cells, [column]: value } };
  });
  return { ...seed, agencies };
}

/** A seed read as a hub's settings would be: plan, register and what is wrong with them. */
export function readSeed(seed: Seed): {
  readonly plan: Plan;
  readonly register: Register;
  readonly issues: readonly SettingsIssue[];
} {
  const { plan, issues } = readPlan(seed.rows, RULE_CODES);
  const { register, issues: registerIssues } = readRegister(seed.agencies, plan);
  return { plan, register, issues: [...issues, ...registerIssues] };
}

/** How many agencies report in the seed's current period, and its code. */
export function settledAgencies(seed: Seed): { readonly agencies: number; readonly period: string } {
  const { plan, register } = readSeed(seed);
  const period = plan.settings.currentPeriod;
  const day = periodByCode(plan.periods, period)?.to ?? 0;
  return { agencies: reportingAgencies(register, plan, day).length, period };
}
