import type { Tree } from './tree';

/** Formulas of derived and constant fields by field code. */
export type Derived = ReadonlyMap<string, Tree>;

/** A formula of more parts than this after expanding is not expanded: each level of derived fields may double it. */
export const MAX_EXPANDED_PARTS = 2000;

/** The codes of a formula, each once, in the order they are first written. */
export function codesIn(tree: Tree): readonly string[] {
  const found = new Set<string>();
  const visit = (part: Tree): void => {
    if (part.kind === 'code') found.add(part.code);
    if (part.kind !== 'binary') return;
    visit(part.left);
    visit(part.right);
  };
  visit(tree);
  return [...found];
}

/**
 * Writes derived and constant fields out down to typed codes and numbers: with hs_tiep_nhan = a + b,
 * "hs_tiep_nhan * 2" becomes "(a + b) * 2". A code met again on its own way, or the whole formula when it would exceed
 * `MAX_EXPANDED_PARTS`, stays as it is: nobody types such a code, so the value is null and never a wrong number
 * (`findCycle` and `findTooLarge` name these fields for the settings findings).
 */
export const expand = (tree: Tree, derived: Derived): Tree => inlined(tree, derived) ?? tree;

/** First derived field whose expanded formula would exceed `MAX_EXPANDED_PARTS`, null when there is none. */
export function findTooLarge(derived: Derived): string | null {
  for (const [code, tree] of derived) if (inlined(tree, derived) === null) return code;
  return null;
}

/** The expanded tree, or null as soon as more parts were visited than allowed. */
function inlined(whole: Tree, derived: Derived): Tree | null {
  let visited = 0;
  const inline = (tree: Tree, path: readonly string[]): Tree | null => {
    if (++visited > MAX_EXPANDED_PARTS) return null;
    if (tree.kind === 'number') return tree;
    if (tree.kind === 'code') return inlineCode(tree, path);
    const left = inline(tree.left, path);
    const right = left === null ? null : inline(tree.right, path);
    return left === null || right === null ? null : { ...tree, left, right };
  };
  const inlineCode = (tree: Tree & { kind: 'code' }, path: readonly string[]): Tree | null => {
    const formula = derived.get(tree.code);
    return formula === undefined || path.includes(tree.code) ? tree : inline(formula, [...path, tree.code]);
  };
  return inline(whole, []);
}

/**
 * The first cycle among derived fields, as the codes along it in order, or null.
 * a = b + 1, b = a gives ["a", "b"]; a = a gives ["a"].
 */
export function findCycle(derived: Derived): readonly string[] | null {
  const cleared = new Set<string>();
  for (const code of derived.keys()) {
    const cycle = cleared.has(code) ? null : cycleFrom(code, derived, cleared);
    if (cycle !== null) return cycle;
  }
  return null;
}

/** Walks down from `start`, marking as cleared what leads to no cycle. A loop, not recursion: chains may be long. */
function cycleFrom(start: string, derived: Derived, cleared: Set<string>): readonly string[] | null {
  const path = [start];
  for (let here = path[0]; here !== undefined; here = path[path.length - 1]) {
    const next = nextUncleared(derived.get(here), derived, cleared);
    if (next === undefined) {
      cleared.add(here);
      path.pop();
    } else if (path.includes(next)) {
      return path.slice(path.indexOf(next));
    } else {
      path.push(next);
    }
  }
  return null;
}

const nextUncleared = (
  formula: Tree | undefined,
  derived: Derived,
  cleared: ReadonlySet<string>,
): string | undefined => formula && codesIn(formula).find((code) => derived.has(code) && !cleared.has(code));
