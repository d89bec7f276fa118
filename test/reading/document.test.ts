import { readDocument } from '../../src/reading/document';
import { cell, dateCell, issueOf, WINDOW } from '../support/reading';

const read = (number: Parameters<typeof readDocument>[0], date = cell(null)) => {
  const result = readDocument(number, date, WINDOW);
  return {
    number: result.number.value,
    date: result.date.value,
    issues: [issueOf(result.number), issueOf(result.date)].filter((tag) => tag !== ''),
    readAs: [result.number.readAs, result.date.readAs],
  };
};

describe('readDocument', () => {
  it.each(['12/BC-UBND', '31/2021/QĐ-TTg', '85/SKH&ĐT-VP', '45/UBND', '15/BC-TTr', '12a/KH-UBND'])(
    'takes %s as it is',
    (number) => {
      expect(read(cell(number), dateCell(45540, '05/09/2024'))).toEqual({
        number,
        date: 45540,
        issues: [],
        readAs: ['', ''],
      });
    },
  );

  it.each([
    '12/BC-UBND ngày 05/9/2024',
    '12/BC-UBND, ngày 05 tháng 9 năm 2024',
    '12/BC-UBND (05/9/2024)',
    '12/BC-UBND (ngày 05/9/2024)',
    'Số: 12/BC-UBND ngày 05.9.2024',
    '12 / BC - UBND ngày 5/9/2024',
    '12/BC-UBND ngày 05/9/2024'.normalize('NFD').replace(/ /gu, '\u00a0'),
  ])('splits %j', (text) => {
    expect(read(cell(text))).toEqual({
      number: '12/BC-UBND',
      date: 45540,
      issues: [],
      readAs: ['12/BC-UBND', '05/09/2024'],
    });
  });

  it('lets the date cell win, and says so when the two differ', () => {
    const number = cell('12/BC-UBND ngày 05/9/2024');
    expect(read(number, dateCell(45540, '05/09/2024')).issues).toEqual([]);
    expect(read(number, dateCell(45541, '06/09/2024'))).toMatchObject({
      number: '12/BC-UBND',
      date: 45541,
      issues: ['R8 warning'],
    });
  });

  it('keeps the number when the date behind it is not understood', () => {
    expect(read(cell('12/BC-UBND ngày 9/25/2024'))).toMatchObject({
      number: '12/BC-UBND',
      date: null,
      issues: ['R3 error'],
    });
  });

  it('warns of an unusual form and keeps it', () => {
    for (const text of ['BC-UBND', '12/BC-UBND; 13/KH-UBND', '12/bc-ubnd', 'đang trình ký']) {
      expect(read(cell(text))).toMatchObject({ number: text, date: null, issues: ['R8 warning'] });
    }
    expect(read(cell(12))).toMatchObject({ number: '12', issues: ['R8 warning'] });
  });

  it('says when the sheet made a date of the number', () => {
    const result = readDocument(dateCell(45547, '12/9', 'd/m'), cell(null), WINDOW);
    expect(issueOf(result.number)).toBe('R8 warning');
    expect(result.number.issue?.message).toContain('đổi thành ngày “12/9”');
  });

  it('is blank where nothing is typed, and refuses 50,000 characters', () => {
    expect(read(cell(null))).toEqual({ number: '', date: null, issues: [], readAs: ['', ''] });
    expect(read(cell('1/A ngày '.repeat(6000)))).toMatchObject({
      number: '',
      date: null,
      issues: ['R7 error'],
    });
  });
});
