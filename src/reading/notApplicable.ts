import type { Agency } from '../agencies/types';
import { codesIn, type Derived, expand } from '../formulas/leaves';
import { linesOwedBy } from '../plan/owing';
import type { Indicator, Plan } from '../plan/types';

/**
 * Whether the register lets an agency mark a field N/A (workbook.md, column `khong_ap_dung`): the field must be an input
 * (a typed leaf after expanding derived fields) of at least one line the agency owes, and every such line must be in
 * `agency.notApplicable`. A field shared with a line the agency still owes stays owed; so does one that feeds no line.
 */
export function fieldMayBeNotApplicable(plan: Plan, agency: Agency, fieldCode: string): boolean {
  if (agency.notApplicable.length === 0) return false;
  const derived = derivedOf(plan);
  const lines = linesOwedBy(plan, agency).filter((line) => hasInput(line, fieldCode, derived));
  return lines.length > 0 && lines.every((line) => agency.notApplicable.includes(line.code));
}

const derivedOf = (plan: Plan): Derived =>
  new Map(plan.fields.flatMap(({ code, tree }) => (tree === null ? [] : [[code, tree] as const])));

const hasInput = (line: Indicator, fieldCode: string, derived: Derived): boolean =>
  [line.numeratorTree, line.denominatorTree].some((tree) =>
    codesIn(expand(tree, derived)).includes(fieldCode),
  );
