import { reportingAgencies } from '../../src/agencies/register';
import { startOfDay } from '../../src/periods/day';
import type { Period } from '../../src/periods/types';
import type { TaskReport } from '../../src/reading/return';
import { rollUpTasks } from '../../src/tasks/rollup';
import { bacKanRegister } from '../support/agencies';
import { day, ret, returnsOf } from '../support/indicators';
import { bacKanPlan } from '../support/plan';
import { report } from '../support/tasks';

const plan = bacKanPlan();
const register = bacKanRegister();

function periodOf(code: string): Period {
  const period = plan.periods.find((one) => one.code === code);
  if (period === undefined) throw new Error(code);
  return period;
}

const agencies = reportingAgencies(register, plan, day('2024-09-14'));
const rolled = (
  period: string,
  asOf: string,
  reports: Readonly<Record<string, Readonly<Record<number, Partial<TaskReport>>>>> = {},
) =>
  rollUpTasks({
    plan,
    agencies,
    period: periodOf(period),
    returns: returnsOf(
      ...Object.entries(reports).map(([code, tasks]) =>
        ret(
          code,
          {},
          {
            tasks: new Map(Object.entries(tasks).map(([no, typed]) => [Number(no), report(typed)])),
          },
        ),
      ),
    ),
    asOf: startOfDay(day(asOf)),
  });
const onTask = (results: ReturnType<typeof rolled>, no: number) => results.find(({ task }) => task.no === no);

describe("Bắc Kạn's tasks of 2024", () => {
  it('make 1.363 reports in the province each period, none of them in before anyone reported', () => {
    const results = rolled('2024-Q3', '2024-09-18');
    const all = results.flatMap(({ byAgency }) => byAgency);
    expect(all).toHaveLength(1363);
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['notReported']));
    expect(results).toHaveLength(34);
  });

  it('are 10 per commune, district and department, 11 at STNMT, 26 at STTTT, 6 at the Office', () => {
    const results = rolled('2024-Q3', '2024-09-18');
    const counts = new Map<string, number>();
    for (const { agency } of results.flatMap(({ byAgency }) => byAgency)) {
      counts.set(agency, (counts.get(agency) ?? 0) + 1);
    }
    expect(counts.size).toBe(135);
    expect(counts.get('STNMT')).toBe(11);
    expect(counts.get('STTTT')).toBe(26);
    expect(counts.get('VPUBND')).toBe(6);
    const others = [...counts].filter(([code]) => !['STNMT', 'STTTT', 'VPUBND'].includes(code));
    expect(new Set(others.map(([, count]) => count))).toEqual(new Set([10]));
  });

  it('have two leads for task 16', () => {
    const leads = onTask(rolled('2024-Q3', '2024-09-18'), 16)?.byAgency.map(({ agency }) => agency);
    expect(leads).toEqual(['VPUBND', 'STTTT']);
  });

  it.each([
    ['2024-Q3', '2024-09-18', 'notDue'],
    ['2024-Q3', '2024-10-20', 'notDue'],
    ['2024-Q4', '2024-12-16', 'overdue'],
  ])('have task 11 at %s, read on %s: %s', (period, asOf, state) => {
    const results = rolled(period, asOf, { VPUBND: { 11: { status: 'Chưa thực hiện' } } });
    expect(onTask(results, 11)?.byAgency).toMatchObject([{ state, due: day('2024-09-30') }]);
  });

  it('never have task 34 overdue at the annual report', () => {
    const results = rolled('2024-Q4', '2024-12-25', { STTTT: { 34: { status: 'Đang thực hiện' } } });
    expect(onTask(results, 34)?.byAgency).toMatchObject([
      { state: 'inTime', due: day('2024-12-31'), dueSoon: true },
    ]);
  });

  it('measure task 10 by the deadline of the group', () => {
    const done = { 10: { status: 'Hoàn thành', docDate: day('2024-09-18') } } as const;
    const results = rolled('2024-Q3', '2024-09-19', { SNV: done, '01834': done });
    const states = onTask(results, 10)?.byAgency.filter(
      ({ agency }) => agency === 'SNV' || agency === '01834',
    );
    expect(states).toMatchObject([
      { agency: 'SNV', state: 'onTime', due: day('2024-09-18') },
      { agency: '01834', state: 'late', due: day('2024-09-16') },
    ]);
  });
});
