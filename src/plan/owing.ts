import type { Agency } from '../agencies/types';
import type { Field, Indicator, Plan, Task } from './types';

/** True when a list of group and agency codes names the agency's group or the agency itself. */
export const owes = (agency: Agency, owedBy: readonly string[]): boolean =>
  owedBy.includes(agency.group) || owedBy.includes(agency.code);

/** Every field an agency owes, derived and constant ones included, in plan order. */
export const fieldsOwedBy = (plan: Plan, agency: Agency): readonly Field[] =>
  plan.fields.filter((field) => owes(agency, field.owedBy));

/** True for fields a clerk types: neither computed (`tinh`) nor constant (`hang_so`). */
export const isTyped = (field: Field): boolean => field.kind !== 'tinh' && field.kind !== 'hang_so';

/** The fields an agency types, in plan order. A commune of the 2024 plan: 30 of its 33. */
export const typedFieldsOwedBy = (plan: Plan, agency: Agency): readonly Field[] =>
  fieldsOwedBy(plan, agency).filter(isTyped);

/** The measured lines an agency owes, in plan order. */
export const linesOwedBy = (plan: Plan, agency: Agency): readonly Indicator[] =>
  plan.indicators.filter((indicator) => owes(agency, indicator.owedBy));

/** The tasks an agency leads, in plan order: it reports on these and on no others. */
export const tasksLedBy = (plan: Plan, agency: Agency): readonly Task[] =>
  plan.tasks.filter((task) => owes(agency, task.leadGroups));
