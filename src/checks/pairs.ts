import { codesIn, type Derived, expand } from '../formulas/leaves';
import type { Tree } from '../formulas/tree';
import type { Indicator, Plan } from '../plan/types';
import { derivedOf } from './numbers';

/** Rule E2 for one line: `part` may not exceed `whole`; the finding stands at `part`. */
export type PartOfWhole = { readonly line: string; readonly part: string; readonly whole: string };

/** Both sides must add up to the same; the finding stands at the first field of `left`. */
export type Balance = {
  readonly rule: 'E3' | 'E5';
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Lines a broken balance takes out of the sums. */
  readonly lines: readonly string[];
};

type Declared = Omit<Balance, 'lines'> & {
  /** Joins the right side where the plan has the field and the agency owes it. */
  readonly optional: readonly string[];
  /** Whether every line using one of its fields falls with it (domain.md 1.3: E5 takes CT10 out, E3 takes none). */
  readonly blocks: boolean;
};

const DECLARED: readonly Declared[] = [
  {
    rule: 'E3',
    left: ['hs_ky_truoc', 'hs_tn_truc_tuyen', 'hs_tn_truc_tiep'],
    right: ['hs_gq_truoc_han', 'hs_gq_dung_han', 'hs_gq_qua_han', 'hs_dang_trong_han', 'hs_dang_qua_han'],
    optional: ['hs_rut_tra'],
    blocks: false,
  },
  {
    rule: 'E5',
    left: ['pa_ky_truoc', 'pa_moi'],
    right: ['pa_xl_dung_han', 'pa_xl_qua_han', 'pa_dang_trong_han', 'pa_dang_qua_han'],
    optional: [],
    blocks: true,
  },
];

/** The balances all of whose fields are in `owed` (default: declared in the plan), with the lines each takes out. */
export function balancesOf(
  plan: Plan,
  owed: ReadonlySet<string> = new Set(plan.fields.map((field) => field.code)),
): readonly Balance[] {
  return DECLARED.filter(({ left, right }) => [...left, ...right].every((code) => owed.has(code))).map(
    ({ rule, left, right, optional, blocks }) => {
      const whole = [...right, ...optional.filter((code) => owed.has(code))];
      const fields = new Set([...left, ...whole]);
      return { rule, left, right: whole, lines: blocks ? linesUsing(plan, (code) => fields.has(code)) : [] };
    },
  );
}

/** Codes of the lines one of whose typed inputs satisfies `uses`. */
export function linesUsing(plan: Plan, uses: (field: string) => boolean): readonly string[] {
  const derived = derivedOf(plan);
  return plan.indicators.filter((line) => inputsOf(line, derived).some(uses)).map((line) => line.code);
}

/**
 * Which field is part of which, read off the plan's own formulas: numerator and denominator that are sums of equally many
 * fields pair position by position, a single field each being the plain case (CT04: hs_so_hoa_tp ≤ hs_tiep_nhan,
 * kq_so_hoa ≤ hs_gq_co_kq). A line built only of fields of a balance that takes lines out (CT10) has none: the balance
 * guarantees it. The checks, the blocking of lines and the workbook's live formulas all take this list.
 */
export function partsOfWhole(plan: Plan): readonly PartOfWhole[] {
  const guarding = balancesOf(plan)
    .filter((balance) => balance.lines.length > 0)
    .map(({ left, right }) => new Set([...left, ...right]));
  const derived = derivedOf(plan);
  return plan.indicators.flatMap((line) => {
    const inputs = inputsOf(line, derived);
    if (guarding.some((fields) => inputs.every((code) => fields.has(code)))) return [];
    return pairsOfLine(line);
  });
}

/** Lines whose formulas pair no parts with wholes and no balance guards: only numerator ≤ denominator can be asked of them. */
export function unpairedLines(plan: Plan): readonly Indicator[] {
  const paired = new Set(partsOfWhole(plan).map(({ line }) => line));
  const guarded = new Set(balancesOf(plan).flatMap(({ lines }) => lines));
  return plan.indicators.filter(({ code }) => !paired.has(code) && !guarded.has(code));
}

function pairsOfLine(line: Indicator): readonly PartOfWhole[] {
  const parts = addends(line.numeratorTree);
  const wholes = addends(line.denominatorTree);
  if (parts === null || wholes === null || parts.length !== wholes.length) return [];
  return parts.flatMap((part, at) => {
    const whole = wholes[at];
    return whole === undefined || whole === part ? [] : [{ line: line.code, part, whole }];
  });
}

/** The codes of a plain sum in order, null when it holds a number, a difference or a product. */
function addends(tree: Tree): readonly string[] | null {
  if (tree.kind === 'code') return [tree.code];
  if (tree.kind === 'number' || tree.op !== '+') return null;
  const left = addends(tree.left);
  const right = addends(tree.right);
  return left === null || right === null ? null : [...left, ...right];
}

const inputsOf = (line: Indicator, derived: Derived): readonly string[] =>
  [line.numeratorTree, line.denominatorTree].flatMap((tree) => codesIn(expand(tree, derived)));
