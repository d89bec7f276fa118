import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CellDetail, CellValue, TabCells, WorkbookCells } from '../../src/cells/cell';
import type { Io } from '../../src/local/cli/output';
import type { Block, CellModel, TabModel } from '../../src/workbook/model';

/** 0-based, half-open. */
export const block = (top: number, left: number, bottom: number, right: number): Block => ({
  top,
  left,
  bottom,
  right,
});

export const cell = (
  row: number,
  col: number,
  value: CellValue,
  change: Partial<CellModel> = {},
): CellModel => ({
  row,
  col,
  value,
  style: 'text',
  ...change,
});

/** A visible tab with a code in A1 and nothing else. */
export const tabModel = (change: Partial<TabModel> = {}): TabModel => {
  const code = change.code ?? 'SNV';
  return {
    code,
    title: 'Sở Nội vụ',
    hidden: false,
    rows: 10,
    cols: 6,
    widths: [],
    heights: {},
    merges: [],
    hiddenRows: [],
    hiddenCols: [],
    frozen: { rows: 0, cols: 0 },
    inputs: [],
    validations: [],
    conditionals: [],
    print: { landscape: true, repeatRows: null, area: null },
    color: '',
    ...change,
    cells: [cell(0, 0, code), ...(change.cells ?? [])],
  };
};

export const tabCells = (
  title: string,
  cells: readonly (readonly CellValue[])[],
  details: Readonly<Record<string, CellDetail>> = {},
  id = 0,
): TabCells => ({ id, title, cells, details });

export const workbookCells = (tabs: readonly TabCells[], id = 'a.xlsx'): WorkbookCells => ({
  id,
  title: id.replace('.xlsx', ''),
  tabs: tabs.map((tab, index) => ({ ...tab, id: index })),
});

/** A part of a zip as text: `partOf(bytes, 'xl/workbook.xml')`; '' when it is not there. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  return part ? strFromU8(part) : '';
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export type RawSheet = { readonly rows: string; readonly shared?: string; readonly date1904?: boolean };

/** A small .xlsx with one sheet from its raw row XML; styles: 0 general, 1 m/d/yy, 2 dd/mm/yyyy, 3 0%. */
export function rawXlsx({ rows, shared = '', date1904 = false }: RawSheet): Uint8Array {
  const type = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const xfs = [0, 14, 164, 9].map(
    (id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('workbook', 'sheet.main')}${type('worksheets/sheet1', 'worksheet')}${type('styles', 'styles')}${type('sharedStrings', 'sharedStrings')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'styles', 'styles.xml')}${relation('r3', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets><sheet name="Tờ 1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="4">${xfs.join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${shared}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
  };
  const bytes = Object.entries(parts).map(
    ([name, text]) => [name, strToU8(`<?xml version="1.0"?>${text}`)] as const,
  );
  return zipSync(Object.fromEntries(bytes));
}

/** The same zip, saying in its central directory that its first entry unpacks to so many bytes. */
export function declaring(zip: Uint8Array, unpacked: number): Uint8Array {
  const bytes = zip.slice();
  const at = bytes.findIndex(
    (_, index) => new DataView(bytes.buffer).byteLength > index + 4 && isDirectoryEntry(bytes, index),
  );
  new DataView(bytes.buffer).setUint32(at + 24, unpacked, true);
  return bytes;
}

const isDirectoryEntry = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2;

const folders: string[] = [];

/** A fresh folder, removed by `removeFolders`. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tthc-test-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export type Recorder = { readonly io: Io; out(): string; err(): string };

/** A terminal that remembers what was written; its clock stands still. */
export function recorder(
  change: Partial<Pick<Io, 'env' | 'clock'>> & { readonly isTTY?: boolean } = {},
): Recorder {
  const out: string[] = [];
  const err: string[] = [];
  const stderr = Object.assign(
    new Writable({
      write(chunk, _, done) {
        err.push(String(chunk));
        done();
      },
    }),
    { isTTY: change.isTTY ?? false },
  );
  return {
    io: {
      stdout: { write: (text: string) => out.push(text) },
      stderr,
      env: change.env ?? {},
      clock: change.clock ?? (() => 0),
    },
    out: () => out.join(''),
    err: () => err.join(''),
  };
}
