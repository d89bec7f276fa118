import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitEdits } from '../../../src/local/workspace/commit';
import { fileNameFor, sha256, workbookFiles } from '../../../src/local/workspace/files';
import { openWorkspace } from '../../../src/local/workspace/open';
import { buildWorkbook } from '../../../src/local/xlsx/write';
import type { TabEdit } from '../../../src/workbook/model';
import { cell, newFolder, removeFolders, tabModel } from '../../support/local';

const HUB_TAB = tabModel({ code: 'tab:tong_quan', title: 'Tổng quan' });
const AGENCY_TAB = tabModel({ code: 'SNV', title: 'Sở Nội vụ' });

async function folderWith(files: Readonly<Record<string, typeof HUB_TAB>>) {
  const dir = newFolder();
  for (const [file, tab] of Object.entries(files))
    writeFileSync(join(dir, file), await buildWorkbook([tab], file));
  return dir;
}

afterEach(removeFolders);

describe('openWorkspace', () => {
  it('finds the hub by its tab code and reads the others in order', async () => {
    const dir = await folderWith({ 'z.xlsx': AGENCY_TAB, 'b.xlsx': HUB_TAB, 'A.XLSX': AGENCY_TAB });
    const steps: string[] = [];
    const workspace = openWorkspace(dir, (done, total) => steps.push(`${done}/${total}`));
    expect(workspace.hub.id).toBe('b.xlsx');
    expect(workspace.workbooks.map(({ id }) => id)).toEqual(['A.XLSX', 'z.xlsx']);
    expect(workspace.stamps.map(({ file }) => file)).toEqual(['A.XLSX', 'b.xlsx', 'z.xlsx']);
    expect(workspace.settings).toEqual({ written: {} });
    expect(steps).toEqual(['1/3', '2/3', '3/3']);
  });

  it('stamps each file with what it was', async () => {
    const dir = await folderWith({ 'hub.xlsx': HUB_TAB });
    const bytes = await buildWorkbook([HUB_TAB], 'hub.xlsx');
    expect(openWorkspace(dir).stamps).toMatchObject([
      { file: 'hub.xlsx', size: bytes.length, sha256: sha256(bytes) },
    ]);
  });

  it('passes over locks, hidden files and whatever is not .xlsx', async () => {
    const dir = await folderWith({ 'hub.xlsx': HUB_TAB });
    for (const name of ['~$hub.xlsx', '.~lock.hub.xlsx#', '.x.xlsx', 'a.csv', 'a.xlsx.bak'])
      writeFileSync(join(dir, name), '');
    expect(workbookFiles(dir)).toEqual(['hub.xlsx']);
  });

  it('names both hubs', async () => {
    const dir = await folderWith({ 'một.xlsx': HUB_TAB, 'bản sao.xlsx': HUB_TAB });
    expect(() => openWorkspace(dir)).toThrow('Có 2 tệp tổng hợp trong thư mục: bản sao.xlsx; một.xlsx.');
  });

  it('says how to begin where there is no hub, no folder', async () => {
    const dir = await folderWith({ 'a.xlsx': AGENCY_TAB });
    expect(() => openWorkspace(dir)).toThrow(`${dir}: chưa có tệp tổng hợp, hãy chạy tthc init ${dir}`);
    expect(() => openWorkspace(join(dir, 'không có'))).toThrow('không có thư mục này');
    expect(() => openWorkspace(join(dir, 'a.xlsx'))).toThrow('không phải thư mục');
  });

  it('names the file it cannot read', async () => {
    const dir = await folderWith({ 'hub.xlsx': HUB_TAB });
    writeFileSync(join(dir, 'hỏng.xlsx'), '');
    expect(() => openWorkspace(dir)).toThrow(/^hỏng\.xlsx: tệp rỗng/);
  });

  it.each([
    ['no JSON', '{'],
    ['a clock that is none', '{"clock":"hôm nay","written":{}}'],
  ])('names settings that are %s', async (_, content) => {
    const dir = await folderWith({ 'hub.xlsx': HUB_TAB });
    mkdirSync(join(dir, '.tthc'));
    writeFileSync(join(dir, '.tthc', 'workspace.json'), content);
    expect(() => openWorkspace(dir)).toThrow(/workspace\.json: không đúng khuôn/);
  });
});

describe('commitEdits', () => {
  const standing = () => null;
  const put = (value: string): TabEdit => ({
    kind: 'putTab',
    tab: tabModel({ code: 'tab:tong_quan', title: 'Tổng quan', cells: [cell(1, 1, value)] }),
    replaces: 0,
    at: null,
  });
  const newFile: TabEdit = { kind: 'putTab', tab: AGENCY_TAB, replaces: null, at: null };
  const commit = (dir: string, value: string, rewrite = false) =>
    commitEdits({
      workspace: openWorkspace(dir),
      standing,
      rewrite,
      edits: [{ workbook: 'hub.xlsx', isNew: false, edits: [put(value)] }],
    });

  it('writes a file only when a cell of it changes, or when asked to', async () => {
    const dir = await folderWith({ 'hub.xlsx': HUB_TAB });
    expect(await commit(dir, 'một')).toEqual({ written: ['hub.xlsx'], unchanged: [], left: [] });
    expect(await commit(dir, 'một')).toEqual({ written: [], unchanged: ['hub.xlsx'], left: [] });
    expect(await commit(dir, 'một', true)).toEqual({ written: ['hub.xlsx'], unchanged: [], left: [] });
    expect(openWorkspace(dir).hub.tabs[0]?.cells[1]).toEqual([null, 'một']);
  });

  it('makes a new workbook under its title', async () => {
    const dir = await folderWith({ 'hub.xlsx': HUB_TAB });
    const edits = [{ workbook: 'Huyện A/B', isNew: true, edits: [newFile] }];
    const { written } = await commitEdits({ workspace: openWorkspace(dir), standing, edits });
    expect(written).toEqual(['Huyện A-B.xlsx']);
    expect(openWorkspace(dir).workbooks.map(({ id }) => id)).toEqual(['Huyện A-B.xlsx']);
  });
});

describe('fileNameFor', () => {
  it('keeps a title readable and safe in any folder', () => {
    expect(fileNameFor('Cấp tỉnh')).toBe('Cấp tỉnh.xlsx');
    expect(fileNameFor('../a:b*?."<>|\\c ')).toBe('-a-b--.-----c.xlsx');
    expect(workbookFiles(newFolder())).toEqual([]);
  });
});
