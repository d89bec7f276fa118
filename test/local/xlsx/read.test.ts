import { UserError } from '../../../src/local/cli/errors';
import { parseWorkbook } from '../../../src/local/xlsx/read';
import { type RawSheet, rawXlsx } from '../../support/local';

const read = (sheet: RawSheet) => {
  const tab = parseWorkbook(rawXlsx(sheet), 'a.xlsx').tabs[0];
  if (!tab) throw new Error('no tab');
  return tab;
};

describe('parseWorkbook', () => {
  it('names workbook and tabs', () => {
    const workbook = parseWorkbook(rawXlsx({ rows: '' }), 'Cấp tỉnh.xlsx');
    expect(workbook.id).toBe('Cấp tỉnh.xlsx');
    expect(workbook.title).toBe('Cấp tỉnh');
    expect(workbook.tabs).toEqual([{ id: 0, title: 'Tờ 1', cells: [], details: {} }]);
  });

  it('gives dates as day serials with their format, day first', () => {
    const tab = read({
      rows: '<row r="1"><c r="A1" s="1"><v>45540</v></c><c r="B1" s="2"><v>45540</v></c></row>',
    });
    expect(tab.cells).toEqual([[45540, 45540]]);
    expect(tab.details['0,0']).toEqual({ shown: '05/09/2024', format: 'dd/mm/yyyy' });
    expect(tab.details['0,1']).toEqual({ shown: '05/09/2024', format: 'dd/mm/yyyy' });
  });

  it('moves the dates of a 1904 workbook, and only the dates', () => {
    const rows = '<row r="1"><c r="A1" s="2"><v>44078</v></c><c r="B1"><v>44078</v></c></row>';
    const tab = read({ rows, date1904: true });
    expect(tab.cells).toEqual([[45540, 44078]]);
    expect(tab.details['0,0']?.shown).toBe('05/09/2024');
  });

  it('reads a date kept as ISO text alike in every time zone', () => {
    const tab = read({ rows: '<row r="1"><c r="A1" s="2" t="d"><v>2024-09-05</v></c></row>' });
    expect(tab.cells).toEqual([[45540]]);
  });

  it('shows numbers as a Vietnamese workbook does, and keeps a detail only where that differs', () => {
    const tab = read({
      rows: '<row r="1"><c r="A1" s="3"><v>0.85</v></c><c r="B1"><v>12.5</v></c><c r="C1"><v>7</v></c></row>',
    });
    expect(tab.cells).toEqual([[0.85, 12.5, 7]]);
    expect(tab.details).toEqual({ '0,0': { shown: '85%', format: '0%' }, '0,1': { shown: '12,5' } });
  });

  it('gives errors as their text, with the formula that made them', () => {
    const tab = read({ rows: '<row r="1"><c r="A1" t="e"><f>A9+1</f><v>#REF!</v></c></row>' });
    expect(tab.cells).toEqual([['#REF!']]);
    expect(tab.details).toEqual({ '0,0': { shown: '#REF!', formula: 'A9+1' } });
  });

  it('gives booleans, also those LibreOffice keeps as a formula', () => {
    const tab = read({
      rows: '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><f>FALSE()</f><v>0</v></c><c r="C1" t="b"><f>A1</f><v>true</v></c></row>',
    });
    expect(tab.cells).toEqual([[true, false, true]]);
    expect(tab.details['0,1']).toEqual({ shown: 'FALSE' });
    expect(tab.details['0,2']).toEqual({ shown: 'TRUE', formula: 'A1' });
  });

  it('gives rich text plain and keeps outer blanks and line ends', () => {
    const tab = read({
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
      shared:
        '<si><r><rPr><b/></rPr><t xml:space="preserve">Sở </t></r><r><t>Y tế</t></r></si><si><t xml:space="preserve"> a\r\nb </t></si>',
    });
    expect(tab.cells).toEqual([['Sở Y tế', ' a\nb ']]);
    expect(tab.details).toEqual({});
  });

  it('never takes a formula nobody calculated for 0', () => {
    const tab = read({
      rows: '<row r="1"><c r="A1"><f>B1*2</f><v></v></c><c r="B1"><f>1-1</f><v>0</v></c></row>',
    });
    expect(tab.cells).toEqual([[null, 0]]);
    expect(tab.details['0,0']?.formula).toBe('B1*2');
  });

  it('writes out shared formulas, separated by ";"', () => {
    const tab = read({
      rows: '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">MAX(B1,1)</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row>',
    });
    expect(tab.details['0,0']?.formula).toBe('MAX(B1;1)');
    expect(tab.details['1,0']?.formula).toBe('MAX(B2;1)');
  });

  it('leaves out blank cells at row ends and blank rows at the bottom', () => {
    const tab = read({
      rows: '<row r="3"><c r="B3"><v>5</v></c><c r="C3" s="2"/></row><row r="1048576"><c r="XFD1048576" s="2"/></row>',
    });
    expect(tab.cells).toEqual([[], [], [null, 5]]);
  });

  it('reads a csv as text cells, row by row', () => {
    const bytes = new TextEncoder().encode('\ufeffSNV;;"a\nb"\r\n\r\nhs_tn;01');
    const workbook = parseWorkbook(bytes, 'sở.csv');
    expect(workbook.title).toBe('sở');
    expect(workbook.tabs[0]?.cells).toEqual([['SNV', null, 'a\nb'], [null], ['hs_tn', '01']]);
  });

  it('names a file whose inside is broken', () => {
    const bytes = rawXlsx({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
    const cut = bytes.slice(0, bytes.length - 40);
    expect(() => parseWorkbook(cut, 'Cấp tỉnh.xlsx')).toThrow(UserError);
    expect(() => parseWorkbook(cut, 'Cấp tỉnh.xlsx')).toThrow(/^Cấp tỉnh\.xlsx: tệp hỏng/);
  });
});
