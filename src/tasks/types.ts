import type { Task } from '../plan/types';

/** States of domain.md 2, in official order. */
export type TaskState = 'onTime' | 'late' | 'inTime' | 'overdue' | 'notDue' | 'notReported' | 'excluded';

/** One agency on one task it leads. */
export type AgencyTask = {
  readonly agency: string;
  readonly state: TaskState;
  /** Due day used (day serial), null when there is none. */
  readonly due: number | null;
  /** Due within 15 days of the evaluation day and not done: a colour beside the state. */
  readonly dueSoon: boolean;
};

/** One task over all agencies that lead it; the seven counts sum to them. */
export type TaskResult = {
  readonly task: Task;
  readonly counts: Readonly<Record<TaskState, number>>;
  readonly byAgency: readonly AgencyTask[];
};
