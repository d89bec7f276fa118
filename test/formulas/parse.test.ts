import fc from 'fast-check';
import { evaluate } from '../../src/formulas/evaluate';
import { parseFormula } from '../../src/formulas/parse';
import { binary, CODE_SET, code, faultOf, number, treeOf } from '../support/formulas';

describe('parseFormula', () => {
  it('reads sums, brackets and whole numbers', () => {
    expect(treeOf('hs_a + hs_b')).toEqual(binary('+', code('hs_a'), code('hs_b')));
    expect(treeOf('hs_a - (hs_b - 2)')).toEqual(
      binary('-', code('hs_a'), binary('-', code('hs_b'), number(2))),
    );
    expect(treeOf('hs_a+hs_b*3')).toEqual(binary('+', code('hs_a'), binary('*', code('hs_b'), number(3))));
    expect(treeOf('1')).toEqual(number(1));
    expect(treeOf('999999999999999')).toEqual(number(999999999999999));
  });

  it('takes subtraction from the left: 9 - 4 - 3 is 2', () => {
    expect(evaluate(treeOf('9 - 4 - 3'), () => null)).toBe(2);
  });

  it('takes NBSP and line ends for spaces', () => {
    expect(treeOf('hs_a\u00a0+\r\n hs_b')).toEqual(treeOf('hs_a+hs_b'));
  });

  it.each([
    ['hs_a / hs_b', '“/”'],
    ['hs_a ^ 2', '“^”'],
    ['hs_a ** 2', '“**”'],
    ['-hs_a', '“-” không đứng giữa'],
    ['hs_a + -hs_b', '“-” không đứng giữa'],
    ['+hs_a', '“+” không đứng giữa'],
    ['SUM(hs_a)', '“SUM(…)”'],
    ['(hs_a)(hs_b)', 'không dùng hàm'],
    ['hs_a.length', '“.” (ký tự thứ 5)'],
    ['hs_a[0]', '“[”'],
    ['"abc"', '“"”'],
    ['hs_a > hs_b', '“>”'],
    ['hs_a = 1', '“=”'],
    ['hs_a, hs_b', '“,”'],
    ['(hs_a,)', '“,”'],
    ['hs_a;', '“;”'],
    ['hs_a – hs_b', '“–”'],
    ['1.5 * hs_a', '“.”'],
    ['1,5', '“,”'],
    ['1e3', '“1e3”'],
    ['0x10', 'ký tự thứ'],
    ['2hs_a', 'ký tự thứ'],
    ['1234567890123456', '“1234567890123456”'],
    ['hs_a + hs_x', '“hs_x”'],
    ['HS_A', '“HS_A”'],
    ['１ + hs_a', '“１”'],
    ['true', '“true”'],
    ['constructor', '“constructor”'],
    ['__proto__', '“__proto__”'],
    ['this', 'không dùng được'],
    ['hs_a hs_b', 'đứng cạnh nhau'],
    ['2 (hs_a)', 'đứng cạnh nhau'],
    ['hs_a +', 'dừng giữa chừng'],
    ['(hs_a', 'dừng giữa chừng'],
    ['()', 'dừng giữa chừng'],
    ['hs_a + hs_b)', '“)”'],
    ['', 'để trống'],
    [' \u00a0\n', 'để trống'],
  ])('refuses %j, naming the piece', (text, piece) => {
    expect(faultOf(text)).toContain(piece);
  });

  it('says where the piece stands and what is allowed', () => {
    expect(faultOf('hs_a + hs_b / 2')).toContain('ký tự thứ 13');
    expect(faultOf('hs_a + hs_b / 2')).toContain('tab Số liệu');
    expect(faultOf('hs_a + hs_b) * 2')).toContain('ký tự thứ 12');
  });

  it('refuses very long and deeply bracketed text with a short sentence', () => {
    const texts = [
      'hs_a + '.repeat(8000),
      `${'('.repeat(10000)}hs_a${')'.repeat(10000)}`,
      '('.repeat(999),
      '-'.repeat(999),
      `hs_a${'x'.repeat(900)}`,
      '"'.repeat(50000),
    ];
    for (const text of texts) {
      const sentence = faultOf(text);
      expect(sentence.length).toBeLessThan(400);
    }
    expect(faultOf(texts[0] ?? '')).toContain('dài 56000 ký tự');
    expect(faultOf(texts[2] ?? '')).toContain('lớp ngoặc');
  });

  it('never throws, and what it accepts can be evaluated', () => {
    const pieces = fc.constantFrom(
      'hs_a',
      'hs_b',
      '1',
      '0',
      '+',
      '-',
      '*',
      '(',
      ')',
      ' ',
      '/',
      ',',
      '.',
      '"',
      'x',
      '()',
      '?',
      ':',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        const parsed = parseFormula(any, CODE_SET);
        if (parsed.ok) expect(evaluate(parsed.tree, () => 1)).toEqual(expect.any(Number));
        else expect(parsed.fault).toMatch(/ông thức/u);
      }),
      { numRuns: 1000 },
    );
  });
});
