import { codesIn, expand } from '../formulas/leaves';
import type { Tree } from '../formulas/tree';
import type { Field, FieldKind, Indicator, Plan } from '../plan/types';
import type { FieldValues } from '../reading/return';
import { shortFieldName } from './messages';
import type { Ratio } from './types';

/** One typed field a line is computed from. */
export type LineInput = {
  readonly code: string;
  /** How it accumulates over quarters. */
  readonly kind: FieldKind;
  /** Its name as reasons print it. */
  readonly shortName: string;
  /** No other line is computed from it. */
  readonly isOwn: boolean;
};

/** A measured line whose two formulas were turned into functions once, so that ten thousand returns cost no tree walking. */
export type CompiledLine = {
  readonly indicator: Indicator;
  /** Codes of the typed leaf fields after expanding derived ones, each once, numerator first. Constants are no inputs. */
  readonly inputs: readonly string[];
  /** The same inputs with what accumulating and naming them takes. */
  readonly inputFields: readonly LineInput[];
  /** What the inputs count as, in their order: "none" is 0; null when one is blank, unreadable or not applicable. */
  readonly countsOf: (values: FieldValues) => readonly number[] | null;
  /**
   * Numerator and denominator of such counts. Whole numbers, but not checked: a formula with "-" may give a negative one.
   */
  readonly ratioOfCounts: (counts: readonly number[]) => Ratio;
  /** Both steps at once, for one return. */
  readonly ratioOf: (values: FieldValues) => Ratio | null;
};

type Evaluator = (counts: readonly number[]) => number;

/** Every line of the plan, compiled; plan order. */
export function compileLines(plan: Pick<Plan, 'fields' | 'indicators'>): readonly CompiledLine[] {
  const byCode = new Map(plan.fields.map((field) => [field.code, field]));
  const derived = derivedOf(plan.fields);
  const uses = usesOf(plan.indicators, derived);
  const inputOf = (code: string): LineInput => lineInput(code, byCode.get(code), uses.get(code) === 1);
  return plan.indicators.map((indicator) => compileLine(indicator, inputOf, derived));
}

const inputsOf = (
  { numeratorTree, denominatorTree }: Indicator,
  derived: ReadonlyMap<string, Tree>,
): readonly string[] => [
  ...new Set([...codesIn(expand(numeratorTree, derived)), ...codesIn(expand(denominatorTree, derived))]),
];

/** In how many lines each typed field is. */
function usesOf(
  indicators: readonly Indicator[],
  derived: ReadonlyMap<string, Tree>,
): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const code of indicators.flatMap((line) => inputsOf(line, derived)))
    uses.set(code, (uses.get(code) ?? 0) + 1);
  return uses;
}

function derivedOf(fields: readonly Field[]): ReadonlyMap<string, Tree> {
  const derived = new Map<string, Tree>();
  for (const field of fields) if (field.tree !== null) derived.set(field.code, field.tree);
  return derived;
}

function compileLine(
  indicator: Indicator,
  inputOf: (code: string) => LineInput,
  derived: ReadonlyMap<string, Tree>,
): CompiledLine {
  const numeratorTree = expand(indicator.numeratorTree, derived);
  const denominatorTree = expand(indicator.denominatorTree, derived);
  const inputs = inputsOf(indicator, derived);
  const numerator = compileTree(numeratorTree, inputs);
  const denominator = compileTree(denominatorTree, inputs);
  const countsOf = countReader(inputs);
  const ratioOfCounts = (counts: readonly number[]): Ratio => ({
    numerator: numerator(counts),
    denominator: denominator(counts),
  });
  return {
    indicator,
    inputs,
    inputFields: inputs.map(inputOf),
    countsOf,
    ratioOfCounts,
    ratioOf: (values) => {
      const counts = countsOf(values);
      return counts === null ? null : ratioOfCounts(counts);
    },
  };
}

const lineInput = (code: string, field: Field | undefined, isOwn: boolean): LineInput => ({
  code,
  kind: field?.kind ?? 'luong',
  shortName: field === undefined ? code : shortFieldName(field.name),
  isOwn,
});

function countReader(inputs: readonly string[]): CompiledLine['countsOf'] {
  return (values) => {
    const counts: number[] = [];
    for (const code of inputs) {
      const value = values[code];
      if (typeof value === 'number') counts.push(value);
      else if (value === 'none') counts.push(0);
      else return null;
    }
    return counts;
  };
}

/** Leaves become positions in the line's inputs. */
function compileTree(tree: Tree, inputs: readonly string[]): Evaluator {
  if (tree.kind === 'number') {
    const { value } = tree;
    return () => value;
  }
  if (tree.kind === 'code') {
    const at = inputs.indexOf(tree.code);
    return (counts) => counts[at] ?? Number.NaN;
  }
  return compileBinary(tree.op, compileTree(tree.left, inputs), compileTree(tree.right, inputs));
}

function compileBinary(op: '+' | '-' | '*', left: Evaluator, right: Evaluator): Evaluator {
  if (op === '+') return (counts) => left(counts) + right(counts);
  if (op === '-') return (counts) => left(counts) - right(counts);
  return (counts) => left(counts) * right(counts);
}
