import fc from 'fast-check';
import { evaluate } from '../../src/formulas/evaluate';
import { codesIn, expand, findCycle, findTooLarge } from '../../src/formulas/leaves';
import type { Tree } from '../../src/formulas/tree';
import { anyTree, anyValues, binary, code, number, treeOf } from '../support/formulas';

const names = new Set(['hs_tiep_nhan', 'tn_truc_tuyen', 'tn_truc_tiep', 'hs_so_hoa', 'mot', 'a', 'b', 'c']);
const derivedFrom = (formulas: Readonly<Record<string, string>>): Map<string, Tree> =>
  new Map(Object.entries(formulas).map(([name, text]) => [name, treeOf(text, names)]));

describe('codesIn', () => {
  it('gives each code once, in the order written', () => {
    expect(codesIn(treeOf('b + a * (c - b) + 2', names))).toEqual(['b', 'a', 'c']);
    expect(codesIn(number(1))).toEqual([]);
  });
});

describe('expand', () => {
  it('writes derived and constant fields out through several levels', () => {
    const derived = derivedFrom({
      hs_tiep_nhan: 'tn_truc_tuyen + tn_truc_tiep',
      a: 'hs_tiep_nhan * mot',
      mot: '1',
    });
    expect(expand(treeOf('a + b', names), derived)).toEqual(
      treeOf('(tn_truc_tuyen + tn_truc_tiep) * 1 + b', names),
    );
  });

  it('leaves a code of a cycle as it is', () => {
    const derived = derivedFrom({ a: 'b + 1', b: 'a' });
    expect(expand(code('a'), derived)).toEqual(treeOf('a + 1', names));
  });

  it('leaves a formula alone whose size doubles at each level, and names the field', () => {
    const derived = new Map<string, Tree>([['f0', code('typed')]]);
    for (let level = 1; level <= 60; level++) {
      derived.set(`f${level}`, binary('+', code(`f${level - 1}`), code(`f${level - 1}`)));
    }
    expect(expand(code('f60'), derived)).toEqual(code('f60'));
    // f9 writes 512 times "typed" through 1,022 codes and 511 plus signs.
    expect(findTooLarge(derived)).toBe('f9');
    expect(findTooLarge(derivedFrom({ a: 'b + c' }))).toBeNull();
  });

  it('does not hang on many derived fields that all use one another', () => {
    const codes = Array.from({ length: 30 }, (_, index) => `x${index}`);
    const sum = codes.map(code).reduce((left, right) => binary('+', left, right));
    const derived = new Map(codes.map((name) => [name, sum]));
    expect(expand(code('x0'), derived)).toEqual(code('x0'));
    expect(findCycle(derived)).toEqual(['x0']);
  });

  it('keeps the value', () => {
    fc.assert(
      fc.property(anyTree, anyTree, anyTree, anyValues, (whole, first, second, typed) => {
        const derived = new Map([
          ['hs_c', replaced(first)],
          ['hs_d', replaced(second)],
        ]);
        const lookup = (name: string): number | null => {
          const formula = derived.get(name);
          return formula === undefined ? (typed.get(name) ?? null) : evaluate(formula, lookup);
        };
        const expanded = expand(whole, derived);
        expect(evaluate(expanded, (name) => typed.get(name) ?? null)).toBe(evaluate(whole, lookup));
        expect(codesIn(expanded).filter((name) => derived.has(name))).toEqual([]);
      }),
    );
  });
});

/** The tree with its derived codes made typed ones, so that no cycle arises. */
function replaced(tree: Tree): Tree {
  if (tree.kind === 'binary') return { ...tree, left: replaced(tree.left), right: replaced(tree.right) };
  if (tree.kind === 'code' && (tree.code === 'hs_c' || tree.code === 'hs_d')) return code('hs_a');
  return tree;
}

describe('findCycle', () => {
  it('gives the codes along the cycle in order, without what leads to it', () => {
    expect(findCycle(derivedFrom({ a: 'b', b: 'c + 1', c: 'b * 2' }))).toEqual(['b', 'c']);
    expect(findCycle(derivedFrom({ a: 'a + 1' }))).toEqual(['a']);
  });

  it('takes no shared field for a cycle', () => {
    expect(findCycle(derivedFrom({ a: 'b + c', b: 'c', hs_so_hoa: 'a + b' }))).toBeNull();
  });

  it('follows a chain of 20,000 fields', () => {
    const chain = new Map<string, Tree>();
    for (let at = 0; at < 20000; at++) chain.set(`x${at}`, code(`x${at + 1}`));
    expect(findCycle(chain)).toBeNull();
  });
});
