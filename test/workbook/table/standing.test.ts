import fc from 'fast-check';
import { tableModel } from '../../../src/workbook/table/model';
import { standingTable } from '../../../src/workbook/table/standing';
import type { TableContent, TableRow } from '../../../src/workbook/table/types';
import {
  cellIn,
  cellsOf,
  column,
  insertRow,
  officeLayout,
  systemLayout,
  withCells,
  withColumns,
} from '../../support/table';

const kinds = fc.constantFrom('row', 'sub', 'group', 'total', 'note');
const value = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.string(),
  fc.constantFrom('=1+1', '@a', 'x'.repeat(300)),
);
const tableRow = fc.tuple(kinds, fc.uuid(), value, value, value).map(
  ([kind, id, stt, ten, tu]): TableRow => ({
    code: `${kind}:${id}`,
    cells: { stt, ten, tu, ma: stt, loai: tu },
  }),
);
const wildContent = fc
  .tuple(fc.boolean(), fc.array(tableRow, { maxLength: 8 }), fc.constantFrom('title', 'banner'))
  .map(
    ([office, rows, style]): TableContent => ({
      layout: office
        ? officeLayout()
        : systemLayout({ conditionals: [{ kind: 'dataBar', column: 'kq', color: '4472C4' }] }),
      headings: [{ text: 'Tên bảng', style }],
      rows,
    }),
  );

describe('standingTable', () => {
  it('rebuilds the very model from the values alone', () => {
    fc.assert(
      fc.property(wildContent, (content) => {
        const model = tableModel(content);
        expect(standingTable(content.layout, cellsOf(model))).toEqual(model);
      }),
    );
  });

  it('rebuilds links from the columns that name their place', () => {
    const layout = systemLayout({
      over: [],
      columns: [
        column({ code: 'tep', header: 'Tệp', owner: 'system', style: 'text' }),
        column({ code: 'tab', header: 'Tab', owner: 'system', style: 'text' }),
        column({
          code: 'o',
          header: 'Ô',
          owner: 'system',
          style: 'link',
          linkFrom: { workbook: 'tep', tab: 'tab', cell: 'o' },
        }),
      ],
    });
    const model = tableModel({
      layout,
      headings: [],
      rows: [
        { code: 'row:1', cells: { tep: 'a.xlsx', tab: 'STP', o: 'F12' } },
        { code: 'row:2', cells: {} },
      ],
    });
    expect(cellIn(model, 4, 3)?.link).toEqual({ workbook: 'a.xlsx', tab: 'STP', cell: 'F12' });
    expect(cellIn(model, 5, 3)?.link).toBeUndefined();
    expect(standingTable(layout, cellsOf(model))).toEqual(model);
  });

  const rows: readonly TableRow[] = [
    { code: 'row:1', cells: { ma: 'm1', ten: 'Một', loai: 'a' } },
    { code: 'row:2', cells: { ma: 'm2', ten: 'Hai', loai: 'b' } },
  ];
  const content = { layout: officeLayout(), headings: [{ text: 'Mẫu', style: 'title' }], rows } as const;
  const tab = cellsOf(tableModel(content));

  it('keeps what is not the layout’s as foreign, where it stands', () => {
    const standing = standingTable(
      content.layout,
      withCells(tab, { '4,6': 'ghi chú riêng', '1,5': 'x', '40,2': '' }),
    );
    expect(cellIn(standing, 4, 6)).toEqual({ row: 4, col: 6, value: 'ghi chú riêng', style: 'foreign' });
    expect(cellIn(standing, 1, 5)).toEqual({ row: 1, col: 5, value: 'x', style: 'foreign' });
    expect(standing.cols).toBe(7);
    expect(standing.inputs).toEqual([{ top: 4, left: 1, bottom: 11, right: 4 }]);
  });

  it('never merges over a value', () => {
    const standing = standingTable(content.layout, withCells(tab, { '1,2': 'đè lên tiêu đề' }));
    expect(standing.merges).toEqual([]);
    expect(cellIn(standing, 1, 2)?.value).toBe('đè lên tiêu đề');
  });

  it('follows a moved column and an inserted row', () => {
    const moved = standingTable(content.layout, insertRow(withColumns(tab, [0, 1, 3, 2]), 5));
    expect(cellIn(moved, 4, 2)).toMatchObject({ value: 'a' });
    expect(moved.validations[0]?.block).toEqual({ top: 4, left: 2, bottom: 12, right: 3 });
    expect(cellIn(moved, 5, 1)?.style).toBe('inputText');
    expect(moved.widths[3]).toBe(30);
  });

  it('keeps formulas and formats of typed cells, not a format the look has anyway', () => {
    const dated = officeLayout({ columns: [column({ code: 'ngay', header: 'Ngày', style: 'inputDate' })] });
    const model = tableModel({
      layout: dated,
      headings: [],
      rows: [{ code: 'row:1', cells: { ngay: 45540 } }],
    });
    const file = cellsOf(model);
    const detail = (format: string) => ({ '3,1': { shown: '05/09/2024', format } });
    expect(standingTable(dated, { ...file, details: detail('dd/mm/yyyy') })).toEqual(model);
    const other = standingTable(dated, { ...file, details: detail('d/m/yy') });
    expect(cellIn(other, 3, 1)?.format).toBe('d/m/yy');
    const sum = standingTable(dated, { ...file, details: { '3,1': { shown: '2', formula: '1+1' } } });
    expect(cellIn(sum, 3, 1)?.formula).toBe('1+1');
  });

  it('survives a tab of nothing and a tab of rubbish', () => {
    const empty = standingTable(content.layout, { id: 1, title: 'x', cells: [], details: {} });
    expect(empty.cells.filter((cell) => cell.value !== null)).toEqual([]);
    const rubbish = {
      id: 1,
      title: 'x',
      cells: [
        ['tab:mau', 5, true],
        ['row:', 'a'],
      ],
      details: {},
    };
    expect(cellIn(standingTable(content.layout, rubbish), 0, 2)?.value).toBe(true);
  });
});
