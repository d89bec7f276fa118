import { csvTab, readCsv } from '../../src/local/csv';

const COLUMNS = { required: ['agency', 'code', 'value'], optional: ['note'] };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readCsv(utf8(text), 'số liệu.csv', COLUMNS);

describe('readCsv', () => {
  it.each([
    ['commas', 'agency,code,value\nSNV,hs_tn,12\n'],
    ['semicolons', 'agency;code;value\r\nSNV;hs_tn;12\r\n'],
    ['tabs', 'agency\tcode\tvalue\nSNV\ths_tn\t12'],
    ['a BOM', '\ufeffagency,code,value\r\nSNV,hs_tn,12\r\n'],
    ['other case, blanks and order', ' Value ,AGENCY,code\n12,SNV,hs_tn'],
    ['a column nobody asked for', 'agency,code,value,ghi chú\nSNV,hs_tn,12,x'],
    ['empty lines', 'agency,code,value\n\n,,\nSNV,hs_tn,12\n\n'],
  ])('takes %s', (_, text) => {
    expect(read(text).map(({ values }) => values)).toEqual([
      { agency: 'SNV', code: 'hs_tn', value: '12', note: '' },
    ]);
  });

  it('keeps separators, quotes and line ends inside quotes, and counts lines as an editor does', () => {
    const records = read('agency,code,value\r\nSNV,"a,;b","nói ""có""\r\nhai dòng"\r\nSYT,c,3');
    expect(records.map(({ row }) => row)).toEqual([2, 4]);
    expect(records[0]?.values).toMatchObject({ code: 'a,;b', value: 'nói "có"\r\nhai dòng' });
  });

  it('keeps a value as typed, outer blanks too', () => {
    expect(read('agency,code,value\nSNV,a, 1.234 ')[0]?.values.value).toBe(' 1.234 ');
  });

  it.each([
    ['nothing at all', '', 'số liệu.csv: tệp không có dòng nào'],
    ['blank lines only', ' \r\n\r\n', 'số liệu.csv: tệp không có dòng nào'],
    ['a missing column', 'agency,value\nSNV,1', 'số liệu.csv, dòng 1: thiếu cột code'],
    ['a repeated column', 'agency,code,value,code\nSNV,a,1,b', 'số liệu.csv, dòng 1: cột code có hai lần'],
    ['too few fields', 'agency,code,value\nSNV,a,1\nSYT,b', 'số liệu.csv, dòng 3: có 2 ô, dòng tiêu đề có 3'],
    ['too many fields', 'agency,code,value\nSNV,a,1,234', 'số liệu.csv, dòng 2: có 4 ô, dòng tiêu đề có 3'],
    ['an open quote', 'agency,code,value\nSNV,a,"1\nSYT,b,2', 'số liệu.csv, dòng 2: dấu ngoặc kép mở'],
  ])('refuses %s by file and line', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('asks for UTF-8', () => {
    const utf16 = new Uint8Array(Buffer.from('\ufeffagency,code,value\nSNV,a,1', 'utf16le'));
    const bare = new Uint8Array(Buffer.from('agency,code,value', 'utf16le'));
    const oldPage = new Uint8Array([...utf8('agency,code,value\nS'), 0xd4, 0x20]);
    for (const bytes of [utf16, bare, oldPage]) {
      expect(() => readCsv(bytes, 'a.csv', COLUMNS)).toThrow(
        /^a\.csv: không phải UTF-8, hãy lưu dạng CSV UTF-8/,
      );
    }
  });

  it('gives a tab its empty rows', () => {
    expect(csvTab(utf8('a;b\n\nc;d'), 'a.csv', 'a').cells).toEqual([['a', 'b'], [null], ['c', 'd']]);
  });
});
