import { codesIn, expand } from '../formulas/leaves';
import type { Tree } from '../formulas/tree';
import type { Field, FieldKind, Indicator, Plan } from '../plan/types';
import type { FieldValue, FieldValues } from '../reading/return';
import { shortFieldName } from './messages';
import type { Ratio } from './types';

/** One typed field a line is computed from. */
export type LineInput = {
  readonly code: string;
  /** How it accumulates over quarters. */
  readonly kind: FieldKind;
  /** Its name as reasons print it. */
  readonly shortName: string;
};

/** A measured line whose two formulas were turned into functions once, so that ten thousand returns cost no tree walking. */
export type CompiledLine = {
  readonly indicator: Indicator;
  /** Codes of the typed leaf fields after expanding derived ones, each once, numerator first. Constants are no inputs. */
  readonly inputs: readonly string[];
  /** The same inputs with what accumulating and naming them takes. */
  readonly inputFields: readonly LineInput[];
  /**
   * Numerator and denominator of one return: "none" is 0; null when any input is blank, unreadable or not applicable.
   * Whole numbers, but not checked: a formula with "-" may give a negative one.
   */
  readonly ratioOf: (values: FieldValues) => Ratio | null;
};

/** NaN stands for "not known" while computing: it spreads through + - * by itself, unlike null, which would count as 0. */
type Evaluator = (values: FieldValues) => number;

/** Every line of the plan, compiled; plan order. */
export function compileLines(plan: Pick<Plan, 'fields' | 'indicators'>): readonly CompiledLine[] {
  const byCode = new Map(plan.fields.map((field) => [field.code, field]));
  const derived = derivedOf(plan.fields);
  return plan.indicators.map((indicator) => compileLine(indicator, byCode, derived));
}

function derivedOf(fields: readonly Field[]): ReadonlyMap<string, Tree> {
  const derived = new Map<string, Tree>();
  for (const field of fields) if (field.tree !== null) derived.set(field.code, field.tree);
  return derived;
}

function compileLine(
  indicator: Indicator,
  byCode: ReadonlyMap<string, Field>,
  derived: ReadonlyMap<string, Tree>,
): CompiledLine {
  const numeratorTree = expand(indicator.numeratorTree, derived);
  const denominatorTree = expand(indicator.denominatorTree, derived);
  const inputs = [...new Set([...codesIn(numeratorTree), ...codesIn(denominatorTree)])];
  const numerator = compileTree(numeratorTree);
  const denominator = compileTree(denominatorTree);
  return {
    indicator,
    inputs,
    inputFields: inputs.map((code) => lineInput(code, byCode.get(code))),
    ratioOf: (values) => knownRatio(numerator(values), denominator(values)),
  };
}

const lineInput = (code: string, field: Field | undefined): LineInput => ({
  code,
  kind: field?.kind ?? 'luong',
  shortName: field === undefined ? code : shortFieldName(field.name),
});

const knownRatio = (numerator: number, denominator: number): Ratio | null =>
  Number.isNaN(numerator) || Number.isNaN(denominator) ? null : { numerator, denominator };

function compileTree(tree: Tree): Evaluator {
  if (tree.kind === 'number') {
    const { value } = tree;
    return () => value;
  }
  if (tree.kind === 'code') {
    const { code } = tree;
    return (values) => countOf(values[code]);
  }
  return compileBinary(tree.op, compileTree(tree.left), compileTree(tree.right));
}

function compileBinary(op: '+' | '-' | '*', left: Evaluator, right: Evaluator): Evaluator {
  if (op === '+') return (values) => left(values) + right(values);
  if (op === '-') return (values) => left(values) - right(values);
  return (values) => left(values) * right(values);
}

/** The number a field counts as in a formula: "none" (không phát sinh) is 0; NaN when it is not known. */
export function countOf(value: FieldValue | undefined): number {
  if (typeof value === 'number') return value;
  return value === 'none' ? 0 : Number.NaN;
}
