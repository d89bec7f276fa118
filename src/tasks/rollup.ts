import type { Agency } from '../agencies/types';
import { owesPeriod } from '../indicators/quarter';
import type { Instant, Period } from '../periods/types';
import { owes } from '../plan/owing';
import type { Plan, Task } from '../plan/types';
import type { AgencyReturn } from '../reading/return';
import { taskDue } from './due';
import { type Evaluation, evaluationOf, isDueSoon, taskState } from './state';
import type { AgencyTask, TaskResult, TaskState } from './types';

export type TaskRollUpInput = {
  readonly plan: Pick<Plan, 'tasks' | 'periods' | 'settings'>;
  /** Agencies that report, register order; those no longer valid at the end of the period are passed over. */
  readonly agencies: readonly Agency[];
  readonly period: Period;
  /** Returns of the period by agency code. */
  readonly returns: ReadonlyMap<string, AgencyReturn>;
  /** When the data were read. */
  readonly asOf: Instant;
};

/**
 * Every task of the plan over the agencies leading it; task 16 has two of them. Plan order, agencies in register order.
 * Agency by agency like `rollUpLines`: all tasks of a return while it is near at hand.
 */
export function rollUpTasks(input: TaskRollUpInput): readonly TaskResult[] {
  const evaluation = evaluationOf(input.plan, input.period, input.asOf);
  const tasks = input.plan.tasks.map((task): Gathered => ({ task, byAgency: [] }));
  for (const agency of input.agencies) {
    if (owesPeriod(agency, input.period)) addAgency(tasks, agency, input, evaluation);
  }
  return tasks.map(({ task, byAgency }) => ({ task, counts: countStates(byAgency), byAgency }));
}

type Gathered = { readonly task: Task; readonly byAgency: AgencyTask[] };

function addAgency(
  tasks: readonly Gathered[],
  agency: Agency,
  { plan: { settings }, period, returns }: TaskRollUpInput,
  evaluation: Evaluation,
): void {
  const reports = returns.get(agency.code)?.tasks;
  for (const { task, byAgency } of tasks) {
    if (!owes(agency, task.leadGroups)) continue;
    const report = reports?.get(task.no);
    const due = taskDue({ task, agency, period, report, settings });
    const state = taskState({ task, report, due, evaluation });
    byAgency.push({ agency: agency.code, state, due, dueSoon: isDueSoon(state, due, evaluation) });
  }
}

function countStates(tasks: readonly AgencyTask[]): Readonly<Record<TaskState, number>> {
  const counts: Record<TaskState, number> = {
    onTime: 0,
    late: 0,
    inTime: 0,
    overdue: 0,
    notDue: 0,
    notReported: 0,
    excluded: 0,
  };
  for (const { state } of tasks) counts[state] += 1;
  return counts;
}
