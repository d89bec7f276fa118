import fc from 'fast-check';
import { tabCode } from '../../../src/workbook/table/identify';
import { tableModel } from '../../../src/workbook/table/model';
import { readTable } from '../../../src/workbook/table/read';
import type { TableContent } from '../../../src/workbook/table/types';
import {
  cellsOf,
  insertColumn,
  insertRow,
  officeLayout,
  systemLayout,
  withCells,
  withColumns,
  withRows,
} from '../../support/table';

const office: TableContent = {
  layout: officeLayout(),
  headings: [{ text: 'Mẫu', style: 'title' }],
  rows: [
    { code: 'row:1', cells: { ma: 'm1', ten: 'Một', loai: 'a' } },
    { code: 'row:2', cells: { ma: 'm2', ten: 'Hai', loai: 'b' } },
    { code: 'row:3', cells: { ma: 'm3', ten: 'Ba' } },
  ],
};
const officeTab = cellsOf(tableModel(office));
const read = (tab = officeTab) => readTable(office.layout, tab);
const codes = (tab = officeTab) => read(tab).rows.map((row) => row.cells.ma);

describe('readTable on an office tab', () => {
  it('reads back what was put in, with 0-based rows', () => {
    expect(read().issues).toEqual([]);
    expect(read().headings).toEqual(office.headings);
    expect(read().rows[0]).toEqual({ code: 'row:1', row: 4, cells: { ma: 'm1', ten: 'Một', loai: 'a' } });
    expect(read().rows[2]?.cells.loai).toBeNull();
    expect(codes()).toEqual(['m1', 'm2', 'm3']);
  });

  it('takes rows the office added without a code, and skips empty ones', () => {
    const added = withCells(insertRow(officeTab, 5), { '9,1': 'm9', '5,2': '  ' });
    expect(codes(added)).toEqual(['m1', 'm2', 'm3', 'm9']);
    expect(read(added).rows[3]).toMatchObject({ code: '', row: 9 });
  });

  it('follows sorted rows and moved or inserted columns', () => {
    expect(codes(withRows(officeTab, [0, 1, 2, 3, 6, 4, 5]))).toEqual(['m3', 'm1', 'm2']);
    expect(read(withColumns(insertColumn(officeTab, 2), [0, 4, 2, 1, 3])).rows[0]?.cells).toEqual({
      ma: 'm1',
      ten: 'Một',
      loai: 'a',
    });
  });

  it('reads nothing where two headers were swapped', () => {
    const swapped = read(withCells(officeTab, { '3,1': 'Tên', '3,2': 'Mã' }));
    expect(swapped.rows).toEqual([]);
    expect(swapped.issues.map(({ row, col, found }) => [row, col, found])).toEqual([
      [3, 1, 'Tên'],
      [3, 2, 'Mã'],
    ]);
  });

  it('reads nothing without code row, header row or a column, or with a column twice', () => {
    const broken = [
      withCells(officeTab, { '2,0': null }),
      withCells(officeTab, { '3,0': 'x' }),
      withCells(officeTab, { '2,2': null }),
      withColumns(officeTab, [0, 1, 2, 3, 2]),
    ];
    for (const tab of broken) {
      expect(read(tab).rows).toEqual([]);
      expect(read(tab).issues).toHaveLength(1);
    }
  });

  it('accepts another spelling of a header', () => {
    expect(read(withCells(officeTab, { '3,2': ' TÊN\u00a0' })).rows).toHaveLength(3);
  });

  it('names a row moved above the header instead of dropping it', () => {
    const moved = read(withRows(officeTab, [0, 1, 5, 2, 3, 4, 6]));
    expect(moved.rows.map((row) => row.cells.ma)).toEqual(['m1', 'm3']);
    expect(moved.issues).toEqual([expect.objectContaining({ rule: 'stray', row: 2, col: 1, found: 'm2' })]);
  });

  it('never gives a value that stands under another header, whatever is permuted', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7, maxLength: 7 });
    const cols = fc.shuffledSubarray([1, 2, 3], { minLength: 3, maxLength: 3 });
    const known = new Map(office.rows.map((row) => [row.cells.ma, row.cells]));
    fc.assert(
      fc.property(order, cols, (rows, columns) => {
        for (const row of read(withColumns(withRows(officeTab, rows), [0, ...columns])).rows) {
          expect({ loai: null, ...known.get(String(row.cells.ma)) }).toEqual(row.cells);
        }
      }),
    );
  });
});

describe('readTable on a system tab', () => {
  const content: TableContent = {
    layout: systemLayout(),
    headings: [],
    rows: [
      { code: 'row:CT01', cells: { stt: 1, ten: 'Một', tu: 3, mau: 5 } },
      { code: 'total:', cells: { ten: 'TỔNG CỘNG', tu: 3 } },
    ],
  };
  const tab = cellsOf(tableModel(content));

  it('reads rows by their code, wherever they stand', () => {
    const shuffled = readTable(content.layout, withRows(tab, [0, 1, 2, 3, 4, 6, 5]));
    expect(shuffled.rows.map(({ code, cells }) => [code, cells.tu])).toEqual([
      ['total:', 3],
      ['row:CT01', 3],
    ]);
    expect(shuffled.issues).toEqual([]);
  });

  it('ignores rows without a code and takes the first of two with the same', () => {
    const doubled = withCells(tab, { '7,2': 'không mã', '8,0': 'row:CT01', '8,3': 99 });
    const result = readTable(content.layout, doubled);
    expect(result.rows.map(({ cells }) => cells.tu)).toEqual([3, 3]);
    expect(result.issues).toEqual([expect.objectContaining({ row: 8, found: 'row:CT01' })]);
  });
});

describe('tabCode', () => {
  const tab = (a1: string | number | null) => ({ id: 1, title: '', cells: [[a1]], details: {} });
  it('says what A1 says', () => {
    expect(tabCode(tab(' tab:pl2 '))).toBe('tab:pl2');
    expect(tabCode(tab(1834))).toBe('1834');
    expect(tabCode(tab(null))).toBe('');
    expect(tabCode({ id: 1, title: '', cells: [], details: {} })).toBe('');
  });
});
