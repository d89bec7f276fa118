import { evaluate } from '../formulas/evaluate';
import { type Derived, expand } from '../formulas/leaves';
import type { Tree } from '../formulas/tree';
import type { Plan } from '../plan/types';
import type { FieldValue, FieldValues } from '../reading/return';

/** A whole number ≥ 0 that a cell can hold exactly. */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** A typed field as rules see it: its count, 0 for "không phát sinh", NaN for anything else. */
export function numberOf(value: FieldValue | undefined): number {
  if (typeof value === 'number') return isCount(value) ? value : Number.NaN;
  return value === 'none' ? 0 : Number.NaN;
}

/** Formulas of the plan's derived and constant fields. */
export function derivedOf(plan: Plan): Derived {
  const derived = new Map<string, Tree>();
  for (const field of plan.fields) if (field.tree !== null) derived.set(field.code, field.tree);
  return derived;
}

/** The number of any field of the plan; a derived one of {a: 3, b: 'blank'} is NaN when it needs b. */
export type ReadNumber = (values: FieldValues | undefined, field: string) => number;

/** Reads numbers of this plan: formulas are expanded once, here. */
export function numberReader(plan: Plan): ReadNumber {
  const derived = derivedOf(plan);
  const expanded = new Map([...derived].map(([code, tree]) => [code, expand(tree, derived)]));
  return (values, field) => {
    if (values === undefined) return Number.NaN;
    const tree = expanded.get(field);
    if (tree === undefined) return numberOf(values[field]);
    return evaluate(tree, (code) => numberOf(values[code])) ?? Number.NaN;
  };
}

/** All numbers of one return, each read once. */
export type Frame = (field: string) => number;

const NOTHING: Frame = () => Number.NaN;

/** Like `numberReader`, for a return that many rules will ask: 42,392 returns make 200 reads each. */
export function frameReader(plan: Plan): (values: FieldValues | undefined) => Frame {
  const read = numberReader(plan);
  const codes = plan.fields.map((field) => field.code);
  const slots = new Map(codes.map((code, slot) => [code, slot]));
  return (values) => {
    if (values === undefined) return NOTHING;
    const numbers = codes.map((code) => read(values, code));
    return (field) => numbers[slots.get(field) ?? -1] ?? Number.NaN;
  };
}
