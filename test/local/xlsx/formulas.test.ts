import fc from 'fast-check';
import { fromXlsxFormula, toXlsxFormula } from '../../../src/local/xlsx/formulas';

const literal = fc
  .array(fc.constantFrom('a', ';', ',', '""', "'", '{', '}', ' '), { maxLength: 6 })
  .map((signs) => `"${signs.join('')}"`);
const tabRef = fc
  .array(fc.constantFrom('Sở', ';', ',', "''", '"', '{', ' '), { minLength: 1, maxLength: 5 })
  .map((signs) => `'${signs.join('')}'!A1`);
const constant = fc.constantFrom('{1,2;3,4}', '{"a;}";"b"}');
const argument = fc.oneof(literal, tabRef, constant, fc.constantFrom('A1', 'B2:C9', '12', 'F(A1)'));
const parts = fc.array(argument, { minLength: 1, maxLength: 6 });

describe('argument separators', () => {
  it('moves the ones between arguments and no other', () => {
    expect(toXlsxFormula('IF(A1="";"a;b";B1)')).toBe('IF(A1="","a;b",B1)');
    expect(toXlsxFormula('IF(A1="say ""x;y""";\'Sở; ngành\'!A1;2)')).toBe(
      'IF(A1="say ""x;y""",\'Sở; ngành\'!A1,2)',
    );
    expect(fromXlsxFormula('SUM({1,2;3,4},A1)')).toBe('SUM({1,2;3,4};A1)');
  });

  it('keeps every literal, tab name and array constant, whatever they hold', () => {
    fc.assert(
      fc.property(parts, (each) => {
        expect(toXlsxFormula(`F(${each.join(';')})`)).toBe(`F(${each.join(',')})`);
      }),
    );
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(parts, (each) => {
        const formula = `F(${each.join(';')})`;
        expect(fromXlsxFormula(toXlsxFormula(formula))).toBe(formula);
      }),
    );
  });
});
