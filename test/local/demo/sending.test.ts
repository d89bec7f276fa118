import type { Agency } from '../../../src/agencies/types';
import { isWhollyBlank } from '../../../src/checks/blank';
import type { TypedTabs } from '../../../src/local/demo/types';
import { typedFieldsOwedBy } from '../../../src/plan/owing';
import { deadlineEndOf } from '../../../src/workbook/hub/completeness';
import { nextSubmission, punctuality, type Submission } from '../../../src/workbook/hub/submissionState';
import { AGENCIES, checked, instant, PLAN, Q3, returnsOf, seen } from '../../support/demo';

const { demo } = seen(1);

type States = ReadonlyMap<string, Submission>;

/** The states after one more read of the whole workspace. */
function afterRead(before: States, tabs: TypedTabs, at: string): States {
  const findings = checked(demo, tabs, at).filter(({ severity }) => severity === 'error');
  const returns = returnsOf(tabs);
  return new Map(
    AGENCIES.map((agency) => {
      const ret = returns.get(agency.code);
      const fields = typedFieldsOwedBy(PLAN, agency).map(({ code }) => code);
      const observed = {
        period: Q3.code,
        agency: agency.code,
        asOf: instant(at),
        ticked: ret?.ticked ?? false,
        errors: findings.filter((finding) => finding.agency === agency.code).length,
        allBlank: ret === undefined || isWhollyBlank(ret, fields),
        fingerprint: JSON.stringify([...(tabs.get(agency.code) ?? [])]),
        deadlineEnd: deadlineEndOf(Q3, agency),
      };
      return [agency.code, nextSubmission(before.get(agency.code) ?? null, observed)] as const;
    }),
  );
}

/** What Tình hình gửi says at the clock, after all reads. */
function statesAtClock(): States {
  let states: States = new Map();
  for (const { at, typed } of demo.earlier) states = afterRead(states, typed, at);
  return afterRead(states, demo.typed, demo.clock);
}

const STATES = statesAtClock();

const stand = (agency: Agency) => {
  const state = STATES.get(agency.code);
  return state === undefined ? 'none' : punctuality(state, deadlineEndOf(Q3, agency), instant(demo.clock));
};

const standing = (kind: string): readonly Agency[] => AGENCIES.filter((agency) => stand(agency) === kind);

describe('the reads before the clock', () => {
  it('lie in order before it, the last one just after the communes’ deadline', () => {
    const times = [...demo.earlier.map(({ at }) => at), demo.clock].map(instant);
    expect([...times].sort((a, b) => a - b)).toEqual(times);
    expect(demo.earlier.map(({ at }) => at)).toContain('2024-09-17T08:00:00+07:00');
  });

  it('make some returns late and most on time', () => {
    expect(standing('late').length).toBeGreaterThan(4);
    expect(standing('onTime').length).toBeGreaterThan(60);
    expect(standing('missing').length).toBeGreaterThan(8);
  });

  it('make nobody late before the deadline of its group', () => {
    expect(standing('late').every(({ level }) => level === 'xa' || level === 'huyen_phong')).toBe(true);
    expect(standing('missing').every(({ level }) => level === 'xa' || level === 'huyen_phong')).toBe(true);
  });

  it('saw returns that were corrected after they were sent', () => {
    expect([...STATES.values()].filter(({ lastRevised }) => lastRevised !== null).length).toBeGreaterThan(1);
  });

  it('saw every return that was sent then as it was sent', () => {
    const first = returnsOf(demo.earlier[0]?.typed ?? new Map());
    const ticked = [...first.values()].filter((ret) => ret.ticked);
    expect(ticked.length).toBeGreaterThan(50);
    expect(ticked.length).toBeLessThan(120);
  });
});
