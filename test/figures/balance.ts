import { checkReturns } from '../../src/checks/check';
import type { Finding } from '../../src/checks/finding';
import { startOfDay } from '../../src/periods/day';
import type { FieldValues } from '../../src/reading/return';
import { agency, day, ret, returnsOf } from '../support/indicators';
import { bacKanPlan } from '../support/plan';

const plan = bacKanPlan();
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
    asOf: startOfDay(day('2024-03-18')),
    returns: returnsOf(ret('H1', values)),
    archive: new Map(),
  }).filter(({ rule }) => rule === 'E3');
}
