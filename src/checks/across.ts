import type { Agency, Register } from '../agencies/types';
import type { AgencyReturn, FieldValues } from '../reading/return';
import type { Desk } from './desk';
import type { Finding } from './finding';
import { atField } from './found';
import type { Office } from './rule';
import { paramsOf } from './severity';

type AcrossInput = {
  readonly agencies: readonly Agency[];
  readonly register: Register;
  readonly returns: ReadonlyMap<string, AgencyReturn>;
};

/** Findings of the rules that compare agencies; they stand at a field of the agency concerned and are told to the Office. */
export function acrossFindings(
  desk: Desk,
  { agencies, register, returns }: AcrossInput,
  into: Finding[],
): void {
  const office = officeOf(desk, { agencies, register, returns });
  for (const { rule, severity } of desk.profiles.acrossRules) {
    for (const hit of rule.across?.({ ...office, param: paramsOf(desk.plan, rule) }) ?? []) {
      const ret = returns.get(hit.agency.code);
      const field = desk.profiles.typedPart(hit.field);
      if (ret !== undefined)
        into.push(atField(ret, { rule: rule.code, severity, field, message: hit.message }));
    }
  }
}

function officeOf(
  { plan, profiles, read, history }: Desk,
  { agencies, register, returns }: AcrossInput,
): Omit<Office, 'param'> {
  const owes = (agency: Agency, field: string): boolean => profiles.of(agency).owed.has(field);
  const owedNumber = (agency: Agency, field: string, values: FieldValues | undefined): number =>
    owes(agency, field) ? read(values, field) : Number.NaN;
  return {
    plan,
    agencies,
    name: profiles.name,
    parentOf: (agency) => register.byCode.get(agency.parent),
    owes,
    now: (agency, field) => owedNumber(agency, field, returns.get(agency.code)?.values),
    previous: (agency, field) => owedNumber(agency, field, history.before(1, agency)),
  };
}
