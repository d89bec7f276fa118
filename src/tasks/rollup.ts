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

/** Every task of the plan over the agencies leading it; task 16 has two of them. Plan order, agencies in register order. */
export function rollUpTasks(input: TaskRollUpInput): readonly TaskResult[] {
  const evaluation = evaluationOf(input.plan, input.period, input.asOf);
  const agencies = input.agencies.filter((agency) => owesPeriod(agency, input.period));
  return input.plan.tasks.map((task) => {
    const leads = agencies.filter((agency) => owes(agency, task.leadGroups));
    const byAgency = leads.map((agency) => agencyTask(task, agency, input, evaluation));
    return { task, counts: countStates(byAgency), byAgency };
  });
}

function agencyTask(
  task: Task,
  agency: Agency,
  { plan, period, returns }: TaskRollUpInput,
  evaluation: Evaluation,
): AgencyTask {
  const report = returns.get(agency.code)?.tasks.get(task.no);
  const due = taskDue({ task, agency, period, report, settings: plan.settings });
  const state = taskState({ task, report, due, evaluation });
  return { agency: agency.code, state, due, dueSoon: isDueSoon(state, due, evaluation) };
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
