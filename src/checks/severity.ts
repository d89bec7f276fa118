import type { Plan, RuleSetting, Severity } from '../plan/types';
import type { RuleEntry } from './rule';

const settingOf = (plan: Plan, code: string): RuleSetting | undefined =>
  plan.rules.find((setting) => setting.code === code);

/** A cell that is no count keeps its line out of the sums whatever the settings: the clerk must be told why. */
const ALWAYS_TOLD = 'E1';

/**
 * Severity in force: the Quy tắc tab's, else the rule's default. E0 is a warning as soon as `o_trong` or its row says so; E1
 * cannot be switched off.
 */
export function severityOf(plan: Plan, entry: Pick<RuleEntry, 'code' | 'severity'>): Severity | 'off' {
  const set = settingOf(plan, entry.code)?.severity ?? entry.severity;
  if (entry.code === ALWAYS_TOLD && set === 'off') return entry.severity;
  return entry.code === 'E0' && set === 'error' ? plan.settings.blankSeverity : set;
}

/** Threshold in force: the Quy tắc tab's, else the rule's default; NaN (never true in a comparison) for a name it has not. */
export function paramsOf<P extends string>(plan: Plan, entry: RuleEntry<P>): (name: P) => number {
  const set = settingOf(plan, entry.code)?.params ?? {};
  return (name) => set[name] ?? entry.params[name] ?? Number.NaN;
}
