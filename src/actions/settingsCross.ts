import type { Agency } from '../agencies/types';
import type { WorkbookCells } from '../cells/cell';
import { entryOf, isFixed } from '../checks/catalogue';
import type { LocatedFinding } from '../checks/finding';
import { compileLines } from '../indicators/compile';
import { owes } from '../plan/owing';
import type { Plan, PlanRows, RuleSetting } from '../plan/types';
import { locateSettingsIssue } from '../workbook/hub/settings';
import { ownerTypesNothing, paramNegative, paramUnknown, ruleFixed } from './messages';

type At = { readonly tab: 'rules' | 'indicators'; readonly column: string; readonly code: string };

/** A warning at the row of a settings tab whose `ma` is `code`. */
function warnAt(rows: PlanRows, hub: WorkbookCells, at: At, found: string, message: string): LocatedFinding {
  const row = rows[at.tab].find(({ cells }) => String(cells.ma ?? '').trim() === at.code)?.row ?? -1;
  const issue = { rule: 'K3', tab: at.tab, row, column: at.column, found, message };
  return { ...locateSettingsIssue(issue, hub), severity: 'warning' };
}

/** A row that asks another severity of a rule on structure or settings: those are what they are. */
const isVain = ({ code, severity }: RuleSetting): boolean =>
  isFixed(code) && severity !== entryOf(code)?.severity;

/** Thresholds a rule does not have, or that no count can be under: they would silently change nothing. */
function paramFaults({
  code,
  params,
}: RuleSetting): readonly { readonly found: string; readonly message: string }[] {
  const known = entryOf(code)?.params ?? {};
  return Object.entries(params).flatMap(([name, value]) => {
    if (!(name in known)) return [{ found: name, message: paramUnknown(name, code, Object.keys(known)) }];
    return value < 0 ? [{ found: `${name}=${value}`, message: paramNegative(name) }] : [];
  });
}

/** Agencies that owe a line by their own code but do not type all its inputs: the line could never have a number. */
function silentOwners(
  plan: Plan,
  agencies: readonly Agency[],
): readonly { readonly line: string; readonly agency: Agency }[] {
  const fields = new Map(plan.fields.map((field) => [field.code, field]));
  return compileLines(plan).flatMap(({ indicator, inputs }) =>
    agencies
      .filter(({ code }) => indicator.owedBy.includes(code))
      .filter((agency) => !inputs.every((input) => owes(agency, fields.get(input)?.owedBy ?? [])))
      .map((agency) => ({ line: indicator.code, agency })),
  );
}

/** Faults that show only when one settings tab is held against another: rule thresholds, owners of lines. Warnings. */
export function crossFindings(
  rows: PlanRows,
  plan: Plan,
  agencies: readonly Agency[],
  hub: WorkbookCells,
): readonly LocatedFinding[] {
  const params = plan.rules.flatMap((rule) =>
    paramFaults(rule).map(({ found, message }) =>
      warnAt(rows, hub, { tab: 'rules', column: 'tham_so', code: rule.code }, found, message),
    ),
  );
  const vain = plan.rules
    .filter(isVain)
    .map(({ code }) => warnAt(rows, hub, { tab: 'rules', column: 'muc', code }, code, ruleFixed(code)));
  const owners = silentOwners(plan, agencies).map(({ line, agency }) =>
    warnAt(
      rows,
      hub,
      { tab: 'indicators', column: 'chu_tri', code: line },
      agency.code,
      ownerTypesNothing(line, agency),
    ),
  );
  return [...params, ...vain, ...owners];
}
