import fc from 'fast-check';
import { parseFormula } from '../../src/formulas/parse';
import type { Tree } from '../../src/formulas/tree';

export const CODES = ['hs_a', 'hs_b', 'hs_c', 'hs_d'] as const;
export const CODE_SET: ReadonlySet<string> = new Set(CODES);

export const number = (value: number): Tree => ({ kind: 'number', value });
export const code = (name: string): Tree => ({ kind: 'code', code: name });
export const binary = (op: '+' | '-' | '*', left: Tree, right: Tree): Tree => ({
  kind: 'binary',
  op,
  left,
  right,
});

/** The tree of a text that must parse; a fault becomes a test failure that shows it. */
export function treeOf(text: string, codes: ReadonlySet<string> = CODE_SET): Tree {
  const parsed = parseFormula(text, codes);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault}`);
  return parsed.tree;
}

/** The fault of a text that must not parse. */
export function faultOf(text: string, codes: ReadonlySet<string> = CODE_SET): string {
  const parsed = parseFormula(text, codes);
  if (parsed.ok) throw new Error(`${text} was accepted`);
  return parsed.fault;
}

/** Trees small enough that every intermediate value stays an exact integer. */
export const anyTree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.integer({ min: 0, max: 20 }).map(number),
    fc.constantFrom(...CODES).map(code),
    fc
      .tuple(fc.constantFrom('+' as const, '-' as const, '*' as const), tie('tree'), tie('tree'))
      .map(([op, left, right]) => binary(op, left, right)),
  ),
})).tree;

export const anyValues: fc.Arbitrary<ReadonlyMap<string, number>> = fc
  .tuple(...CODES.map(() => fc.integer({ min: 0, max: 9 })))
  .map((values) => new Map(CODES.map((name, index) => [name, values[index] ?? 0])));
