import { STYLES } from '../../../src/workbook/styles';
import { tableModel } from '../../../src/workbook/table/model';
import type { TableContent, TableRow } from '../../../src/workbook/table/types';
import { cellIn, column, officeLayout, systemLayout } from '../../support/table';

const rows: readonly TableRow[] = [
  { code: 'group:so', cells: { stt: 'I', ten: 'Sở, ban, ngành', tu: 3, mau: 5, kq: 60 } },
  { code: 'row:CT01', cells: { stt: 1, ten: 'Tỷ lệ cung cấp', tu: 3, mau: 5, kq: 60 } },
  { code: 'row:CT02', cells: { ten: 'Tỷ lệ thanh toán', tu: 1, mau: 0 } },
  { code: 'sub:CT02:xa', cells: { ten: 'Cấp xã', tu: 1, mau: 0 } },
  { code: 'total:', cells: { ten: 'TỔNG CỘNG', tu: 4, mau: 5, kq: 80 } },
  { code: 'note:1', cells: { stt: 'Ghi chú: số liệu tạm tính.' } },
];
const content = (change: Partial<TableContent> = {}): TableContent => ({
  layout: systemLayout(),
  headings: [
    { text: 'BẢNG MẪU', style: 'title' },
    { text: 'Kỳ: Quý III/2024', style: 'subtitle' },
  ],
  rows,
  ...change,
});

describe('tableModel', () => {
  const model = tableModel(content());

  it('puts the tab code in A1 and row codes down the hidden column A', () => {
    const codes = Array.from({ length: model.rows }, (_, row) => cellIn(model, row, 0)?.value ?? null);
    expect(codes).toEqual([
      'tab:bang',
      'head:title:1',
      'head:subtitle:2',
      'cols',
      'over',
      'hdr',
      'nums',
      ...rows.map((row) => row.code),
    ]);
    expect(model.hiddenCols).toEqual([0]);
    expect(model.hiddenRows).toEqual([0, 3]);
  });

  it('spans headers, merges plain ones down and numbers the columns', () => {
    expect([1, 2, 3, 4, 5].map((col) => cellIn(model, 4, col)?.value)).toEqual([
      'STT',
      'Tên',
      'Số liệu',
      null,
      'Kết quả',
    ]);
    expect([1, 2, 3, 4, 5].map((col) => cellIn(model, 5, col)?.value)).toEqual([
      null,
      null,
      'Tử số',
      'Mẫu số',
      null,
    ]);
    expect([1, 2, 3, 4, 5].map((col) => cellIn(model, 6, col)?.value)).toEqual([
      '(1)',
      '(2)',
      '(3)',
      '(4)',
      '(5)',
    ]);
    expect(model.merges).toContainEqual({ top: 4, left: 3, bottom: 5, right: 5 });
    expect(model.merges).toContainEqual({ top: 4, left: 1, bottom: 6, right: 2 });
    expect(model.merges).toContainEqual({ top: 1, left: 1, bottom: 2, right: 6 });
  });

  it('looks by column and row kind', () => {
    const styles = (row: number) => [1, 2, 3, 5].map((col) => cellIn(model, row, col)?.style);
    expect(styles(7)).toEqual(['groupRow', 'groupRow', 'groupNumber', 'groupPercent']);
    expect(styles(8)).toEqual(['textCenter', 'text', 'number', 'percent']);
    expect(styles(10)).toEqual(['textCenter', 'muted', 'number', 'percent']);
    expect(styles(11)).toEqual(['totalRow', 'totalRow', 'totalNumber', 'totalPercent']);
    expect(cellIn(model, 12, 1)?.style).toBe('note');
    expect(STYLES.note.italic).toBe(true);
  });

  it('merges blanks of a mergeDown column into the cell above, sub rows too, and notes over the width', () => {
    expect(model.merges).toContainEqual({ top: 8, left: 1, bottom: 11, right: 2 });
    expect(model.merges).toContainEqual({ top: 12, left: 1, bottom: 13, right: 6 });
    expect(model.merges).not.toContainEqual(expect.objectContaining({ top: 7 }));
  });

  it('freezes and repeats the header, prints landscape', () => {
    expect(model.frozen).toEqual({ rows: 7, cols: 2 });
    expect(model.print).toEqual({ landscape: true, repeatRows: { top: 4, bottom: 7 }, area: null });
    expect(model.inputs).toEqual([]);
  });

  it('says the height of rows with wrapped text: two lines for 50 characters in a column of 30', () => {
    const long = tableModel(
      content({
        rows: [
          { code: 'row:1', cells: { stt: 1, ten: 'Tỷ lệ hồ sơ được số hóa khi tiếp nhận tại bộ phận' } },
        ],
      }),
    );
    const one = tableModel(content({ rows: [{ code: 'row:1', cells: { stt: 1, ten: 'Ngắn' } }] }));
    expect(long.heights[7]).toBe(2 * (one.heights[7] ?? 0));
  });

  it('shares the height of text merged down over its rows', () => {
    const name = 'Một tên rất dài '.repeat(6).trim();
    const layout = systemLayout({
      columns: [
        column({ code: 'ten', header: 'Tên', width: 20, owner: 'system', style: 'text', mergeDown: true }),
        column({ code: 'kq', header: 'Kết quả', width: 12, owner: 'system', style: 'text' }),
      ],
      over: [],
    });
    const merged = tableModel({
      layout,
      headings: [],
      rows: [
        { code: 'row:1', cells: { ten: name, kq: 'a' } },
        { code: 'row:2', cells: { kq: 'b' } },
      ],
    });
    const alone = tableModel({ layout, headings: [], rows: [{ code: 'row:1', cells: { ten: name } }] });
    expect((merged.heights[4] ?? 0) + (merged.heights[5] ?? 0)).toBe(alone.heights[4]);
  });

  it('takes empty text for blank and carries links', () => {
    const link = { workbook: 'a.xlsx', tab: 'STP', cell: 'F12' };
    const linked = tableModel(
      content({ rows: [{ code: 'row:1', cells: { ten: { value: 'xem', link }, stt: '' } }] }),
    );
    expect(cellIn(linked, 7, 2)).toMatchObject({ value: 'xem', link });
    expect(cellIn(linked, 7, 1)?.value).toBeNull();
  });
});

describe('an office tab', () => {
  const layout = officeLayout({
    conditionals: [
      { kind: 'formula', columns: ['ten', 'loai'], formula: '{col:ma}{row}=""', style: 'muted' },
    ],
  });
  const model = tableModel({ layout, headings: [], rows: [{ code: 'row:1', cells: { ma: 'x' } }] });

  it('keeps spare rows ready, all of them input, with dropdowns', () => {
    expect(model.rows).toBe(3 + 1 + 5);
    expect(model.inputs).toEqual([{ top: 3, left: 1, bottom: 9, right: 4 }]);
    expect(cellIn(model, 8, 3)).toEqual({ row: 8, col: 3, value: null, style: 'inputText' });
    expect(model.validations).toEqual([
      expect.objectContaining({
        kind: 'list',
        values: ['a', 'b'],
        block: { top: 3, left: 3, bottom: 9, right: 4 },
      }),
    ]);
  });

  it('fills condition formulas with the first body row and column letters', () => {
    expect(model.conditionals).toEqual([
      { kind: 'formula', block: { top: 3, left: 2, bottom: 9, right: 3 }, formula: 'B4=""', style: 'muted' },
      { kind: 'formula', block: { top: 3, left: 3, bottom: 9, right: 4 }, formula: 'B4=""', style: 'muted' },
    ]);
  });
});
