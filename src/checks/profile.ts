import type { Agency } from '../agencies/types';
import { codesIn, type Derived, expand } from '../formulas/leaves';
import { fieldsOwedBy, tasksLedBy, typedFieldsOwedBy } from '../plan/owing';
import type { Plan, Severity, Task } from '../plan/types';
import { fieldNames } from './names';
import { derivedOf } from './numbers';
import type { Check, Rule, RuleEntry, TaskRule } from './rule';
import { numberRules, taskRules } from './rules';
import { paramsOf, severityOf } from './severity';

/** A rule switched on, with the severity in force. */
export type Active<R> = { readonly rule: R; readonly severity: Severity };

/** A check whose place is settled. */
export type ActiveCheck = Check & {
  readonly code: string;
  readonly severity: Severity;
  readonly previous: readonly string[];
  /** Typed field the finding stands at. */
  readonly place: string;
};

/** All that is asked of agencies owing the same things. */
export type Profile = {
  readonly owed: ReadonlySet<string>;
  readonly typed: readonly string[];
  readonly checks: readonly ActiveCheck[];
  readonly tasks: readonly Task[];
};

/** A plan made ready for checking many returns. */
export type Profiles = {
  of(agency: Agency): Profile;
  readonly taskRules: readonly Active<TaskRule>[];
  readonly acrossRules: readonly Active<Rule>[];
  /** The cell to fix for any field: itself, or the first typed part of a derived one. */
  typedPart(field: string): string;
  name(field: string): string;
};

/** Rules not switched off, with their severity. */
function active<R extends RuleEntry>(plan: Plan, rules: readonly R[]): readonly Active<R>[] {
  return rules.flatMap((rule) => {
    const severity = severityOf(plan, rule);
    return severity === 'off' ? [] : [{ rule, severity }];
  });
}

/**
 * Compiles the plan once; a profile is made when the first agency of its kind comes by. Agencies of one group owe the same
 * unless the plan names them by code.
 */
export function profilesOf(plan: Plan): Profiles {
  const named = namedAgencies(plan);
  const derived = derivedOf(plan);
  const typedPart = (field: string): string => firstTyped(field, derived);
  const name = fieldNames(plan);
  const rules = active(plan, numberRules);
  const byGroup = new Map<string, Profile>();
  const byAgency = new Map<string, Profile>();
  const of = (agency: Agency): Profile => {
    const [known, key] = named.has(agency.code) ? [byAgency, agency.code] : [byGroup, agency.group];
    const found = known.get(key);
    if (found !== undefined) return found;
    const profile = compile(plan, agency, rules, { typedPart, name });
    known.set(key, profile);
    return profile;
  };
  return {
    of,
    taskRules: active(plan, taskRules),
    acrossRules: rules.filter(({ rule }) => rule.across !== undefined),
    typedPart,
    name,
  };
}

function compile(
  plan: Plan,
  agency: Agency,
  rules: readonly Active<Rule>[],
  { typedPart, name }: Pick<Profiles, 'typedPart' | 'name'>,
): Profile {
  const owed = new Set(fieldsOwedBy(plan, agency).map((field) => field.code));
  const activate = ({ rule, severity }: Active<Rule>): readonly ActiveCheck[] =>
    (rule.checks?.({ plan, owed, param: paramsOf(plan, rule), name }) ?? [])
      .filter((check) => check.fields.every((field) => owed.has(field)))
      .map((check) => ({
        ...check,
        code: rule.code,
        severity: check.severity ?? severity,
        previous: check.previous ?? [],
        place: typedPart(check.fields[0] ?? ''),
      }));
  return {
    owed,
    typed: typedFieldsOwedBy(plan, agency).map((field) => field.code),
    checks: rules.flatMap(activate),
    tasks: tasksLedBy(plan, agency),
  };
}

/** Codes by which the plan names single agencies (and its groups, which no agency is called). */
const namedAgencies = (plan: Plan): ReadonlySet<string> =>
  new Set([
    ...plan.fields.flatMap((field) => field.owedBy),
    ...plan.indicators.flatMap((line) => line.owedBy),
    ...plan.tasks.flatMap((task) => task.leadGroups),
  ]);

function firstTyped(field: string, derived: Derived): string {
  const tree = derived.get(field);
  return tree === undefined ? field : (codesIn(expand(tree, derived))[0] ?? field);
}
