import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TabCells } from '../../../src/cells/cell';
import { finalTabs, type Standing } from '../../../src/local/workspace/apply';
import { commitEdits } from '../../../src/local/workspace/commit';
import { openWorkspace } from '../../../src/local/workspace/open';
import { sameCells } from '../../../src/local/workspace/same';
import { parseWorkbook } from '../../../src/local/xlsx/read';
import { buildWorkbook } from '../../../src/local/xlsx/write';
import { FOREIGN, foreignLooks, sheetsOf, withSheet, workbookWithForeign } from '../../support/foreignTab';
import { newFolder, partOf, removeFolders, tabModel } from '../../support/local';

const standing: Standing = (tab) => (tab.cells[0]?.[0] === 'SNV' ? tabModel({ title: tab.title }) : null);

/** The file read and written again, its own tab anew, all others carried. */
async function rewritten(bytes: Uint8Array): Promise<Uint8Array> {
  const read = parseWorkbook(bytes, 'a.xlsx');
  return buildWorkbook(finalTabs(read, [], standing), 'a.xlsx', bytes);
}

const foreignTab = (bytes: Uint8Array): TabCells => {
  const tab = parseWorkbook(bytes, 'a.xlsx').tabs.find(({ title }) => title === FOREIGN);
  if (tab === undefined) throw new Error('no foreign tab');
  return tab;
};

afterAll(removeFolders);

describe('a foreign tab in a rewritten file', () => {
  let before = new Uint8Array();
  let after = new Uint8Array();

  beforeAll(async () => {
    before = new Uint8Array(await workbookWithForeign('SNV'));
    after = new Uint8Array(await rewritten(before));
  });

  it('keeps every value and formula, shared and array ones too', () => {
    const read = parseWorkbook(before, 'a.xlsx');
    expect(sameCells(parseWorkbook(after, 'a.xlsx'), finalTabs(read, [], standing))).toBe(true);
    expect(foreignTab(after)).toEqual(foreignTab(before));
    expect(foreignTab(after).details['3,1']?.formula).toBe('A3*2');
    expect(partOf(after, 'xl/worksheets/sheet2.xml')).toContain('<f t="array" ref="B5">');
  });

  it('keeps its looks, comments, dropdowns, pictures and links', async () => {
    const looks = await foreignLooks(before);
    expect(looks).toMatchObject({
      note: 'Nhớ hỏi lại',
      width: 33,
      height: 41,
      pictures: 1,
      fill: 'FFFFEE00',
    });
    expect(await foreignLooks(after)).toEqual(looks);
    const sheet = partOf(after, 'xl/worksheets/sheet2.xml');
    expect(sheet).toContain('<cfRule type="expression"');
    expect(sheet).toMatch(/<hyperlink ref="B2" r:id="rId\d+" tooltip="Mở &quot;trang&quot;"\/>/);
    const relations = partOf(after, 'xl/worksheets/_rels/sheet2.xml.rels');
    expect(relations).toContain('Target="https://a.vn/x?b=1&amp;c=2#muc"');
    expect(partOf(after, 'xl/workbook.xml')).toContain(`'!$A$1:$C$9</definedName>`);
  });

  it('is the same bytes when nothing changes', async () => {
    const again = await rewritten(after);
    expect(Buffer.from(again).equals(Buffer.from(after))).toBe(true);
  });

  it('shows what is written into it, and what stands under a merge', async () => {
    const read = parseWorkbook(before, 'a.xlsx');
    const cells = [
      { row: 0, col: 1, value: 'dưới ô gộp' },
      { row: 1, col: 0, value: null },
      { row: 20, col: 4, value: 'mới' },
    ];
    const tabs = finalTabs(read, [{ kind: 'setCells', tab: 1, cells }], standing);
    const bytes = await buildWorkbook(tabs, 'a.xlsx', before);
    expect(sameCells(parseWorkbook(bytes, 'a.xlsx'), tabs)).toBe(true);
    expect(foreignTab(bytes).cells[0]?.[1]).toBe('dưới ô gộp');
    expect((await foreignLooks(bytes)).merges).toEqual([]);
  });

  it('keeps a dropdown over a whole column as far as anybody types', async () => {
    const whole = withSheet(before, (sheet) => sheet.replace('sqref="C2"', 'sqref="C2:C1048576"'));
    const bytes = await rewritten(whole);
    expect(partOf(bytes, 'xl/worksheets/sheet2.xml')).toContain('sqref="C2:C2001"');
  });

  it('keeps its values where exceljs cannot read the file', async () => {
    const read = parseWorkbook(before, 'a.xlsx');
    const tabs = finalTabs(read, [], standing);
    const bytes = await buildWorkbook(tabs, 'a.xlsx', new Uint8Array([1, 2, 3]));
    expect(sameCells(parseWorkbook(bytes, 'a.xlsx'), tabs)).toBe(true);
  });
});

describe('commitEdits', () => {
  it('takes the looks from the file it rewrites', async () => {
    const dir = newFolder();
    const path = join(dir, 'a.xlsx');
    const before = await workbookWithForeign('SNV');
    writeFileSync(path, before);
    writeFileSync(join(dir, 'hub.xlsx'), await buildWorkbook([tabModel({ code: 'tab:a', title: 'Một' })]));
    const edits = [{ workbook: 'a.xlsx', isNew: false, edits: [] }];
    const saved = await commitEdits({ workspace: openWorkspace(dir), edits, standing, rewrite: true });
    expect(saved.written).toEqual(['a.xlsx']);
    const after = new Uint8Array(readFileSync(path));
    expect(await foreignLooks(after)).toEqual(await foreignLooks(before));
    expect((await sheetsOf(after)).worksheets).toHaveLength(3);
  });
});
