import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { valueAt } from '../../src/cells/cell';
import { sameCells } from '../../src/local/workspace/same';
import { parseWorkbook } from '../../src/local/xlsx/read';
import { buildWorkbook } from '../../src/local/xlsx/write';
import { block, cell, newFolder, partOf, removeFolders, tabModel } from '../support/local';
import { convert, describeWithSoffice } from './support/soffice';

const TAB = tabModel({
  title: "Sở Nội vụ's",
  widths: [4, 30, 12, 12],
  merges: [block(1, 1, 2, 4)],
  hiddenRows: [3],
  hiddenCols: [0],
  frozen: { rows: 5, cols: 2 },
  inputs: [block(5, 3, 9, 4)],
  cells: [
    cell(1, 1, 'BÁO CÁO', { style: 'title' }),
    cell(5, 1, '=1+1'),
    cell(6, 1, ' hai\ndòng_x0041_'),
    cell(5, 3, 1234, { style: 'input' }),
    cell(6, 3, 0.85, { style: 'input', format: '0%' }),
    cell(7, 3, 45540, { style: 'inputDate' }),
    cell(8, 3, true, { style: 'inputText' }),
    // The stored results of these two are wrong on purpose.
    cell(5, 4, 7, { style: 'number', formula: 'IF(D6="";"a;b";D6*2)' }),
    cell(6, 4, 'sai', { formula: 'IF(D6=1234;"";"x;y")' }),
    cell(5, 5, 'D6', { style: 'link', link: { workbook: 'a.xlsx', tab: "Sở Nội vụ's", cell: 'D6' } }),
  ],
  validations: [
    { block: block(5, 3, 7, 4), kind: 'count', values: [], title: 'Số', message: 'Hãy nhập số nguyên' },
    { block: block(8, 3, 9, 4), kind: 'list', values: ['Đã gửi'], title: 'Gửi', message: 'Hãy chọn' },
  ],
  conditionals: [
    { kind: 'formula', block: block(5, 3, 9, 4), formula: 'AND($D6<>"";$D6>5)', style: 'muted' },
  ],
  print: { landscape: true, repeatRows: { top: 4, bottom: 5 }, area: null },
});

const FOREIGN = { carried: { id: 1, title: 'Ghi chú', cells: [['việc riêng', 5]], details: {} } };

afterAll(removeFolders);

describeWithSoffice('a workbook through LibreOffice', () => {
  const file = join(newFolder(), 'a.xlsx');
  let saved = new Uint8Array();
  let sheet = '';

  beforeAll(async () => {
    writeFileSync(file, await buildWorkbook([TAB, FOREIGN], 'a.xlsx'));
    saved = new Uint8Array(convert(file, 'xlsx'));
    sheet = partOf(saved, 'xl/worksheets/sheet1.xml');
  });

  it('keeps every value and formula', () => {
    const back = parseWorkbook(saved, 'a.xlsx');
    expect(back.tabs.map(({ title }) => title)).toEqual(["Sở Nội vụ's", 'Ghi chú']);
    expect(sameCells(back, [TAB, FOREIGN])).toBe(true);
    expect(back.tabs[0]?.details['6,3']).toEqual({ shown: '85%', format: '0%' });
    expect(back.tabs[0]?.details['7,3']).toEqual({ shown: '05/09/2024', format: 'dd/mm/yyyy' });
  });

  // Frozen rows are a matter of the view, which LibreOffice converts without: test/local/xlsx/write.test.ts looks at them.
  it('keeps protection, merges, dropdowns, conditions, links and print set-up', () => {
    expect(sheet).toContain('<sheetProtection sheet="true"');
    expect(sheet).toContain('<mergeCell ref="B2:D2"/>');
    expect(sheet).toMatch(/errorStyle="warning"[^>]*sqref="D6:D7" type="whole"/);
    expect(sheet).toMatch(/errorStyle="stop"[^>]*sqref="D9" type="list"><formula1>&quot;Đã gửi&quot;/);
    expect(sheet).toMatch(
      /sqref="D6:D9"><cfRule type="expression".*AND\(\$D6&lt;&gt;&quot;&quot;,\$D6&gt;5\)/,
    );
    expect(sheet).toMatch(/<hyperlink ref="F6" location="[^"]*!D6"/);
    expect(sheet).toMatch(
      /<pageSetup paperSize="9"[^>]*fitToWidth="1" fitToHeight="0"[^>]*orientation="landscape"/,
    );
    expect(partOf(saved, 'xl/workbook.xml')).toMatch(/Print_Titles"[^>]*>[^<]*!\$5:\$5</);
  });

  it('computes the formulas itself when asked to', () => {
    const tab = parseWorkbook(convert(file, 'xlsx', { recalculate: true }), 'a.xlsx').tabs[0];
    if (!tab) throw new Error('no tab');
    expect([valueAt(tab, 5, 4), valueAt(tab, 6, 4)]).toEqual([2468, null]);
  });

  it.each(['xls', 'ods'] as const)('reads the values it saves as .%s', (format) => {
    const tab = parseWorkbook(convert(file, format), `a.${format}`).tabs[0];
    if (!tab) throw new Error('no tab');
    expect(tab.title).toBe("Sở Nội vụ's");
    expect([5, 6, 7, 8].map((row) => valueAt(tab, row, 3))).toEqual([1234, 0.85, 45540, true]);
    expect(tab.details['6,3']?.shown).toBe('85%');
    expect(tab.details['7,3']?.shown).toBe('05/09/2024');
    expect(valueAt(tab, 0, 0)).toBe('SNV');
  });
});
