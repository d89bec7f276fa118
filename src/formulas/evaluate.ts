import type { Tree } from './tree';

/**
 * The value of a formula; `lookup` gives a code's number or null for a blank one.
 * One null anywhere makes the whole result null: a blank addend is not 0 (domain.md 1.2). (a + b) * 2 with a 3, b 4 is 14.
 */
export function evaluate(tree: Tree, lookup: (code: string) => number | null): number | null {
  if (tree.kind === 'number') return tree.value;
  if (tree.kind === 'code') return lookup(tree.code);
  const left = evaluate(tree.left, lookup);
  if (left === null) return null;
  const right = evaluate(tree.right, lookup);
  return right === null ? null : apply(tree.op, left, right);
}

function apply(op: '+' | '-' | '*', left: number, right: number): number {
  if (op === '+') return left + right;
  // 0 * -1 is -0 in JavaScript; a cell shows 0.
  return op === '-' ? left - right : left * right + 0;
}
