import fc from 'fast-check';
import { startOfDay } from '../../src/periods/day';
import { TASK_STATUSES, type TaskReport } from '../../src/reading/return';
import { rollUpTasks } from '../../src/tasks/rollup';
import { agency, day, PERIODS, Q3, Q4, ret, returnsOf, settings } from '../support/indicators';
import { report, task } from '../support/tasks';

const so = agency('S1', { group: 'so' });
const vp = agency('VP', { group: 'vp' });
const communes = ['X1', 'X2', 'X3'].map((code) => agency(code));
const tasks = [
  task({ no: 1, due: day('2024-12-31') }),
  task({ no: 10, timingKind: 'theo_ky_bao_cao', leadGroups: ['so', 'xa'] }),
  task({ no: 11, timingKind: 'quy', due: day('2024-09-30'), leadGroups: ['VP'] }),
  task({ no: 16, leadGroups: ['VP', 'S1'], due: day('2024-12-31') }),
];
const plan = { tasks, periods: PERIODS, settings: settings() };
const agencies = [vp, so, ...communes];
const withTasks = (code: string, reports: Readonly<Record<number, Partial<TaskReport>>>) =>
  ret(
    code,
    {},
    {
      tasks: new Map(Object.entries(reports).map(([no, typed]) => [Number(no), report(typed)])),
    },
  );
const asOf = startOfDay(day('2024-09-18'));

describe('rollUpTasks', () => {
  it('counts each leading agency once, in register order, with its due day', () => {
    const returns = returnsOf(
      withTasks('S1', { 10: { status: 'Hoàn thành', docDate: day('2024-09-17') } }),
      withTasks('X1', { 10: { status: 'Hoàn thành', docDate: day('2024-09-17') } }),
      withTasks('X2', { 10: { status: 'Đang thực hiện' } }),
    );
    const result = rollUpTasks({ plan, agencies, period: Q3, returns, asOf })[1];
    expect(result?.byAgency).toEqual([
      { agency: 'S1', state: 'onTime', due: day('2024-09-18'), dueSoon: false },
      { agency: 'X1', state: 'late', due: day('2024-09-16'), dueSoon: false },
      { agency: 'X2', state: 'overdue', due: day('2024-09-16'), dueSoon: false },
      { agency: 'X3', state: 'notReported', due: day('2024-09-16'), dueSoon: false },
    ]);
    expect(result?.counts).toEqual({
      onTime: 1,
      late: 1,
      inTime: 0,
      overdue: 1,
      notDue: 0,
      notReported: 1,
      excluded: 0,
    });
  });

  it('keeps plan order and gives a task two leads where it has them', () => {
    const results = rollUpTasks({ plan, agencies, period: Q3, returns: new Map(), asOf });
    expect(results.map((result) => [result.task.no, result.byAgency.length])).toEqual([
      [1, 3],
      [10, 4],
      [11, 1],
      [16, 2],
    ]);
  });

  it('colours what falls due within 15 days', () => {
    const returns = returnsOf(withTasks('VP', { 11: { status: 'Chưa thực hiện' } }));
    const [, , task11] = rollUpTasks({ plan, agencies, period: Q3, returns, asOf });
    expect(task11?.byAgency).toEqual([
      { agency: 'VP', state: 'notDue', due: day('2024-09-30'), dueSoon: true },
    ]);
  });

  it('passes over agencies no longer in the register', () => {
    const gone = agency('X9', { validTo: day('2024-06-30') });
    const [first] = rollUpTasks({
      plan,
      agencies: [...agencies, gone],
      period: Q3,
      returns: new Map(),
      asOf,
    });
    expect(first?.byAgency.map((one) => one.agency)).toEqual(['X1', 'X2', 'X3']);
  });

  it('counts that always sum to the agencies owing the task', () => {
    const anyDay = fc.option(fc.integer({ min: day('2023-12-01'), max: day('2025-03-01') }));
    const anyReport = fc.record({
      status: fc.constantFrom<TaskReport['status']>(...TASK_STATUSES, 'blank', 'unreadable'),
      docDate: anyDay,
      ownDue: anyDay,
      directedOn: anyDay,
    });
    const anyTask = fc.constantFrom(
      ...(['thuong_xuyen', 'theo_ky_bao_cao', 'quy', 'theo_ke_hoach_rieng', 'khi_co_chi_dao'] as const),
    );
    fc.assert(
      fc.property(
        anyTask,
        fc.array(anyReport, { maxLength: 3 }),
        fc.constantFrom(Q3, Q4),
        fc.integer({ min: day('2024-09-01'), max: day('2025-03-01') }),
        fc.option(fc.nat(30)),
        (timingKind, reports, period, on, daysAfterDirection) => {
          const result = rollUpTasks({
            plan: {
              tasks: [task({ timingKind, due: day('2024-12-31') })],
              periods: PERIODS,
              settings: settings({ daysAfterDirection }),
            },
            agencies,
            period,
            returns: returnsOf(...reports.map((typed, i) => withTasks(`X${i + 1}`, { 1: typed }))),
            asOf: startOfDay(on),
          })[0];
          const sum = Object.values(result?.counts ?? {}).reduce((total, count) => total + count, 0);
          expect(sum).toBe(3);
          expect(result?.byAgency).toHaveLength(3);
        },
      ),
    );
  });
});
