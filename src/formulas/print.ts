import type { Tree } from './tree';

/** How one writes a formula out: its codes, its operations. */
export type Wording = {
  readonly code: (code: string) => string;
  readonly operation: (op: '+' | '-' | '*') => string;
};

/**
 * The formula as spreadsheet text without "=", `refOf` giving each code's cell: "F12+F13", "F12-(F13-F14)", "F12*(F13+F14)".
 * Brackets only where leaving them out would change the value. No function, no argument separator, no decimal literal.
 */
export const cellFormula = (tree: Tree, refOf: (code: string) => string): string =>
  write(tree, { code: refOf, operation: (op) => op });

/** A formula in infix form with the fewest brackets. */
export function write(tree: Tree, wording: Wording): string {
  if (tree.kind === 'number') return String(tree.value);
  if (tree.kind === 'code') return wording.code(tree.code);
  const left = bracketed(tree.left, tree.op === '*' && isSum(tree.left), wording);
  const right = bracketed(tree.right, tree.op !== '+' && isSum(tree.right), wording);
  return left + wording.operation(tree.op) + right;
}

const bracketed = (tree: Tree, needed: boolean, wording: Wording): string =>
  needed ? `(${write(tree, wording)})` : write(tree, wording);

const isSum = (tree: Tree): boolean => tree.kind === 'binary' && tree.op !== '*';
