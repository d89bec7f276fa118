import { shortName } from '../../../checks/names';
import { derivedOf } from '../../../checks/numbers';
import { balancesOf, partsOfWhole } from '../../../checks/pairs';
import { expand } from '../../../formulas/leaves';
import type { Tree } from '../../../formulas/tree';
import type { Plan } from '../../../plan/types';
import type { AgencyLayout } from '../layout';
import { liveTexts } from '../messages';

/** What the live check of one field compares besides the cell itself. */
export type Watch = {
  /** The field may not exceed any of these, written over typed fields. */
  readonly wholes: readonly { readonly tree: Tree; readonly says: string }[];
  /** Balances the field is in that take lines out of the sums (E5). */
  readonly balances: readonly { readonly left: readonly string[]; readonly right: readonly string[] }[];
};

const isOff = (plan: Plan, rule: string): boolean =>
  plan.rules.some(({ code, severity }) => code === rule && severity === 'off');

/** "Lớn hơn dòng 4" for a field of the tab, else its name. */
function exceedsText(layout: AgencyLayout, field: string): string {
  const row = layout.sections.find(({ code }) => code === 'A')?.rows.find(({ code }) => code === field);
  if (row?.stt) return liveTexts.exceedsRow(row.stt);
  const name = layout.plan.fields.find(({ code }) => code === field)?.name;
  return liveTexts.exceeds(name === undefined ? field : shortName(name));
}

/** Fields of section A by code. */
function ownFields(layout: AgencyLayout): ReadonlySet<string> {
  const rows = layout.sections.find(({ code }) => code === 'A')?.rows ?? [];
  return new Set(rows.map(({ code }) => code));
}

/**
 * The live comparisons of a tab by field code: the parts of E2 and the balances of E5, the same lists the checks run on. Rules
 * the Quy tắc tab switches off, or that need a field the agency does not owe, are left out.
 */
export function watchesOf(layout: AgencyLayout): ReadonlyMap<string, Watch> {
  const { plan } = layout;
  const owed = ownFields(layout);
  const derived = derivedOf(plan);
  const parts = isOff(plan, 'E2') ? [] : partsOfWhole(plan).filter(({ whole }) => owed.has(whole));
  const balances = balancesOf(plan, owed).filter(({ rule, lines }) => lines.length > 0 && !isOff(plan, rule));
  const watch = (field: string): Watch => ({
    wholes: unique(parts.filter(({ part }) => part === field).map(({ whole }) => whole)).map((whole) => ({
      tree: expand({ kind: 'code', code: whole }, derived),
      says: exceedsText(layout, whole),
    })),
    balances: balances.filter(({ left, right }) => left.includes(field) || right.includes(field)),
  });
  return new Map([...owed].map((field) => [field, watch(field)]));
}

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
