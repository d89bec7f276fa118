import fc from 'fast-check';
import { HyperFormula } from 'hyperformula';
import { evaluate } from '../../src/formulas/evaluate';
import { explain } from '../../src/formulas/explain';
import { cellFormula } from '../../src/formulas/print';
import { anyTree, anyValues, CODES, treeOf } from '../support/formulas';

const NAMES: readonly string[] = CODES;
const printed = (text: string): string => cellFormula(treeOf(text), (name) => name);

describe('cellFormula', () => {
  it('puts cells for codes', () => {
    const cells: Readonly<Record<string, string>> = { hs_a: '$F$12', hs_b: 'F13' };
    expect(cellFormula(treeOf('hs_a + hs_b * 2'), (name) => cells[name] ?? '')).toBe('$F$12+F13*2');
  });

  it.each([
    ['hs_a - (hs_b - hs_c)', 'hs_a-(hs_b-hs_c)'],
    ['hs_a - (hs_b + hs_c)', 'hs_a-(hs_b+hs_c)'],
    ['(hs_a - hs_b) - hs_c', 'hs_a-hs_b-hs_c'],
    ['hs_a + (hs_b - hs_c)', 'hs_a+hs_b-hs_c'],
    ['hs_a * (hs_b + hs_c)', 'hs_a*(hs_b+hs_c)'],
    ['(hs_a + hs_b) * hs_c', '(hs_a+hs_b)*hs_c'],
    ['(hs_a * hs_b) + (hs_c * 2)', 'hs_a*hs_b+hs_c*2'],
    ['hs_a - (hs_b * hs_c)', 'hs_a-hs_b*hs_c'],
    ['((hs_a))', 'hs_a'],
    ['999999999999999', '999999999999999'],
  ])('%s → %s', (text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  it('reads back to the same value', () => {
    fc.assert(
      fc.property(anyTree, anyValues, (tree, values) => {
        const lookup = (name: string): number | null => values.get(name) ?? null;
        const again = treeOf(cellFormula(tree, (name) => name));
        expect(evaluate(again, lookup)).toBe(evaluate(tree, lookup));
      }),
      { numRuns: 500 },
    );
  });

  it('has no bracket that could be left out', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const text = cellFormula(tree, (name) => name);
        expect(printed(text)).toBe(text);
        for (const inner of text.matchAll(/(?<=(.?))\(([^()]*)\)(?=(.?))/gu)) {
          expect(inner[2]).toMatch(/[+-]/u);
          expect(inner[1] === '*' || inner[1] === '-' || inner[3] === '*').toBe(true);
        }
      }),
    );
  });

  it('gives in HyperFormula what evaluate gives (300 trees)', () => {
    const trees = fc.sample(fc.tuple(anyTree, anyValues), { numRuns: 300, seed: 2024 });
    const rows = trees.map(([tree, values], row) => [
      ...CODES.map((name) => values.get(name) ?? 0),
      `=${cellFormula(tree, (name) => `${'ABCD'[NAMES.indexOf(name)]}${row + 1}`)}`,
    ]);
    const sheet = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3' });
    const computed = rows.map((_, row) => sheet.getCellValue({ sheet: 0, row, col: CODES.length }));
    sheet.destroy();
    expect(computed).toEqual(
      trees.map(([tree, values]) => evaluate(tree, (name) => values.get(name) ?? null)),
    );
  });
});

describe('explain', () => {
  const names: Readonly<Record<string, string>> = {
    hs_a: 'Số hồ sơ nộp trực tuyến',
    hs_b: 'Số hồ sơ nộp trực tiếp',
    hs_c: 'Kết quả đã số hóa',
  };
  const nameOf = (name: string): string => names[name] ?? name;

  it('is a sentence with the names of the fields', () => {
    expect(explain(treeOf('hs_a + hs_b'), nameOf)).toBe(
      'Số hồ sơ nộp trực tuyến cộng Số hồ sơ nộp trực tiếp',
    );
    expect(explain(treeOf('(hs_a + hs_b) * 2 - hs_c'), nameOf)).toBe(
      '(Số hồ sơ nộp trực tuyến cộng Số hồ sơ nộp trực tiếp) nhân 2 trừ Kết quả đã số hóa',
    );
  });
});
