import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import {
  colOf,
  deleteRow,
  edit,
  gridOf,
  insertColumn,
  insertRow,
  openBook,
  put,
  removeTab,
  renameTab,
  reverseRows,
  rowOf,
  saveBook,
  swapCells,
  tabOf,
  titleOf,
  valueIn,
} from './sheets';
import { DISTRICT, HUB, TOP } from './wholeSet';

/** What people do to the files of a small set, in another program. */

/** The commune whose tab is mistreated. */
export const COMMUNE = '01858';

export type Mistreat = (dir: string) => void;

export const inFile =
  (file: string, change: (book: WorkBook) => void) =>
  (dir: string): void =>
    edit(join(dir, file), change);
const inTab = (change: (sheet: WorkSheet) => void): ((dir: string) => void) =>
  inFile(DISTRICT, (book) => change(tabOf(book, COMMUNE)));

/** Body rows [from, to) of a section. */
export function bodyOf(sheet: WorkSheet, section: string): readonly [number, number] {
  const from = rowOf(sheet, `hdr:${section}`) + 1;
  let to = from;
  while (String(valueIn(sheet, to, 0) ?? '') !== '') to += 1;
  return [from, to];
}

const headerAt = (sheet: WorkSheet, code: string): readonly [number, number] => [
  rowOf(sheet, 'hdr:A'),
  colOf(sheet, 'cols:A', code),
];

const clearRow = (sheet: WorkSheet, row: number): void => {
  gridOf(sheet)[row] = [];
};

function moveTab(dir: string, to: string): void {
  const [source, target] = [openBook(join(dir, DISTRICT)), openBook(join(dir, to))];
  const title = titleOf(source, COMMUNE);
  utils.book_append_sheet(target, removeTab(source, COMMUNE), title);
  saveBook(join(dir, DISTRICT), source);
  saveBook(join(dir, to), target);
}

const moveFile = (dir: string, from: string, to: string): void => renameSync(join(dir, from), join(dir, to));

export type Case = readonly [name: string, change: Mistreat];
export type NamedCase = readonly [name: string, rule: string, change: Mistreat];

/** What a clerk does in good faith: nothing may be lost. */
export const HARMLESS: readonly Case[] = [
  [
    'a tab renamed',
    inFile(DISTRICT, (book) => {
      renameTab(book, COMMUNE, 'Của tôi');
    }),
  ],
  [
    'tabs in another order',
    inFile(DISTRICT, (book) => {
      book.SheetNames.reverse();
    }),
  ],
  ['a tab moved into another workbook', (dir) => moveTab(dir, TOP)],
  ['a tab moved into the hub', (dir) => moveTab(dir, HUB)],
  ['an agency workbook renamed', (dir) => moveFile(dir, DISTRICT, 'nộp về ngày 16.xlsx')],
  ['the hub renamed', (dir) => moveFile(dir, HUB, 'A - tổng hợp quý 3.xlsx')],
  ['an empty row inserted among the fields', inTab((sheet) => insertRow(sheet, rowOf(sheet, 'gd_tong')))],
  [
    'a row of notes inserted among the fields',
    inTab((sheet) => {
      const row = rowOf(sheet, 'gd_tong');
      insertRow(sheet, row);
      put(sheet, row, 2, 'việc riêng của xã');
      put(sheet, row, 5, 4321);
    }),
  ],
  ['a row inserted above the head', inTab((sheet) => insertRow(sheet, 2))],
  ['a column inserted before the labels', inTab((sheet) => insertColumn(sheet, 2))],
  ['a column inserted before "Kỳ này"', inTab((sheet) => insertColumn(sheet, 5))],
  ['fields sorted with column A', inTab((sheet) => reverseRows(sheet, ...bodyOf(sheet, 'A'), true))],
  ['tasks sorted with column A', inTab((sheet) => reverseRows(sheet, ...bodyOf(sheet, 'C'), true))],
  [
    'a foreign tab beside',
    inFile(DISTRICT, (book) =>
      utils.book_append_sheet(
        book,
        utils.aoa_to_sheet(
          [
            [null, 'việc riêng'],
            [1, 99],
          ],
          { dense: true },
        ),
        'Nháp',
      ),
    ),
  ],
];

/** What destroys structure but leaves enough to know what is meant: setup brings everything back. */
export const REPAIRABLE: readonly NamedCase[] = [
  ['A1 destroyed', 'C1', inTab((sheet) => put(sheet, 0, 0, null))],
  ['A1 typed over', 'C1', inTab((sheet) => put(sheet, 0, 0, 'Mẫu 01'))],
  ['a row inserted above A1', 'C1', inTab((sheet) => insertRow(sheet, 0))],
  ['the code row of the fields emptied', 'C7', inTab((sheet) => clearRow(sheet, rowOf(sheet, 'cols:A')))],
  ['the code row of the fields deleted', 'C7', inTab((sheet) => deleteRow(sheet, rowOf(sheet, 'cols:A')))],
  ['the header row of the fields deleted', 'C7', inTab((sheet) => deleteRow(sheet, rowOf(sheet, 'hdr:A')))],
  [
    'the header of the input column typed over',
    'C7',
    inTab((sheet) => put(sheet, ...headerAt(sheet, 'ky_nay'), 'Số liệu quý III')),
  ],
  ['the code of a field gone', 'C4', inTab((sheet) => put(sheet, rowOf(sheet, 'gd_tong'), 0, null))],
  [
    'a field copied below itself',
    'C5',
    inTab((sheet) => {
      const row = rowOf(sheet, 'gd_tong');
      insertRow(sheet, row + 1);
      gridOf(sheet)[row + 1] = (gridOf(sheet)[row] ?? []).map((cell) => (cell ? { ...cell } : undefined));
    }),
  ],
  [
    'a label typed over',
    'C6',
    inTab((sheet) => put(sheet, rowOf(sheet, 'gd_tong'), colOf(sheet, 'cols:A', 'so_lieu'), 'Số giao dịch')),
  ],
];

const otherCode = (sheet: WorkSheet): void => put(sheet, 0, 0, '01864');

/** What leaves two readings: nobody may choose one. */
export const AMBIGUOUS: readonly NamedCase[] = [
  [
    'fields sorted without column A',
    'C6',
    inTab((sheet) => reverseRows(sheet, ...bodyOf(sheet, 'A'), false)),
  ],
  [
    'two headers swapped',
    'C7',
    inTab((sheet) => swapCells(sheet, headerAt(sheet, 'ky_nay'), headerAt(sheet, 'ky_truoc'))),
  ],
  [
    'two column codes swapped',
    'C7',
    inTab((sheet) => {
      const row = rowOf(sheet, 'cols:A');
      swapCells(sheet, [row, colOf(sheet, 'cols:A', 'ky_nay')], [row, colOf(sheet, 'cols:A', 'ky_truoc')]);
    }),
  ],
  [
    'another name in the head',
    'C3',
    inTab((sheet) => put(sheet, rowOf(sheet, 'head:name'), 1, 'UBND xã Bộc Bố')),
  ],
  ['the code of another agency in A1', 'C2', inTab(otherCode)],
  [
    'two tabs with one code',
    'C2',
    inFile(DISTRICT, (book) => {
      const copy = structuredClone(tabOf(book, COMMUNE));
      put(copy, rowOf(copy, 'gd_tong'), colOf(copy, 'cols:A', 'ky_nay'), 7777);
      utils.book_append_sheet(book, copy, 'Bằng Thành (2)');
    }),
  ],
];

/** A change to a settings tab of the hub. */
export const inSettings = (code: string, change: (sheet: WorkSheet) => void): Mistreat =>
  inFile(HUB, (book) => change(tabOf(book, code)));

/** The row of a settings tab with a value in a column. */
export function rowWith(sheet: WorkSheet, column: string, value: string): number {
  const col = colOf(sheet, 'cols', column);
  const row = gridOf(sheet).findIndex((line, at) => at > rowOf(sheet, 'hdr') && line[col]?.v === value);
  if (row < 0) throw new Error(`no ${value}`);
  return row;
}

/** Types over one cell of a settings tab: its tab code, the code in its row, its column. */
export const setIn = (tab: string, row: string, column: string, value: string | number): Mistreat =>
  inSettings(tab, (sheet) => put(sheet, rowWith(sheet, 'ma', row), colOf(sheet, 'cols', column), value));

/** Fills the first empty row of a settings tab. */
export const addRow = (tab: string, cells: Readonly<Record<string, string | number>>): Mistreat =>
  inSettings(tab, (sheet) => {
    const first = Object.keys(cells)[0] ?? 'ma';
    const col = colOf(sheet, 'cols', first);
    const body = gridOf(sheet).slice(rowOf(sheet, 'hdr') + 1);
    const free = rowOf(sheet, 'hdr') + 1 + body.findIndex((line) => (line[col]?.v ?? '') === '');
    for (const [column, value] of Object.entries(cells))
      put(sheet, free, colOf(sheet, 'cols', column), value);
  });
