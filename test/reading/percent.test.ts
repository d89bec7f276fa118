import fc from 'fast-check';
import { readPercent } from '../../src/reading/percent';
import { cell, dateCell, issueOf, percentCell } from '../support/reading';

describe('readPercent', () => {
  it.each([
    [cell(85), 85, ''],
    [percentCell(0.85, '85%'), 85, ''],
    [percentCell(0.29, '29%'), 29, ''],
    [percentCell(1, '100%'), 100, ''],
    [percentCell(0.01, '1%'), 1, ''],
    [cell('85%'), 85, ''],
    [cell('85'), 85, '85%'],
    [cell('85,0%'), 85, '85%'],
    [cell('85.0 %'), 85, '85%'],
    [cell('85 phần trăm'), 85, '85%'],
    [cell('８５％'), 85, '85%'],
    [cell('1%'), 1, ''],
    [cell(0), 0, ''],
    [cell('0'), 0, '0%'],
    [cell(100), 100, ''],
    [cell(null), null, ''],
  ])('$value', (typed, value, readAs) => {
    expect(readPercent(typed)).toEqual({ value, readAs, issue: null });
  });

  it.each([
    [cell(1), '1% hoặc 100%'],
    [cell(0.85), '1% hoặc 100%'],
    [cell('0,85'), '1% hoặc 100%'],
    [cell('0.85'), '1% hoặc 100%'],
    [cell(101), 'ngoài khoảng'],
    [cell(-1), 'ngoài khoảng'],
    [cell('850%'), 'ngoài khoảng'],
    [percentCell(85, '8500%'), 'ngoài khoảng'],
    [cell(85.5), 'phần lẻ'],
    [cell('0,85%'), 'phần lẻ'],
    [cell('khoảng 85%'), 'Không hiểu'],
    [cell('tám mươi'), 'Không hiểu'],
    [dateCell(45, '14/02/1900'), 'Không hiểu'],
    [cell('#DIV/0!'), 'báo lỗi'],
    [cell(true), 'Không hiểu'],
    [cell(Number.NaN), 'ngoài khoảng'],
    [cell('8'.repeat(50_000)), 'Không hiểu'],
  ])('refuses or asks $value', (typed, reason) => {
    const result = readPercent(typed);
    expect([result.value, issueOf(result)]).toEqual([null, 'R5 error']);
    expect(result.issue?.message).toContain(reason);
  });

  it('takes a dash for 0 and a formula for its result, with a warning', () => {
    expect([readPercent(cell('-')).value, issueOf(readPercent(cell('-')))]).toEqual([0, 'R2 warning']);
    expect(issueOf(readPercent(cell(85, { formula: 'A1' })))).toBe('R1 warning');
  });

  it('reads every whole percent in each way it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (n) => {
        expect(readPercent(percentCell(n / 100, `${n}%`)).value).toBe(n);
        expect(readPercent(cell(`${n}%`)).value).toBe(n);
        expect(readPercent(cell(n)).value).toBe(n === 1 ? null : n);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double()), fc.string(), (value, shown) => {
        const percent = readPercent(cell(value, { shown })).value;
        expect(percent === null || (Number.isInteger(percent) && percent >= 0 && percent <= 100)).toBe(true);
      }),
    );
  });
});
