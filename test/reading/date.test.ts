import fc from 'fast-check';
import { dayToText } from '../../src/periods/day';
import { readDate } from '../../src/reading/date';
import { cell, dateCell, issueOf, WINDOW } from '../support/reading';

const read = (typed: Parameters<typeof readDate>[0]) => readDate(typed, WINDOW);

describe('readDate', () => {
  it.each([
    dateCell(45540, '9/5/24', 'm/d/yy'),
    dateCell(45540.75, '05/09/2024 18:00'),
    cell('5/9/2024'),
    cell('05.9.2024'),
    cell('5-9-2024'),
    cell('05 / 9 / 2024'),
    cell('2024-09-05'),
    cell('2024/9/5'),
    cell('2024-09-05T00:00:00Z'),
    cell('ngày 05 tháng 9 năm 2024'),
    cell('Ngày 5 tháng 9 năm 2024'),
    cell('Bắc Kạn, ngày 05 tháng 9 năm 2024'),
    cell('ngày 05/9/2024'),
    cell('０５/９/２０２４'),
    cell('45540'),
    cell('ngày 05 tháng 9 năm 2024'.normalize('NFD').replace(/ /gu, '\u00a0')),
  ])('$value shown $shown is 05/09/2024', (typed) => {
    expect(read(typed)).toEqual({ value: 45540, readAs: '05/09/2024', issue: null });
  });

  it('says nothing more when the cell shows the date as it is read', () => {
    expect(read(dateCell(45540, '05/09/2024'))).toEqual({ value: 45540, readAs: '', issue: null });
    expect(read(cell('05/09/2024'))).toEqual({ value: 45540, readAs: '', issue: null });
    expect(read(cell(null))).toEqual({ value: null, readAs: '', issue: null });
  });

  it('takes a two-digit year for 20xx with a warning', () => {
    const result = read(cell('05-9-24'));
    expect([result.value, result.readAs, issueOf(result)]).toEqual([45540, '05/09/2024', 'R3 warning']);
    expect(issueOf(read(cell('05-9-19')))).toBe('R3 error');
  });

  it.each([
    [cell('9/25/2024'), 'không có tháng 25'],
    [cell('31/02/2024'), 'không có trong lịch'],
    [cell('5/9'), 'thiếu năm'],
    [cell('hôm qua'), 'Không hiểu'],
    [cell('tháng 9/2024'), 'Không hiểu'],
    [cell('05/09/2024¹'), 'Không hiểu'],
    [cell(5.9), 'Không hiểu'],
    [cell(20240905), 'Không hiểu'],
    [cell(true), 'Không hiểu'],
    [cell('#REF!'), 'báo lỗi'],
    [cell('05/09/2042'), 'ngoài khoảng cho phép từ 01/01/2024 đến 31/12/2024'],
    [cell(45291), '31/12/2023, ngoài khoảng'],
    [cell('x'.repeat(50_000)), 'Không hiểu'],
  ])('refuses $value, saying why', (typed, reason) => {
    const result = read(typed);
    expect([result.value, issueOf(result)]).toEqual([null, 'R3 error']);
    expect(result.issue?.message).toContain(reason);
    expect(result.issue?.message.length).toBeLessThan(300);
  });

  it('reads both ends of the window and every way of writing a day', () => {
    const styles: readonly ((d: string, m: string, y: string) => string)[] = [
      (d, m, y) => `${d}/${m}/${y}`,
      (d, m, y) => `${Number(d)}.${Number(m)}.${y}`,
      (d, m, y) => `${y}-${m}-${d}`,
      (d, m, y) => `ngày ${d} tháng ${m} năm ${y}`,
    ];
    const days = fc.integer({ min: WINDOW.earliest, max: WINDOW.latest });
    fc.assert(
      fc.property(days, fc.constantFrom(...styles), (day, style) => {
        const [d = '', m = '', y = ''] = dayToText(day).split('/');
        expect(read(cell(style(d, m, y))).value).toBe(day);
      }),
      {
        examples: [
          [WINDOW.earliest, styles[0] ?? String],
          [WINDOW.latest, styles[0] ?? String],
        ],
      },
    );
  });

  it('never throws and never leaves the window', () => {
    const piece = fc.constantFrom(
      '1',
      '2',
      '05',
      '2024',
      '/',
      '-',
      '.',
      ' ',
      'ngày',
      'tháng',
      'năm',
      ',',
      ':',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(fc.oneof(text, fc.double()), (value) => {
        const day = read(cell(value)).value;
        expect(day === null || (day >= WINDOW.earliest && day <= WINDOW.latest)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
