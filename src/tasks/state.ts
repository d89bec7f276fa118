import { isAnnual } from '../periods/calendar';
import { dayOfInstant } from '../periods/day';
import type { DaySerial, Instant, Period } from '../periods/types';
import type { Plan, Task } from '../plan/types';
import type { TaskReport } from '../reading/return';
import type { TaskState } from './types';

/** When tasks of a period are judged. */
export type Evaluation = {
  /** e of domain.md 2. */
  readonly day: DaySerial;
  /** The period closes the year: what is kept up all year is then done. */
  readonly annual: boolean;
};

/**
 * The day tasks are judged on: today in Việt Nam, but not after the province's deadline of the period, so that Quý III read
 * in December still says what was so in September. The annual period stays open to `chot_nhiem_vu` (31/12/2024).
 * A period without a province's deadline is judged today.
 */
export function evaluationOf(
  plan: Pick<Plan, 'periods' | 'settings'>,
  period: Period,
  asOf: Instant,
): Evaluation {
  const annual = isAnnual(plan.periods, period);
  const deadline = period.deadlines.tinh ?? Number.POSITIVE_INFINITY;
  const last = annual ? Math.max(deadline, plan.settings.taskClosingDay) : deadline;
  return { day: Math.min(dayOfInstant(asOf), last), annual };
}

export type StateInput = {
  readonly task: Pick<Task, 'timingKind'>;
  /** undefined when the agency has no return or no row of the task. */
  readonly report: Pick<TaskReport, 'status' | 'docDate'> | undefined;
  readonly due: DaySerial | null;
  readonly evaluation: Evaluation;
};

/**
 * The state of one task for one agency, the rules of domain.md 2 ("Task states, settled") in their order. A status that
 * cannot be read reports nothing. Task 11 (due 30/09/2024) at the Quý III report (≤ 25/09) is not yet due, never overdue.
 */
export function taskState({ task, report, due, evaluation }: StateInput): TaskState {
  const status = report?.status ?? 'blank';
  switch (status) {
    case 'blank':
    case 'unreadable':
      return 'notReported';
    case 'Không phát sinh':
    case 'Không thuộc phạm vi':
      return 'excluded';
    case 'Hoàn thành':
      if (task.timingKind === 'thuong_xuyen') return keptUp(evaluation);
      return doneState(report?.docDate ?? evaluation.day, due);
    case 'Duy trì thường xuyên':
      return task.timingKind === 'thuong_xuyen' ? keptUp(evaluation) : openState('inTime', due, evaluation);
    case 'Đang thực hiện':
      return openState('inTime', due, evaluation);
    case 'Chưa thực hiện':
      return openState('notDue', due, evaluation);
  }
}

/** A standing task is only ever done when the year is. */
const keptUp = ({ annual }: Evaluation): TaskState => (annual ? 'onTime' : 'inTime');

const doneState = (doneOn: DaySerial, due: DaySerial | null): TaskState =>
  due === null || doneOn <= due ? 'onTime' : 'late';

const openState = (before: 'inTime' | 'notDue', due: DaySerial | null, { day }: Evaluation): TaskState =>
  due !== null && day > due ? 'overdue' : before;

/** "Sắp đến hạn" reaches this many days ahead. */
const SOON_DAYS = 15;

/** True when a task still open falls due within 15 days of the evaluation day, that day included. */
export const isDueSoon = (state: TaskState, due: DaySerial | null, { day }: Evaluation): boolean =>
  due !== null && isOpen(state) && due >= day && due - day <= SOON_DAYS;

const isOpen = (state: TaskState): boolean =>
  state === 'inTime' || state === 'notDue' || state === 'notReported';
