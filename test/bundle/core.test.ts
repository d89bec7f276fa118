import { runInContext } from 'node:vm';
import { parse } from 'acorn';
import { analyze } from 'eslint-scope';
import type { Program } from 'estree';
import { check, consolidate, DEFAULT_SEED, type Snapshot, setup } from '../../src/actions';
import {
  type Book,
  booksOf,
  builtCore,
  callCore,
  difference,
  isHub,
  loadCore,
  plain,
  typeEverywhere,
} from '../support/bundle';

/** What the language itself gives to any engine Apps Script may run on; no clock, no chance, no locale, no platform. */
const LANGUAGE = new Set([
  'Array',
  'BigInt',
  'Boolean',
  'Error',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'TypeError',
  'WeakMap',
  'isNaN',
  'parseFloat',
  'undefined',
]);

/** valibot asks whether a value is a date; nothing ever makes one. */
const ONLY_COMPARED = new Set(['Date']);

const MOST_BYTES = 500_000;
const NOW = Date.parse('2024-09-18T10:00:00+07:00');

type Node = { readonly type: string; readonly range?: readonly [number, number] | undefined };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const isProgram = (node: unknown): node is Program => isNode(node) && node.type === 'Program';

/** The file as a tree, read as ES2020. */
function parseCore(): Program {
  const tree: unknown = parse(builtCore(), { ecmaVersion: 2020, sourceType: 'script', ranges: true });
  if (!isProgram(tree)) throw new Error('not a program');
  return tree;
}

/** Every node of the tree, parents first. */
function* nodes(node: Node): Generator<Node> {
  yield node;
  for (const child of Object.values(node).flat()) if (isNode(child)) yield* nodes(child);
}

const program = parseCore();
const scopes = analyze(program, { ecmaVersion: 2020, sourceType: 'script' });

/** The names the file uses without declaring them, with where they stand. */
function freeNames(): readonly { readonly name: string; readonly start: number }[] {
  return (scopes.globalScope?.through ?? []).map(({ identifier }) => ({
    name: identifier.name,
    start: identifier.range?.[0] ?? -1,
  }));
}

/** Where the right side of an `instanceof` begins, for each of them. */
const comparedAt = (): ReadonlySet<number> =>
  new Set(
    [...nodes(program)].flatMap((node) =>
      'operator' in node && node.operator === 'instanceof' && 'right' in node && isNode(node.right)
        ? [node.right.range?.[0] ?? -1]
        : [],
    ),
  );

describe('build/core.js as one file', () => {
  it('is small enough to be read by the script editor', () => {
    const bytes = Buffer.byteLength(builtCore());
    process.stderr.write(`build/core.js: ${Math.round(bytes / 1000)} kB\n`);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });

  it('declares one name and uses none but the language', () => {
    expect(scopes.globalScope?.variables.map(({ name }) => name)).toEqual(['TTHC']);
    const compared = comparedAt();
    const foreign = freeNames().filter(
      ({ name, start }) => !LANGUAGE.has(name) && !(ONLY_COMPARED.has(name) && compared.has(start)),
    );
    expect(foreign.map(({ name }) => name)).toEqual([]);
  });

  it('has no class fields, which Apps Script refuses', () => {
    const kinds = new Set([...nodes(program)].map(({ type }) => type));
    expect(kinds).toContain('MethodDefinition');
    expect(kinds).not.toContain('PropertyDefinition');
    expect(kinds).not.toContain('PrivateIdentifier');
    expect(kinds).not.toContain('StaticBlock');
  });
});

describe('the core in a bare context', () => {
  const core = loadCore();
  const empty = { now: NOW, user: 'office', hub: null, workbooks: [] };

  it.each([
    'Date.now()',
    'new Date()',
    'Math.random()',
    '"a".localeCompare("b")',
    '(1).toLocaleString()',
    'Intl',
    'setTimeout',
    'URL',
    'TextEncoder',
    'Buffer',
    'process',
    'require',
    'console',
  ])('would notice %s', (code) => {
    expect(() => runInContext(code, core)).toThrow(/the core asked for|is not defined/);
  });

  it('sets up the province as the sources do', () => {
    const built = callCore(core, 'setup', [empty, plain(DEFAULT_SEED)]);
    expect(difference(built, plain(setup(empty, DEFAULT_SEED)))).toBeNull();
  });

  describe('with every figure typed', () => {
    const books: readonly Book[] = booksOf(setup(empty, DEFAULT_SEED).edits);
    const typed = typeEverywhere(books, (tab, row) => {
      const count = ((tab * 37 + row * 11) % 90) + 5;
      if (row % 13 === 5) return 'không phát sinh';
      if (row % 17 === 3) return `1.${String(count).padStart(3, '0')}`;
      if (tab % 11 === 4 && row === 7) return 'mười hai';
      return count;
    });
    const [hub] = books.filter(isHub);
    const snapshot: Snapshot = {
      ...empty,
      hub: hub ?? null,
      workbooks: books.filter((book) => !isHub(book)),
    };

    it('has something to say', () => {
      expect(typed).toBe(4042);
      const { result } = consolidate(snapshot);
      expect(result.indicators).toHaveLength(14);
      expect(result.indicators.some(({ denominator }) => denominator > 0)).toBe(true);
      expect(check(snapshot).result.findings.length).toBeGreaterThan(100);
    });

    it('checks as the sources do', () => {
      expect(difference(callCore(core, 'check', [snapshot]), plain(check(snapshot)))).toBeNull();
    });

    it('consolidates as the sources do', () => {
      expect(difference(callCore(core, 'consolidate', [snapshot]), plain(consolidate(snapshot)))).toBeNull();
    });
  });
});
