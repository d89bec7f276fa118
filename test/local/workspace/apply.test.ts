import { detailKey } from '../../../src/cells/cell';
import { finalTabs, type Standing } from '../../../src/local/workspace/apply';
import { sameCells } from '../../../src/local/workspace/same';
import { parseWorkbook } from '../../../src/local/xlsx/read';
import { isCarried, titleOf } from '../../../src/local/xlsx/tabs';
import { buildWorkbook } from '../../../src/local/xlsx/write';
import type { TabEdit, TabModel } from '../../../src/workbook/model';
import { block, cell, tabCells, tabModel, workbookCells } from '../../support/local';

const put = (tab: TabModel, replaces: number | null, at: number | null): TabEdit => ({
  kind: 'putTab',
  tab,
  replaces,
  at,
});

const HUB = workbookCells([
  tabCells('Một', [['tab:a'], [null, 1]]),
  tabCells('Ghi chú', [['việc riêng', 7]]),
  tabCells('Hai', [['tab:b'], [null, 2]]),
]);

/** Knows the tabs with a code; whatever stands in them is an input. */
const standing: Standing = (tab) => {
  const code = String(tab.cells[0]?.[0] ?? '');
  if (!code.startsWith('tab:')) return null;
  const cells = tab.cells.flatMap((values, row) =>
    values.map((value, col) => {
      const { formula } = tab.details[detailKey(row, col)] ?? {};
      return cell(row, col, value, {
        style: 'input',
        format: '0',
        ...(formula === undefined ? {} : { formula }),
      });
    }),
  );
  return tabModel({ code, title: tab.title, rows: tab.cells.length, cells: cells.slice(1) });
};

const titles = (edits: readonly TabEdit[]) => finalTabs(HUB, edits, standing).map(titleOf);

describe('finalTabs', () => {
  it('leaves everything standing where nothing is edited, foreign tabs carried', () => {
    const tabs = finalTabs(HUB, [], standing);
    expect(tabs.map(titleOf)).toEqual(['Một', 'Ghi chú', 'Hai']);
    expect(tabs.map(isCarried)).toEqual([false, true, false]);
  });

  it('puts a tab over the one it replaces, over the one with its code, or last', () => {
    expect(titles([put(tabModel({ code: 'tab:x', title: 'Mới' }), 2, null)])).toEqual([
      'Một',
      'Ghi chú',
      'Mới',
    ]);
    expect(titles([put(tabModel({ code: 'tab:a', title: 'Mới' }), null, null)])).toEqual([
      'Mới',
      'Ghi chú',
      'Hai',
    ]);
    expect(titles([put(tabModel({ code: 'tab:c', title: 'Ba' }), null, null)])).toEqual([
      'Một',
      'Ghi chú',
      'Hai',
      'Ba',
    ]);
  });

  it('puts tabs at the positions asked for', () => {
    const edits = ['tab:b', 'tab:new', 'tab:a'].map((code, at) =>
      put(tabModel({ code, title: code }), null, at),
    );
    expect(titles(edits)).toEqual(['tab:b', 'tab:new', 'tab:a', 'Ghi chú']);
  });

  it('builds a workbook that does not exist yet', () => {
    const edits = [
      put(tabModel({ code: 'a', title: 'A' }), null, null),
      put(tabModel({ code: 'b', title: 'B' }), null, 0),
    ];
    expect(finalTabs(null, edits, standing).map(titleOf)).toEqual(['B', 'A']);
  });

  it('lays cells over the tab as it stands and keeps their looks', () => {
    const edit: TabEdit = {
      kind: 'setCells',
      tab: 2,
      cells: [
        { row: 1, col: 1, value: 9, formula: 'B1*3' },
        { row: 19, col: 8, value: 'mới' },
      ],
    };
    const tab = finalTabs(HUB, [edit], standing)[2];
    if (tab === undefined || isCarried(tab)) throw new Error('not a model');
    expect(tab.cells).toContainEqual({
      row: 1,
      col: 1,
      value: 9,
      formula: 'B1*3',
      style: 'input',
      format: '0',
    });
    expect(tab.cells).toContainEqual({ row: 19, col: 8, value: 'mới', style: 'input', format: '0' });
    expect(tab.rows).toBe(20);
  });

  it('lays cells over a foreign tab, over a tab put before, and clears', () => {
    const edits: readonly TabEdit[] = [
      {
        kind: 'setCells',
        tab: 1,
        cells: [
          { row: 0, col: 1, value: null },
          { row: 2, col: 1, value: 3, formula: '1+2' },
        ],
      },
      put(tabModel({ code: 'tab:a', cells: [cell(1, 1, 5)] }), 0, null),
      { kind: 'setCells', tab: 0, cells: [{ row: 1, col: 1, value: 6 }] },
    ];
    const [first, second] = finalTabs(HUB, edits, standing);
    expect(second).toEqual({
      carried: tabCells(
        'Ghi chú',
        [['việc riêng', null], [], [null, 3]],
        { '2,1': { shown: '3', formula: '1+2' } },
        1,
      ),
    });
    expect(first && !isCarried(first) && first.cells).toContainEqual({
      row: 1,
      col: 1,
      value: 6,
      style: 'text',
    });
  });
});

describe('sameCells', () => {
  const set = (value: number | string | null, formula?: string): TabEdit => ({
    kind: 'setCells',
    tab: 2,
    cells: [{ row: 1, col: 1, value, ...(formula === undefined ? {} : { formula }) }],
  });
  const same = (edits: readonly TabEdit[]) => sameCells(HUB, finalTabs(HUB, edits, standing));

  it('sees no difference in equal values and blanks of any kind', () => {
    expect(same([])).toBe(true);
    expect(same([set(2)])).toBe(true);
    expect(same([{ kind: 'setCells', tab: 0, cells: [{ row: 5, col: 5, value: '' }] }])).toBe(true);
  });

  it('sees a value, a formula, a kind, a cleared cell', () => {
    for (const edit of [set(3), set(2, '1+1'), set('2'), set(null)]) expect(same([edit])).toBe(false);
    expect(same([{ kind: 'setCells', tab: 1, cells: [{ row: 0, col: 1, value: 8 }] }])).toBe(false);
  });

  it('sees a title, an order, a tab more', () => {
    const one = tabModel({ code: 'tab:a', title: 'Một', cells: [cell(1, 1, 1)] });
    expect(same([put(one, 0, null)])).toBe(true);
    expect(same([put({ ...one, title: 'Mốt' }, 0, null)])).toBe(false);
    expect(same([put(one, 0, 2)])).toBe(false);
    expect(same([put(tabModel({ code: 'tab:z', title: 'Z' }), null, null)])).toBe(false);
  });

  it('holds for every file just written from the same tabs', async () => {
    const tab = tabModel({
      inputs: [block(1, 1, 2, 2)],
      merges: [block(3, 1, 4, 3)],
      cells: [
        cell(1, 1, 'dài '.repeat(12_000)),
        cell(2, 1, 'dài '.repeat(12_000)),
        cell(3, 1, 'gộp'),
        cell(3, 2, 'bị che'),
        cell(4, 1, 'a\r\nb\u0007'),
        cell(5, 1, null, { formula: 'IF(TRUE;"";1)' }),
        cell(6, 1, 0.1 + 0.2, { formula: 'SUM(0;1)/3' }),
        cell(7, 1, Number.NaN),
        cell(8, 1, '_x0041_'),
      ],
    });
    const file = parseWorkbook(await buildWorkbook([tab], 'a.xlsx'), 'a.xlsx');
    expect(sameCells(file, [tab])).toBe(true);
  });
});
