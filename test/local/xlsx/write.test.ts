import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { valueAt } from '../../../src/cells/cell';
import { parseWorkbook } from '../../../src/local/xlsx/read';
import { MAX_CELL_TEXT, storedValue } from '../../../src/local/xlsx/stored';
import type { FinalTab } from '../../../src/local/xlsx/tabs';
import { buildWorkbook } from '../../../src/local/xlsx/write';
import type { CellModel, TabModel, Validation } from '../../../src/workbook/model';
import { block, cell, partOf, tabCells, tabModel } from '../../support/local';

const SHEET = 'xl/worksheets/sheet1.xml';

const sheetOf = async (change: Partial<TabModel>): Promise<string> =>
  partOf(await buildWorkbook([tabModel(change)], 'a.xlsx'), SHEET);

async function readBack(tabs: readonly FinalTab[]) {
  return parseWorkbook(await buildWorkbook(tabs, 'a.xlsx'), 'a.xlsx');
}

async function readCells(cells: readonly CellModel[], change: Partial<TabModel> = {}) {
  const tab = (await readBack([tabModel({ ...change, cells })])).tabs[0];
  if (!tab) throw new Error('no tab');
  return tab;
}

const validation = (change: Partial<Validation>): Validation => ({
  block: block(1, 3, 5, 4),
  kind: 'count',
  values: [],
  title: 'Số nguyên',
  message: 'Hãy nhập số nguyên',
  ...change,
});

describe('cells', () => {
  it('come back as they were written', async () => {
    const values = [
      'Sở Nội vụ',
      1234,
      0,
      -1.5,
      84.21,
      true,
      false,
      '=1+1',
      '0012',
      ' hai  đầu ',
      'hai\ndòng',
      '_x0041_',
    ];
    const tab = await readCells(values.map((value, row) => cell(row + 1, 1, value, { style: 'plain' })));
    expect(values.map((_, row) => valueAt(tab, row + 1, 1))).toEqual(values);
    expect(Object.values(tab.details).some(({ formula }) => formula !== undefined)).toBe(false);
  });

  it('keep any text and number', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.double(),
      fc.integer(),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 20 }), async (values) => {
        const tab = await readCells(values.map((each, row) => cell(row + 1, 1, each, { style: 'plain' })));
        values.forEach((each, row) => {
          expect(valueAt(tab, row + 1, 1)).toBe(storedValue(each, true));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('keep formulas with their results, blank ones too', async () => {
    const results = [2468, 84.21, 'chờ kiểm tra', true, null];
    const tab = await readCells(
      results.map((value, row) => cell(row + 1, 1, value, { formula: 'IF(A1="";";";MAX(1;2))' })),
    );
    expect(results.map((_, row) => valueAt(tab, row + 1, 1))).toEqual(results);
    expect(results.map((_, row) => tab.details[`${row + 1},1`]?.formula)).toEqual(
      results.map(() => 'IF(A1="";";";MAX(1;2))'),
    );
  });

  it('store formulas with commas and ask for recalculation', async () => {
    const bytes = await buildWorkbook([tabModel({ cells: [cell(1, 1, 2, { formula: 'MAX(1;2)' })] })]);
    expect(partOf(bytes, SHEET)).toContain('<f>MAX(1,2)</f><v>2</v>');
    expect(partOf(bytes, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('keep the number format they were typed with', async () => {
    const tab = await readCells([
      cell(1, 1, 0.85, { style: 'input', format: '0%' }),
      cell(2, 1, 45540, { style: 'inputDate' }),
    ]);
    expect(tab.details['1,1']).toEqual({ shown: '85%', format: '0%' });
    expect(tab.details['2,1']).toEqual({ shown: '05/09/2024', format: 'dd/mm/yyyy' });
  });

  it('keep a typed text whole and cut a computed one where the format ends', async () => {
    const long = 'ă'.repeat(50_000);
    const tab = await readCells([cell(1, 1, long), cell(2, 1, long)], { inputs: [block(1, 1, 2, 2)] });
    expect(valueAt(tab, 1, 1)).toBe(long);
    expect(String(valueAt(tab, 2, 1))).toHaveLength(MAX_CELL_TEXT);
  });
});

describe('a tab', () => {
  it('is protected but for its inputs, listed as cells or not', async () => {
    const bytes = await buildWorkbook([
      tabModel({ cells: [cell(1, 3, 5, { style: 'input' })], inputs: [block(1, 3, 3, 4)] }),
    ]);
    const sheet = partOf(bytes, SHEET);
    const unlocked = [...partOf(bytes, 'xl/styles.xml').matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)]
      .slice(1)
      .flatMap(([xf], index) => (xf.includes('locked="0"') ? [String(index)] : []));
    const cells = [...sheet.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)];
    expect(sheet).toMatch(/<sheetProtection sheet="1" formatColumns="0" formatRows="0"\/>/);
    expect(
      cells.filter(([, , style]) => unlocked.includes(style ?? '')).map(([, address]) => address),
    ).toEqual(['D2', 'D3']);
  });

  it('has its shape', async () => {
    const sheet = await sheetOf({
      widths: [4, 30.5],
      heights: { 1: 33 },
      merges: [block(1, 1, 2, 4)],
      hiddenRows: [4],
      hiddenCols: [0],
      frozen: { rows: 5, cols: 2 },
      color: '1155CC',
    });
    expect(sheet).toContain('<col min="1" max="1" width="4" hidden="1" customWidth="1"/>');
    expect(sheet).toContain('<col min="2" max="2" width="30.5" customWidth="1"/>');
    expect(sheet).toMatch(/<row r="2" ht="33" customHeight="1"/);
    expect(sheet).toMatch(/<row r="5" hidden="1"/);
    expect(sheet).toContain('<mergeCell ref="B2:D2"/>');
    expect(sheet).toContain(
      '<pane xSplit="2" ySplit="5" topLeftCell="C6" activePane="bottomRight" state="frozen"/>',
    );
    expect(sheet).toContain('<tabColor rgb="FF1155CC"/>');
  });

  it('prints on A4, one page wide, its header repeated', async () => {
    const bytes = await buildWorkbook([
      tabModel({
        title: "PL I - 'Nhiệm vụ' & <khác>",
        print: { landscape: true, repeatRows: { top: 4, bottom: 6 }, area: block(0, 1, 40, 8) },
      }),
    ]);
    const sheet = partOf(bytes, SHEET);
    expect(sheet).toMatch(
      /<pageSetup paperSize="9" orientation="landscape"[^>]* fitToWidth="1" fitToHeight="0"\/>/,
    );
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('<printOptions horizontalCentered="1"/>');
    expect(sheet).toContain('Trang &amp;P/&amp;N');
    const book = partOf(bytes, 'xl/workbook.xml');
    expect(book).toContain("'PL I - ''Nhiệm vụ'' &amp; &lt;khác&gt;'!$5:$6</definedName>");
    expect(book).toContain("'PL I - ''Nhiệm vụ'' &amp; &lt;khác&gt;'!$B$1:$H$40</definedName>");
  });

  it('stops at a dropdown and only warns elsewhere', async () => {
    const sheet = await sheetOf({
      validations: [
        validation({}),
        validation({ block: block(5, 3, 6, 4), kind: 'list', values: ['Đã gửi', 'Chưa "gửi"'] }),
        validation({ block: block(6, 3, 7, 4), kind: 'percent' }),
        validation({ block: block(7, 3, 8, 4), kind: 'date' }),
      ],
    });
    const rules = [...sheet.matchAll(/<dataValidation .*?<\/dataValidation>/g)].map(([rule]) => rule);
    expect(rules).toHaveLength(4);
    expect(rules[0]).toMatch(
      /type="whole" operator="greaterThanOrEqual" allowBlank="1".*errorStyle="warning".*sqref="D2:D5"/,
    );
    expect(rules[1]).toMatch(/type="list" allowBlank="1".*errorStyle="stop".*sqref="D6"/);
    expect(rules[1]).toContain('<formula1>&quot;Đã gửi,Chưa &quot;&quot;gửi&quot;&quot;&quot;</formula1>');
    expect(rules[2]).toMatch(/type="decimal".*errorStyle="warning".*<formula1>0<\/formula1><formula2>100</);
    expect(rules[3]).toMatch(/type="date".*errorStyle="warning".*<formula1>36526<\/formula1>/);
  });

  it('offers no dropdown the format cannot say, rather than a wrong one', async () => {
    const sheet = await sheetOf({
      validations: [
        validation({ kind: 'list', values: ['Sở, ban, ngành'] }),
        validation({ kind: 'list', block: block(6, 3, 7, 4), values: ['x'.repeat(256)] }),
      ],
    });
    expect(sheet).not.toContain('dataValidation');
  });

  it('carries its conditions in order, with bars from 0 to 100', async () => {
    const sheet = await sheetOf({
      conditionals: [
        { kind: 'formula', block: block(1, 3, 5, 4), formula: 'AND($D2<>"";$D2<>$E2)', style: 'muted' },
        { kind: 'dataBar', block: block(1, 5, 5, 6), color: '63BE7B' },
      ],
    });
    expect(sheet).toMatch(
      /sqref="D2:D5"><cfRule type="expression" dxfId="0" priority="1"><formula>AND\(\$D2&lt;&gt;&quot;&quot;,\$D2&lt;&gt;\$E2\)</,
    );
    expect(sheet).toMatch(
      /sqref="F2:F5"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="num" val="0"\/><cfvo type="num" val="100"\/>/,
    );
    expect(sheet).toContain('<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"');
  });

  it('links inside the file and to its neighbours', async () => {
    const link = (workbook: string) => ({ workbook, tab: "Sở Y tế's", cell: 'F12' });
    const bytes = await buildWorkbook(
      [
        tabModel({
          cells: [
            cell(1, 1, 'ở đây', { link: link('a.xlsx') }),
            cell(2, 1, 12, { link: link('Cấp tỉnh & xã #1.xlsx') }),
          ],
        }),
      ],
      'a.xlsx',
    );
    expect(partOf(bytes, SHEET)).toContain(
      `<hyperlinks><hyperlink ref="B2" location="'Sở Y tế''s'!F12"/><hyperlink ref="B3" r:id="rId1" location="'Sở Y tế''s'!F12"/></hyperlinks>`,
    );
    const relations = partOf(bytes, 'xl/worksheets/_rels/sheet1.xml.rels');
    const target = /Target="([^"]*)"/.exec(relations)?.[1] ?? '';
    expect(decodeURIComponent(target)).toBe('Cấp tỉnh & xã #1.xlsx');
    expect(target).toMatch(/^[\w%.-]+$/);
    expect(valueAt(parseWorkbook(bytes, 'a.xlsx').tabs[0] ?? tabCells('', []), 2, 1)).toBe(12);
  });
});

describe('a workbook', () => {
  it('keeps order, titles of any kind, and what is hidden', async () => {
    const titles = ['History', 'Lịch sử', "a'b", 'x'.repeat(31)];
    const tabs = titles.map((title, index) => tabModel({ title, code: `T${index}`, hidden: index === 0 }));
    const bytes = await buildWorkbook(tabs, 'a.xlsx');
    expect(parseWorkbook(bytes, 'a.xlsx').tabs.map(({ title }) => title)).toEqual(titles);
    const states = [...partOf(bytes, 'xl/workbook.xml').matchAll(/state="(\w+)"/g)].map(([, state]) => state);
    expect(states).toEqual(['hidden', 'visible', 'visible', 'visible']);
    expect(partOf(bytes, 'xl/workbook.xml')).toContain('activeTab="1"');
  });

  it('carries a foreign tab: values, formulas, number formats', async () => {
    const carried = tabCells('Ghi chú', [['a', null, 45540], [], [null, 5]], {
      '0,2': { shown: '05/09/2024', format: 'dd/mm/yyyy' },
      '2,1': { shown: '5', formula: 'SUM(1;_xlfn.IFS(TRUE;4))' },
    });
    const [tab] = (await readBack([{ carried }])).tabs;
    expect(tab).toEqual(carried);
  });

  it('is the same bytes for the same content, and names no machine', async () => {
    const tab = tabModel({
      conditionals: [{ kind: 'dataBar', block: block(1, 5, 5, 6), color: '63BE7B' }],
      cells: [cell(1, 1, 'x')],
    });
    const once = await buildWorkbook([tab], 'Tổng hợp.xlsx');
    const again = await buildWorkbook([tab], 'Tổng hợp.xlsx');
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
    const core = partOf(once, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Tổng hợp</dc:title>');
    expect(core).toContain('<dc:creator>TTHC</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>TTHC</cp:lastModifiedBy>');
    expect(Object.keys(unzipSync(once))[0]).toBe('[Content_Types].xml');
  });
});
