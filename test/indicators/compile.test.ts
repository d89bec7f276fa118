import fc from 'fast-check';
import { evaluate } from '../../src/formulas/evaluate';
import { compileLines } from '../../src/indicators/compile';
import type { Indicator } from '../../src/plan/types';
import type { FieldValue } from '../../src/reading/return';
import { FIELDS, indicator, ONLINE, PETITIONS, tree, UNIT } from '../support/indicators';

function compiled(line: Indicator) {
  const [first] = compileLines({ fields: FIELDS, indicators: [line] });
  if (first === undefined) throw new Error('no line');
  return first;
}

describe('inputs of a line', () => {
  it('are typed leaves after expanding derived fields, each once', () => {
    expect(compiled(ONLINE).inputs).toEqual(['truc_tuyen', 'truc_tiep']);
    expect(compiled(PETITIONS).inputs).toEqual([
      'pa_xl_dung_han',
      'pa_dang_trong_han',
      'pa_ky_truoc',
      'pa_moi',
    ]);
  });

  it('leave constants out', () => {
    expect(compiled(UNIT).inputs).toEqual(['dien_tu']);
  });

  it('carry the kind by which they accumulate', () => {
    const kinds = compiled(PETITIONS).inputFields.map(({ code, kind }) => [code, kind]);
    expect(kinds).toEqual([
      ['pa_xl_dung_han', 'luong'],
      ['pa_dang_trong_han', 'cuoi_ky'],
      ['pa_ky_truoc', 'luong_dau_ky'],
      ['pa_moi', 'luong'],
    ]);
  });
});

describe('ratioOf', () => {
  it('computes through derived fields', () => {
    expect(compiled(ONLINE).ratioOf({ truc_tuyen: 3, truc_tiep: 5 })).toEqual({
      numerator: 3,
      denominator: 8,
    });
  });

  it('counts "không phát sinh" as 0', () => {
    expect(compiled(ONLINE).ratioOf({ truc_tuyen: 'none', truc_tiep: 5 })).toEqual({
      numerator: 0,
      denominator: 5,
    });
  });

  it.each<FieldValue>(['blank', 'unreadable', 'notApplicable'])(
    'knows nothing when an input is %s',
    (value) => {
      expect(compiled(ONLINE).ratioOf({ truc_tuyen: 3, truc_tiep: value })).toBeNull();
    },
  );

  it('takes a missing key for blank', () => {
    expect(compiled(ONLINE).ratioOf({ truc_tuyen: 3 })).toBeNull();
  });

  it('keeps a blank factor of 0 blank', () => {
    const line = compiled(indicator('X', '0 * moi', 'xong'));
    expect(line.ratioOf({ xong: 2 })).toBeNull();
    expect(line.ratioOf({ xong: 2, moi: 4 })).toEqual({ numerator: 0, denominator: 2 });
  });

  it('agrees with walking the tree', () => {
    const texts = ['xong', 'moi - xong', '2 * (moi + xong) - tiep_nhan', 'mot + tiep_nhan * xong'];
    const codes = ['xong', 'moi', 'truc_tuyen', 'truc_tiep'];
    const value = fc.oneof(fc.nat(1000), fc.constantFrom<FieldValue>('none', 'blank', 'unreadable'));
    const derived: Readonly<Record<string, string>> = { tiep_nhan: 'truc_tuyen + truc_tiep', mot: '1' };
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.tuple(value, value, value, value), (text, typed) => {
        const values = Object.fromEntries(codes.map((code, i) => [code, typed[i] ?? 'blank']));
        const lookup = (code: string): number | null => {
          const formula = derived[code];
          if (formula !== undefined) return evaluate(tree(formula), lookup);
          const found = values[code];
          return typeof found === 'number' ? found : found === 'none' ? 0 : null;
        };
        const numerator = evaluate(tree(text), lookup);
        const expected = numerator === null ? null : { numerator, denominator: 1 };
        expect(compiled(indicator('X', text, 'mot')).ratioOf(values)).toEqual(expected);
      }),
    );
  });
});
