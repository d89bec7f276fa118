import fc from 'fast-check';
import type { InputCell } from '../../src/cells/cell';
import { readCount } from '../../src/reading/count';
import { groupDigits } from '../../src/text/numbers';
import { cell, dateCell, issueOf, percentCell } from '../support/reading';

const plain = { mayBeNotApplicable: false, tick: false };
const read = (typed: InputCell, change: Partial<typeof plain> = {}) =>
  readCount(typed, { ...plain, ...change });
const readText = (text: string, change: Partial<typeof plain> = {}) => read(cell(text), change);

describe('readCount of plain cells', () => {
  it('takes a whole number as it is', () => {
    expect(read(cell(1234, { shown: '1.234' }))).toEqual({ value: 1234, readAs: '', issue: null });
    expect(read(cell(0))).toEqual({ value: 0, readAs: '', issue: null });
    expect(read(cell(-0)).value).toBe(0);
    expect(read(cell(999_999_999_999_999)).value).toBe(999_999_999_999_999);
  });

  it.each([null, '', ' ', '\u00a0\u200b', '\r\n'])('keeps blank %j apart from zero', (value) => {
    expect(read(cell(value))).toEqual({ value: 'blank', readAs: '', issue: null });
  });

  it('does not take an ordinary number format for a date or percent', () => {
    for (const format of [
      '#,##0',
      '0 "hồ sơ"',
      '#,##0 "đ/m"',
      '[Red]#,##0',
      '_-* #,##0\\ _d',
      '@',
      'General',
    ]) {
      expect(read(cell(12, { shown: '12', format })).value).toBe(12);
    }
  });
});

describe('readCount of percents and dates in a count cell', () => {
  it.each([
    percentCell(0.85, '85%'),
    percentCell(1, '100%'),
    percentCell(0, '0%'),
    cell(0.85),
    cell(0.5, { shown: '0,5' }),
    cell('85%'),
    cell('85 %'),
    cell('85,0%'),
    cell('0,85'),
    cell('0.850'),
    cell('85 phần trăm'),
    cell('８５％'),
  ])('refuses the rate $value shown $shown', (typed) => {
    const result = read(typed);
    expect(result.value).toBe('unreadable');
    expect(issueOf(result)).toBe('E1 error');
    expect(result.issue?.message).toContain('nhập số lượng, không nhập tỷ lệ');
  });

  it.each([
    dateCell(45540, '05/09/2024'),
    dateCell(45540, '5/9', 'd/m'),
    dateCell(45540, '9/5/24', 'm/d/yy'),
    cell(45540, { shown: '05/09/2024' }),
    cell(45540, { shown: '2024-09-05' }),
    cell(45540, { shown: 'Sep-24', format: 'mmm-yy' }),
    cell(0.5, { shown: '12:00', format: 'h:mm' }),
    cell('5/9'),
    cell('05/09/2024'),
    cell('5-9-24'),
    cell('5.9.2024'),
    cell('2024-09-05'),
    cell('2024-09-05T00:00:00'),
    cell('ngày 05 tháng 9 năm 2024'),
    cell('12/15'),
  ])('refuses the date $value shown $shown', (typed) => {
    const result = read(typed);
    expect(result.value).toBe('unreadable');
    expect(issueOf(result)).toBe('E1 error');
    expect(result.issue?.message).toContain('giống ngày tháng');
  });
});

describe('readCount of refused numbers', () => {
  it.each([
    [cell(-5), 'số âm'],
    [cell('-5'), 'số âm'],
    [cell('−5'), 'số âm'],
    [cell(1.234), 'Nếu là 1.234 thì hãy gõ liền 1234'],
    [cell(1.5), 'Nếu là 1.500'],
    [cell(1234.5, { shown: '1.234,5' }), '“1.234,5” không phải số nguyên'],
    [cell('1.23'), 'không phải số nguyên'],
    [cell('1.234,5'), 'không phải số nguyên'],
    [cell('1,234.567'), 'không phải số nguyên'],
    [cell('1.2345'), 'không phải số nguyên'],
    [cell('12.34.567'), 'không phải số nguyên'],
    [cell('1e3'), 'số mũ'],
    [cell('1,2E+05'), 'số mũ'],
    [cell(1e15), '15 chữ số'],
    [cell('1234567890123456'), '15 chữ số'],
    [cell('1.234.567.890.123.456'), '15 chữ số'],
    [cell('khoảng 12'), 'ước lượng'],
    [cell('~12'), 'ước lượng'],
    [cell('>12'), 'ước lượng'],
    [cell('≥ 12 hồ sơ'), 'ước lượng'],
    [cell('hơn 12'), 'ước lượng'],
    [cell('12+'), 'ước lượng'],
    [cell('12¹'), 'viết nhỏ'],
    [cell('1½'), 'viết nhỏ'],
    [cell('#REF!'), 'báo lỗi'],
    [cell('#N/A'), 'báo lỗi'],
    [cell('Loading...'), 'báo lỗi'],
    [cell('x'), 'dấu đánh'],
    [cell('✓'), 'dấu đánh'],
    [cell(true, { shown: 'TRUE' }), 'dấu đánh'],
    [cell('12 nghìn'), 'Không hiểu'],
    [cell('12k'), 'Không hiểu'],
    [cell('12 hồ sơ, 5 TTHC'), 'Không hiểu'],
    [cell('(5)'), 'Không hiểu'],
    [cell('k'), 'Không hiểu'],
    [cell('mười hai'), 'Không hiểu'],
    [cell('không rõ'), 'Không hiểu'],
    [cell(Number.NaN), 'Không hiểu'],
  ])('$value: says why', (typed, reason) => {
    const result = read(typed);
    expect({ value: result.value, readAs: result.readAs, issue: issueOf(result) }).toEqual({
      value: 'unreadable',
      readAs: '',
      issue: 'E1 error',
    });
    expect(result.issue?.message).toContain(reason);
  });

  it('shortens very long text in the message', () => {
    const result = readText('9'.repeat(50_000));
    expect(result.value).toBe('unreadable');
    expect(result.issue?.message.length).toBeLessThan(300);
    expect(result.issue?.message).toContain('9…”');
  });
});

describe('readCount of numbers in text', () => {
  it.each([
    ['1234', 1234, '1.234'],
    ['1.234', 1234, '1.234'],
    ['1,234', 1234, '1.234'],
    ['1 234', 1234, '1.234'],
    ['1\u00a0234', 1234, '1.234'],
    ['1\u202f234', 1234, '1.234'],
    ['1.234.567', 1234567, '1.234.567'],
    ['12 hồ sơ', 12, '12'],
    ['1.234 hồ sơ', 1234, '1.234'],
    ['12 (HS)', 12, '12'],
    ['12hs', 12, '12'],
    ['12 Hồ sơ.', 12, '12'],
    ['5 phản ánh, kiến nghị', 5, '5'],
    ["'12", 12, '12'],
    ['012', 12, '12'],
    ['12.', 12, '12'],
    ['0', 0, '0'],
    ['１２３', 123, '123'],
    ['١٢', 12, '12'],
    ['¹²', 12, '12'],
    ['\u200b12\ufeff', 12, '12'],
  ])('%j is %d', (text, value, readAs) => {
    expect(readText(text)).toEqual({ value, readAs, issue: null });
  });

  it.each(['-', '–', '—', '--', '−'])('a dash %j is 0, with a warning', (text) => {
    const result = readText(text);
    expect([result.value, result.readAs, issueOf(result)]).toEqual([0, '0', 'R2 warning']);
  });

  it.each([
    'không phát sinh',
    'Không phát sinh',
    'KHÔNG PHÁT SINH',
    'khong phat sinh',
    'KPS',
    'kps.',
    'không có',
    'Không',
    'không phát sinh hồ sơ',
    'Trong kỳ không phát sinh hồ sơ nào',
    '0 (không phát sinh)',
    '0 (KPS)',
  ])('%j is nothing arisen', (text) => {
    expect(readText(text)).toEqual({ value: 'none', readAs: '0 (không phát sinh)', issue: null });
  });

  it('reads a formula at its result, with a warning', () => {
    const result = read(cell(12, { formula: 'SUM(A1:A3)' }));
    expect([result.value, issueOf(result)]).toEqual([12, 'R1 warning']);
    expect(result.issue?.message).toContain('=SUM(A1:A3)');
    expect(issueOf(read(cell(-12, { formula: 'A1' })))).toBe('E1 error');
  });
});

describe('readCount of N/A', () => {
  it.each(['N/A', 'n/a', 'NA', '/', 'không thuộc thẩm quyền', 'Không áp dụng'])(
    '%j only where allowed',
    (text) => {
      expect(readText(text, { mayBeNotApplicable: true })).toEqual({
        value: 'notApplicable',
        readAs: 'không thuộc thẩm quyền',
        issue: null,
      });
      const refusal = readText(text);
      expect([refusal.value, issueOf(refusal)]).toEqual(['unreadable', 'E1 error']);
      expect(refusal.issue?.message).toContain('Văn phòng UBND tỉnh');
    },
  );
});

describe('readCount of 1/0 fields', () => {
  it.each([
    [cell(1), 1, ''],
    [cell(0), 0, ''],
    [cell(true, { shown: 'TRUE' }), 1, '1'],
    [cell(false, { shown: 'FALSE' }), 0, '0'],
    [cell('x'), 1, '1'],
    [cell('X'), 1, '1'],
    [cell('v'), 1, '1'],
    [cell('✓'), 1, '1'],
    [cell('có'), 1, '1'],
    [cell('chưa'), 0, '0'],
    [cell('không'), 0, '0'],
    [cell(2), 2, ''],
  ])('$value', (typed, value, readAs) => {
    expect(read(typed, { tick: true })).toEqual({ value, readAs, issue: null });
  });
});

describe('readCount of anything', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          '1',
          '0',
          '.',
          ',',
          ' ',
          '-',
          '%',
          '/',
          'hồ sơ',
          'không',
          'có',
          '(',
          ')',
          '\u00a0',
          'x',
          '²',
        ),
        {
          maxLength: 12,
        },
      )
      .map((parts) => parts.join('')),
  );
  const anyCell: fc.Arbitrary<InputCell> = fc
    .tuple(fc.oneof(anyText, fc.double(), fc.boolean(), fc.constant(null)), anyText, anyText, anyText)
    .map(([value, shown, format, formula]) => ({ value, shown, format, formula }));

  it('never throws, and a number it gives is a whole one', () => {
    fc.assert(
      fc.property(anyCell, fc.boolean(), fc.boolean(), (typed, mayBeNotApplicable, tick) => {
        const { value, issue } = readCount(typed, { mayBeNotApplicable, tick });
        if (typeof value === 'number') expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
        expect(value === 'unreadable').toBe(issue?.severity === 'error');
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back every way of writing a count', () => {
    const styles: readonly ((n: number) => string)[] = [
      (n) => String(n),
      groupDigits,
      (n) => groupDigits(n).replace(/\./gu, ','),
      (n) => groupDigits(n).replace(/\./gu, ' '),
      (n) => groupDigits(n).replace(/\./gu, '\u00a0'),
      (n) => groupDigits(n).replace(/\./gu, '\u202f'),
      (n) => `${groupDigits(n)} hồ sơ`,
      (n) => ` ${n} (HS)\r\n`,
      (n) => `${n}\u00a0lượt`.normalize('NFD'),
      (n) => [...String(n)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join(''),
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999_999_999 }),
        fc.constantFrom(...styles),
        (n, style) => {
          expect(readText(style(n))).toEqual({ value: n, readAs: groupDigits(n), issue: null });
        },
      ),
    );
  });

  it('does not mind NFD, NBSP or zero-width characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const nfc = text.normalize('NFC');
        const pasted = `\u200b${nfc.normalize('NFD').replace(/ /gu, '\u00a0')}\u00a0`;
        const ways = [nfc, pasted].map((way) => readText(way, { mayBeNotApplicable: true }));
        fc.pre(pasted.length <= 200);
        expect(ways[1]?.value).toBe(ways[0]?.value);
        expect(ways[1]?.readAs).toBe(ways[0]?.readAs);
      }),
      { numRuns: 1000 },
    );
  });
});
