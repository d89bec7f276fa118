import { dayToIso } from '../periods/day';
import type { Plan } from '../plan/types';

/** The `plan` command's document (workbook.md); `owedBy`, `*Groups` hold group or agency codes, days are ISO. */
export type PlanJson = {
  readonly code: string;
  readonly title: string;
  readonly year: number;
  readonly tasks: readonly unknown[];
  readonly indicators: readonly unknown[];
  readonly fields: readonly unknown[];
  readonly periods: readonly unknown[];
};

const taskJson = (task: Plan['tasks'][number]) => ({
  no: task.no,
  name: task.name,
  product: task.product,
  lead: task.lead,
  cooperating: task.cooperating,
  timing: task.timing,
  timingKind: task.timingKind,
  leadGroups: task.leadGroups,
  cooperatingGroups: task.cooperatingGroups,
  due: task.due === null ? null : dayToIso(task.due),
});

const indicatorJson = (line: Plan['indicators'][number]) => ({
  code: line.code,
  no: line.no,
  name: line.name,
  part: line.part,
  unit: line.unit,
  countUnit: line.countUnit,
  target: line.target,
  numerator: line.numerator,
  denominator: line.denominator,
  owedBy: line.owedBy,
});

const fieldJson = ({ code, name, unit, kind, owedBy, formula }: Plan['fields'][number]) => ({
  code,
  name,
  unit,
  kind,
  owedBy,
  formula,
});

const periodJson = (period: Plan['periods'][number]) => ({
  code: period.code,
  name: period.name,
  from: dayToIso(period.from),
  to: dayToIso(period.to),
  deadlines: Object.fromEntries(
    Object.entries(period.deadlines).map(([group, day]) => [group, dayToIso(day)]),
  ),
});

/** A plan as JSON, in the plan's own words. */
export const planJson = (plan: Plan): PlanJson => ({
  code: plan.code,
  title: plan.title,
  year: plan.year,
  tasks: plan.tasks.map(taskJson),
  indicators: plan.indicators.map(indicatorJson),
  fields: plan.fields.map(fieldJson),
  periods: plan.periods.map(periodJson),
});
