import jsep from 'jsep';
import { formulaMessages } from './messages';
import type { Tree } from './tree';

export type Parsed =
  | { readonly ok: true; readonly tree: Tree }
  /** Vietnamese: the piece that cannot be used, and what can. */
  | { readonly ok: false; readonly fault: string };

/** Longest formula text. With `MAX_BRACKETS` it also bounds every recursion over a tree. */
export const MAX_FORMULA_LENGTH = 1000;
export const MAX_BRACKETS = 50;

const FORBIDDEN = /[^\p{L}\p{M}\p{N}_+\-*()\s]/u;
const WHOLE = /^\d{1,15}$/;

const fault = (sentence: string): Parsed => ({ ok: false, fault: sentence });
const done = (tree: Tree): Parsed => ({ ok: true, tree });

/**
 * Reads a formula text into a tree. `codes` are the declared field codes.
 * "hs_so_hoa_tp + kq_so_hoa" gives a sum of two codes; "a / b", "-a", "1,5", "SUM(a)" or an undeclared code give a fault.
 * Never throws: too long or too deeply bracketed text is refused before it is parsed.
 */
export function parseFormula(text: string, codes: ReadonlySet<string>): Parsed {
  const shape = shapeFault(text);
  if (shape !== null) return fault(shape);
  // jsep takes NBSP for a letter; a space is what the clerk sees.
  const plain = text.replace(/\s/gu, ' ');
  try {
    return convert(jsep(plain), codes);
  } catch (error) {
    return fault(syntaxFault(plain, error));
  }
}

/** What can be refused without parsing: emptiness, size, a character outside the language. */
function shapeFault(text: string): string | null {
  if (text.trim() === '') return formulaMessages.blank();
  if (text.length > MAX_FORMULA_LENGTH) return formulaMessages.tooLong(text.length, MAX_FORMULA_LENGTH);
  if (deepest(text) > MAX_BRACKETS) return formulaMessages.tooDeep(MAX_BRACKETS);
  const found = FORBIDDEN.exec(text);
  return found === null ? null : formulaMessages.character(found[0], found.index + 1);
}

/** Largest number of brackets open at once. */
function deepest(text: string): number {
  let open = 0;
  let most = 0;
  for (const letter of text) {
    if (letter === '(') most = Math.max(most, ++open);
    else if (letter === ')') open--;
  }
  return most;
}

function syntaxFault(text: string, error: unknown): string {
  const index =
    error instanceof Error && 'index' in error && typeof error.index === 'number' ? error.index : 0;
  const rest = text.slice(index).trim();
  return rest === ''
    ? formulaMessages.unfinished()
    : formulaMessages.brokenAt(rest, text.length - text.slice(index).trimStart().length + 1);
}

/** Keeps of jsep's tree only what the language has, and names the first thing it has not. */
function convert(node: unknown, codes: ReadonlySet<string>): Parsed {
  if (!isNode(node)) return fault(formulaMessages.other());
  switch (node.type) {
    case 'Literal':
      return numberTree(textOf(node.raw));
    case 'Identifier':
      return codeTree(textOf(node.name), codes);
    case 'BinaryExpression':
      return binaryTree(node, codes);
    case 'UnaryExpression':
      return fault(formulaMessages.sign(textOf(node.operator)));
    case 'CallExpression':
      return fault(formulaMessages.call(isNode(node.callee) ? textOf(node.callee.name) : ''));
    case 'Compound':
      return fault(isEmptyList(node.body) ? formulaMessages.unfinished() : formulaMessages.several());
    default:
      return fault(formulaMessages.other());
  }
}

function numberTree(raw: string): Parsed {
  return WHOLE.test(raw) ? done({ kind: 'number', value: Number(raw) }) : fault(formulaMessages.number(raw));
}

function codeTree(code: string, codes: ReadonlySet<string>): Parsed {
  return codes.has(code) ? done({ kind: 'code', code }) : fault(formulaMessages.unknownCode(code));
}

function binaryTree(node: Node, codes: ReadonlySet<string>): Parsed {
  const op = textOf(node.operator);
  if (op !== '+' && op !== '-' && op !== '*') return fault(formulaMessages.operator(op));
  const left = convert(node.left, codes);
  if (!left.ok) return left;
  const right = convert(node.right, codes);
  if (!right.ok) return right;
  return done({ kind: 'binary', op, left: left.tree, right: right.tree });
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
