import { checkReturns } from '../../src/checks/check';
import type { Finding } from '../../src/checks/finding';
import { BAC_KAN_2024 } from '../../src/plan/bac-kan-2024';
import { readPlan } from '../../src/plan/schema';
import type { FieldValues } from '../../src/reading/return';
import { agency, day, ret, returnsOf } from '../support/indicators';

const { plan } = readPlan(BAC_KAN_2024, []);
const district = agency('H1', { group: 'ubnd_cap_huyen', level: 'huyen' });

/** What rule E3 (received = resolved + in progress) of the 2024 plan says of one return; its other rules are not of interest here. */
export function balanceFindings(values: FieldValues): readonly Finding[] {
  const [period] = plan.periods;
  if (period === undefined) throw new Error('no period');
  return checkReturns({
    plan,
    register: { agencies: [district], byCode: new Map([['H1', district]]) },
    agencies: [district],
    period,
    asOf: day('2024-03-18'),
    returns: returnsOf(ret('H1', values)),
    archive: new Map(),
  }).filter(({ rule }) => rule === 'E3');
}
