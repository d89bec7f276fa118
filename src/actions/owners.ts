import type { Register } from '../agencies/types';
import type { WorkbookCells } from '../cells/cell';
import type { LocatedFinding } from '../checks/finding';
import { codesOf } from '../plan/cells';
import type { Plan, PlanRows, SettingsRow } from '../plan/types';
import { locateSettingsIssue } from '../workbook/hub/settings';
import { ownerUnknown } from './messages';

/** Settings columns that name who owes or helps, joined by "+". */
const COLUMNS = { fields: ['ai_khai'], indicators: ['chu_tri'], tasks: ['chu_tri', 'phoi_hop'] } as const;
const TABS = ['fields', 'indicators', 'tasks'] as const;

const codesIn = (row: SettingsRow, column: string): readonly string[] =>
  codesOf(String(row.cells[column] ?? ''));

/**
 * Agency codes of the plan that the register does not have: what only they owe is owed by nobody. A warning, since a smaller
 * register than the plan's is allowed; group codes are checked by the plan itself.
 */
export function unknownOwners(
  rows: PlanRows,
  plan: Plan,
  register: Register,
  hub: WorkbookCells,
): readonly LocatedFinding[] {
  const known = new Set([...plan.groups.map(({ code }) => code), ...register.byCode.keys()]);
  return TABS.flatMap((tab) =>
    rows[tab].flatMap((row) =>
      COLUMNS[tab].flatMap((column) =>
        codesIn(row, column)
          .filter((code) => !known.has(code) && !/^[a-z]/.test(code))
          .map((code): LocatedFinding => {
            const issue = { rule: 'K3', tab, row: row.row, column, found: code, message: ownerUnknown(code) };
            return { ...locateSettingsIssue(issue, hub), severity: 'warning' };
          }),
      ),
    ),
  );
}
