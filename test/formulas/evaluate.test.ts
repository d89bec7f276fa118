import { evaluate } from '../../src/formulas/evaluate';
import { treeOf } from '../support/formulas';

describe('evaluate', () => {
  const values: Readonly<Record<string, number>> = { hs_a: 3, hs_b: 4, hs_c: 0 };
  const lookup = (name: string): number | null => values[name] ?? null;

  it('follows precedence and brackets', () => {
    expect(evaluate(treeOf('hs_a + hs_b * 2'), lookup)).toBe(11);
    expect(evaluate(treeOf('(hs_a + hs_b) * 2'), lookup)).toBe(14);
    expect(evaluate(treeOf('hs_a - (hs_b - 2)'), lookup)).toBe(1);
  });

  it('keeps blank apart from zero: one blank addend makes the result blank', () => {
    expect(evaluate(treeOf('hs_a + hs_c'), lookup)).toBe(3);
    expect(evaluate(treeOf('hs_a + hs_d'), lookup)).toBeNull();
    expect(evaluate(treeOf('hs_d + hs_a'), lookup)).toBeNull();
    expect(evaluate(treeOf('0 * hs_d'), lookup)).toBeNull();
  });
});
