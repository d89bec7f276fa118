import { endOfDay, startOfDay } from '../../src/periods/day';
import type { TimingKind } from '../../src/plan/types';
import type { TaskReport } from '../../src/reading/return';
import { TASK_STATE_LABELS } from '../../src/tasks/messages';
import { type Evaluation, evaluationOf, isDueSoon, taskState } from '../../src/tasks/state';
import type { TaskState } from '../../src/tasks/types';
import { day, PERIODS, Q3, Q4, settings, YEAR } from '../support/indicators';
import { report, task } from '../support/tasks';

const plan = { periods: PERIODS, settings: settings() };
const dayOf = (period: typeof Q3, iso: string) => evaluationOf(plan, period, startOfDay(day(iso)));

describe('the evaluation day', () => {
  it.each([
    ['before the province deadline', Q3, '2024-09-18', '2024-09-18', false],
    ['on it', Q3, '2024-09-25', '2024-09-25', false],
    ['long after it', Q3, '2024-12-01', '2024-09-25', false],
    ['the annual quarter before its deadline', Q4, '2024-12-20', '2024-12-20', true],
    ['the annual quarter stays open', Q4, '2024-12-30', '2024-12-30', true],
    ['to the closing day', Q4, '2025-02-01', '2024-12-31', true],
    ['the year itself too', YEAR, '2025-02-01', '2024-12-31', true],
  ])('%s', (_, period, asOf, expected, annual) => {
    expect(dayOf(period, asOf)).toEqual({ day: day(expected), annual });
  });

  it('ends with the day in Việt Nam', () => {
    expect(evaluationOf(plan, Q3, endOfDay(day('2024-09-20'))).day).toBe(day('2024-09-20'));
    expect(evaluationOf(plan, Q3, endOfDay(day('2024-09-20')) + 1).day).toBe(day('2024-09-21'));
  });

  it('is the deadline where the closing day was set before it', () => {
    const early = { periods: PERIODS, settings: settings({ taskClosingDay: day('2024-12-01') }) };
    expect(evaluationOf(early, Q4, startOfDay(day('2025-01-10'))).day).toBe(day('2024-12-25'));
  });

  it('is today where the calendar has no province deadline', () => {
    const open = { ...Q3, deadlines: {} };
    expect(evaluationOf(plan, open, startOfDay(day('2024-11-02'))).day).toBe(day('2024-11-02'));
  });
});

const at = (iso: string, annual = false): Evaluation => ({ day: day(iso), annual });
type Case = readonly [
  status: TaskReport['status'],
  timingKind: TimingKind,
  due: string | null,
  evaluation: Evaluation,
  docDate: string | null,
  state: TaskState,
];
const SEP = at('2024-09-18');
const DEC = at('2024-12-31', true);
const YEAR_END = '2024-12-31';

const CASES: readonly Case[] = [
  ['blank', 'thuong_xuyen', YEAR_END, SEP, null, 'notReported'],
  ['blank', 'quy', '2024-09-01', SEP, null, 'notReported'],
  ['unreadable', 'quy', '2024-09-01', SEP, null, 'notReported'],
  ['Không phát sinh', 'thuong_xuyen', YEAR_END, SEP, null, 'excluded'],
  ['Không phát sinh', 'quy', '2024-09-01', SEP, null, 'excluded'],
  ['Không thuộc phạm vi', 'quy', '2024-09-01', SEP, null, 'excluded'],
  ['Không thuộc phạm vi', 'thuong_xuyen', YEAR_END, DEC, null, 'excluded'],
  ['Duy trì thường xuyên', 'thuong_xuyen', YEAR_END, SEP, null, 'inTime'],
  ['Duy trì thường xuyên', 'thuong_xuyen', YEAR_END, DEC, null, 'onTime'],
  ['Hoàn thành', 'thuong_xuyen', YEAR_END, SEP, '2024-02-01', 'inTime'],
  ['Hoàn thành', 'thuong_xuyen', YEAR_END, DEC, null, 'onTime'],
  ['Đang thực hiện', 'thuong_xuyen', YEAR_END, SEP, null, 'inTime'],
  ['Đang thực hiện', 'thuong_xuyen', YEAR_END, DEC, null, 'inTime'],
  ['Chưa thực hiện', 'thuong_xuyen', YEAR_END, SEP, null, 'notDue'],
  ['Chưa thực hiện', 'thuong_xuyen', '2024-09-17', SEP, null, 'overdue'],
  ['Hoàn thành', 'quy', '2024-09-30', SEP, '2024-09-30', 'onTime'],
  ['Hoàn thành', 'quy', '2024-09-10', SEP, '2024-09-10', 'onTime'],
  ['Hoàn thành', 'quy', '2024-09-10', SEP, '2024-09-11', 'late'],
  ['Hoàn thành', 'quy', '2024-09-18', SEP, null, 'onTime'],
  ['Hoàn thành', 'quy', '2024-09-17', SEP, null, 'late'],
  ['Hoàn thành', 'theo_ke_hoach_rieng', null, SEP, '2024-12-01', 'onTime'],
  ['Hoàn thành', 'khi_co_chi_dao', null, SEP, null, 'onTime'],
  ['Đang thực hiện', 'quy', '2024-09-18', SEP, null, 'inTime'],
  ['Đang thực hiện', 'quy', '2024-09-17', SEP, null, 'overdue'],
  ['Chưa thực hiện', 'quy', '2024-09-18', SEP, null, 'notDue'],
  ['Chưa thực hiện', 'quy', '2024-09-17', SEP, null, 'overdue'],
  ['Duy trì thường xuyên', 'quy', '2024-09-18', SEP, null, 'inTime'],
  ['Duy trì thường xuyên', 'quy', '2024-09-17', SEP, null, 'overdue'],
  ['Đang thực hiện', 'theo_ke_hoach_rieng', null, SEP, null, 'inTime'],
  ['Chưa thực hiện', 'theo_ke_hoach_rieng', null, SEP, null, 'notDue'],
  ['Chưa thực hiện', 'khi_co_chi_dao', null, DEC, null, 'notDue'],
  ['Đang thực hiện', 'khi_co_chi_dao', '2024-09-10', SEP, null, 'overdue'],
  ['Hoàn thành', 'theo_ky_bao_cao', '2024-09-16', SEP, '2024-09-15', 'onTime'],
  ['Hoàn thành', 'theo_ky_bao_cao', '2024-09-16', SEP, '2024-09-17', 'late'],
  ['Chưa thực hiện', 'theo_ky_bao_cao', '2024-09-16', SEP, null, 'overdue'],
];

describe('taskState', () => {
  it.each(CASES)(
    '%s, %s, due %s at %j, document %s → %s',
    (status, timingKind, due, evaluation, docDate, state) => {
      expect(
        taskState({
          task: task({ timingKind }),
          report: report({ status, docDate: docDate === null ? null : day(docDate) }),
          due: due === null ? null : day(due),
          evaluation,
        }),
      ).toBe(state);
    },
  );

  it('is not reported without a row at all', () => {
    expect(taskState({ task: task(), report: undefined, due: null, evaluation: SEP })).toBe('notReported');
  });
});

describe('the traps of tasks 11 and 34', () => {
  const quarterly = task({ timingKind: 'quy' });
  const stateAt = (status: TaskReport['status'], due: string, period: typeof Q3, asOf: string) =>
    taskState({
      task: quarterly,
      report: report({ status }),
      due: day(due),
      evaluation: dayOf(period, asOf),
    });

  it('task 11 is due 30/09, after the Quý III report closes: never overdue there, however late it is read', () => {
    expect(stateAt('Chưa thực hiện', '2024-09-30', Q3, '2024-09-18')).toBe('notDue');
    expect(stateAt('Chưa thực hiện', '2024-09-30', Q3, '2024-10-15')).toBe('notDue');
    expect(stateAt('Đang thực hiện', '2024-09-30', Q3, '2024-10-15')).toBe('inTime');
    expect(stateAt('Chưa thực hiện', '2024-09-30', Q4, '2024-12-18')).toBe('overdue');
  });

  it('task 34 is due 31/12, after the books of the year close on 14/12', () => {
    expect(stateAt('Chưa thực hiện', '2024-12-31', Q4, '2024-12-18')).toBe('notDue');
    expect(stateAt('Đang thực hiện', '2024-12-31', Q4, '2024-12-31')).toBe('inTime');
    expect(stateAt('Hoàn thành', '2024-12-31', Q4, '2024-12-31')).toBe('onTime');
  });
});

describe('isDueSoon', () => {
  it.each([
    ['notDue', '2024-10-03', true],
    ['inTime', '2024-09-18', true],
    ['notReported', '2024-09-30', true],
    ['notDue', '2024-10-04', false],
    ['notReported', '2024-09-17', false],
    ['overdue', '2024-09-17', false],
    ['onTime', '2024-09-30', false],
    ['late', '2024-09-30', false],
    ['excluded', '2024-09-30', false],
  ] as const)('%s due %s at 18/09: %s', (state, due, soon) => {
    expect(isDueSoon(state, day(due), SEP)).toBe(soon);
  });

  it('is never so without a due day', () => {
    expect(isDueSoon('notDue', null, SEP)).toBe(false);
  });
});

describe('labels', () => {
  it('are the official names, all different', () => {
    expect(new Set(Object.values(TASK_STATE_LABELS)).size).toBe(7);
    expect(TASK_STATE_LABELS.notDue).toBe('chưa đến hạn');
    expect(TASK_STATE_LABELS.excluded).toBe('ngoài phạm vi');
  });
});
