import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finalTabs, type Standing } from '../../src/local/workspace/apply';
import { sameCells } from '../../src/local/workspace/same';
import { parseWorkbook } from '../../src/local/xlsx/read';
import { buildWorkbook } from '../../src/local/xlsx/write';
import { FOREIGN, foreignLooks, sheetsOf, workbookWithForeign } from '../support/foreignTab';
import { newFolder, partOf, removeFolders, tabModel } from '../support/local';
import { convert, describeWithSoffice } from './support/soffice';

const standing: Standing = (tab) => (tab.cells[0]?.[0] === 'SNV' ? tabModel({ title: tab.title }) : null);

afterAll(removeFolders);

describeWithSoffice('a foreign tab saved by LibreOffice, then rewritten', () => {
  let saved = new Uint8Array();
  let after = new Uint8Array();

  beforeAll(async () => {
    const file = join(newFolder(), 'a.xlsx');
    writeFileSync(file, await workbookWithForeign('SNV'));
    saved = new Uint8Array(convert(file, 'xlsx'));
    const tabs = finalTabs(parseWorkbook(saved, 'a.xlsx'), [], standing);
    after = new Uint8Array(await buildWorkbook(tabs, 'a.xlsx', saved));
  });

  it('keeps every value and formula, TRUE as TRUE', async () => {
    const read = parseWorkbook(saved, 'a.xlsx');
    expect(sameCells(parseWorkbook(after, 'a.xlsx'), finalTabs(read, [], standing))).toBe(true);
    const sheet = (await sheetsOf(after)).getWorksheet(FOREIGN);
    expect([sheet?.getCell('A5').value, sheet?.getCell('A4').formula]).toEqual([true, 'SUM(A2:A3)']);
  });

  it('keeps its looks, comments, dropdowns, pictures and links', async () => {
    const looks = await foreignLooks(saved);
    expect(looks).toMatchObject({ merges: ['A1:C1'], fill: 'FFFFEE00', list: '"Có,Không"', pictures: 1 });
    expect(looks.note).toContain('Nhớ hỏi lại');
    expect(looks.font).toEqual(['Arial', 15, true, 'FF112233']);
    expect(await foreignLooks(after)).toEqual(looks);
  });

  it('is a file LibreOffice opens with all of it', async () => {
    const file = join(newFolder(), 'a.xlsx');
    writeFileSync(file, after);
    const again = new Uint8Array(convert(file, 'xlsx'));
    const { font, fill, list, link, note, merges, pictures } = await foreignLooks(again);
    const looks = await foreignLooks(saved);
    expect(looks).toMatchObject({ font, fill, list, link, merges, pictures });
    expect(note).toContain('Nhớ hỏi lại');
    expect(partOf(again, 'xl/worksheets/sheet2.xml')).toContain('<cfRule type="expression"');
  });
});
