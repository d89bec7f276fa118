import fc from 'fast-check';
import type { CellValue, TabCells } from '../../../src/cells/cell';
import { EMPTY_OUTPUTS } from '../../../src/workbook/agency/outputs';
import { readAgencyTab } from '../../../src/workbook/agency/read';
import { repairAgencyTab } from '../../../src/workbook/agency/repair';
import type { TabModel } from '../../../src/workbook/model';
import {
  AGENCIES,
  anyChange,
  applyChange,
  type Change,
  COMMUNE,
  cellOf,
  colAt,
  colIndexes,
  filled,
  insertColumn,
  insertRow,
  layoutFor,
  modelOf,
  rearranged,
  rowAt,
  rowIndexes,
  sortedRows,
  tabFrom,
  typedCell,
  valuesOf,
  withValues,
} from '../../support/agencyTab';

const MODEL = modelOf(COMMUNE);
const TAB = tabFrom(MODEL);
const ALL = valuesOf(filled(COMMUNE));
const FIRST = rowAt(TAB, 'hs_ky_truoc');

const repair = (tab: TabCells) => repairAgencyTab(tab, COMMUNE, EMPTY_OUTPUTS);
const valuesIn = (model: TabModel) => valuesOf(readAgencyTab(tabFrom(model), COMMUNE, 'a.xlsx').typed);

/** Values in the block under the foot, with their labels. */
const unplacedIn = (model: TabModel): readonly (readonly [CellValue, CellValue])[] => {
  const tab = tabFrom(model);
  return tab.cells.flatMap((line) =>
    /^unplaced:\d+$/.test(String(line[0])) ? [[line[3] ?? null, line[2] ?? null] as const] : [],
  );
};
const foreignIn = (model: TabModel) =>
  model.cells.flatMap(({ style, row, col, value }) => (style === 'foreign' ? [{ row, col, value }] : []));

const emptied = (tab: TabCells, row: number): TabCells => withValues(tab, { [`${row},0`]: null });

describe('a tab as it should be', () => {
  it.each(AGENCIES.map(({ name, code }) => [name, code] as const))('is left as it is: %s', (_, code) => {
    const layout = layoutFor(code);
    const model = modelOf(layout);
    expect(repairAgencyTab(tabFrom(model), layout, EMPTY_OUTPUTS)).toEqual({ model, repaired: [] });
  });

  it('keeps its title, formats and formulas of inputs', () => {
    const typed = new Map([
      ['hs_ky_truoc', typedCell(7, { formula: '3+4' })],
      ['gd_tong', typedCell(0.85, { shown: '85%', format: '0%' })],
    ]);
    const tab = { ...tabFrom(modelOf(COMMUNE, { typed })), title: 'Tên khác' };
    const { model, repaired } = repair(tab);
    expect(repaired).toEqual([]);
    expect(model).toEqual({ ...modelOf(COMMUNE, { typed }), title: 'Tên khác' });
  });
});

describe('what it puts right', () => {
  it('inserted rows and columns, moved columns, sorted rows: everything back in its place', () => {
    const cols = colIndexes(TAB);
    const changed = [
      insertRow(insertRow(TAB, FIRST), FIRST + 9),
      insertColumn(TAB, 4),
      rearranged(TAB, rowIndexes(TAB), [0, ...cols.slice(1).reverse()]),
      sortedRows(TAB, FIRST, [4, 3, 2, 1, 0], true),
    ];
    for (const tab of changed) {
      const { model, repaired } = repair(tab);
      expect(model).toEqual(MODEL);
      expect(repaired).toHaveLength(1);
    }
  });

  it('a code that was lost, by STT and label', () => {
    const { model, repaired } = repair(emptied(TAB, FIRST));
    expect(model).toEqual(MODEL);
    expect(repaired).toEqual([{ cell: 'A12', what: expect.stringMatching(/theo số thứ tự và tên dòng/) }]);
  });

  it('a column code that was lost, by its header', () => {
    const at = { [`${rowAt(TAB, 'cols:A')},${colAt(TAB, 'A', 'ky_nay')}`]: null };
    const { model, repaired } = repair(withValues(TAB, at));
    expect(model).toEqual(MODEL);
    expect(repaired).toEqual([{ cell: 'F11', what: expect.stringMatching(/“Kỳ này”.*theo tiêu đề/) }]);
  });

  it('labels, headers and head texts typed over, naming what was there', () => {
    const label = `${FIRST},2`;
    const header = `${rowAt(TAB, 'hdr:A')},5`;
    const { model, repaired } = repair(withValues(TAB, { [label]: 'abc', [header]: 'xyz', '3,1': 'Quý 3' }));
    expect(model).toEqual(MODEL);
    expect(repaired.map(({ cell }) => cell)).toEqual(['B4', 'F11', 'C12']);
    expect(repaired[2]?.what).toMatch(/“Số hồ sơ từ kỳ trước chuyển sang” thay cho “abc”/);
  });

  it('a deleted row, empty', () => {
    const rows = rowIndexes(TAB).filter((row) => row !== FIRST);
    const { model, repaired } = repair(rearranged(TAB, rows, colIndexes(TAB)));
    const { hs_ky_truoc: _, 'note:hs_ky_truoc': __, ...rest } = ALL;
    expect(valuesIn(model)).toEqual(rest);
    expect(repaired.some(({ what }) => what.startsWith('Dựng lại dòng “Số hồ sơ từ kỳ trước'))).toBe(true);
  });

  it('a lost A1, when the head still names the agency', () => {
    const { model, repaired } = repair(withValues(TAB, { '0,0': null }));
    expect(model).toEqual(MODEL);
    expect(repaired).toHaveLength(1);
  });
});

describe('what nobody can tell', () => {
  it('rows sorted without column A go to the block under the foot, with their words', () => {
    const { model, repaired } = repair(sortedRows(TAB, FIRST, [1, 0], false));
    expect(unplacedIn(model)).toEqual([
      [ALL.hs_tn_truc_tuyen, 'Ô F12 – Số hồ sơ mới tiếp nhận trực tuyến trong kỳ – Kỳ này'],
      [ALL['note:hs_tn_truc_tuyen'], 'Ô J12 – Số hồ sơ mới tiếp nhận trực tuyến trong kỳ – Giải trình'],
      [ALL.hs_ky_truoc, 'Ô F13 – Số hồ sơ từ kỳ trước chuyển sang – Kỳ này'],
      [ALL['note:hs_ky_truoc'], 'Ô J13 – Số hồ sơ từ kỳ trước chuyển sang – Giải trình'],
    ]);
    expect(valuesIn(model).hs_ky_truoc).toBeUndefined();
    expect(repaired.filter(({ what }) => what.includes('Chưa xếp được'))).toHaveLength(4);
  });

  it('swapped headers: neither column is believed', () => {
    const hdr = rowAt(TAB, 'hdr:A');
    const { model } = repair(withValues(TAB, { [`${hdr},5`]: 'Giải trình', [`${hdr},9`]: 'Kỳ này' }));
    expect(valuesIn(model).hs_ky_truoc).toBeUndefined();
    expect(unplacedIn(model).map(([value]) => value)).toContain(ALL.hs_ky_truoc);
  });

  it('copies of a row that differ; copies that agree are one', () => {
    const rows = rowIndexes(TAB);
    const tab = rearranged(TAB, [...rows.slice(0, FIRST), FIRST, ...rows.slice(FIRST)], colIndexes(TAB));
    expect(repair(tab).model).toEqual(MODEL);
    const { model } = repair(withValues(tab, { [`${FIRST},5`]: 77 }));
    expect(valuesIn(model).hs_ky_truoc).toBeUndefined();
    expect(unplacedIn(model).map(([value]) => value)).toEqual([77, ALL.hs_ky_truoc]);
  });

  it('a tab that names another agency: no number is placed, none is lost', () => {
    const { model } = repair(withValues(TAB, { [`${rowAt(TAB, 'head:name')},1`]: 'UBND xã khác' }));
    expect(valuesIn(model)).toEqual({});
    expect(
      unplacedIn(model)
        .map(([value]) => value)
        .sort(),
    ).toEqual(Object.values(ALL).sort());
  });

  it('stays in the block until it is cleared', () => {
    const { model } = repair(sortedRows(TAB, FIRST, [1, 0], false));
    expect(repair(tabFrom(model))).toEqual({ model, repaired: [] });
    const row = rowAt(tabFrom(model), 'unplaced:1');
    const cleared = repair(withValues(tabFrom(model), { [`${row},3`]: null }));
    expect(unplacedIn(cleared.model)).toHaveLength(3);
  });

  it('may be cleared by the clerk: the values of the block are unlocked', () => {
    const { model } = repair(sortedRows(TAB, FIRST, [1, 0], false));
    const row = rowAt(tabFrom(model), 'unplaced:1');
    expect(model.inputs).toContainEqual({ top: row, left: 3, bottom: row + 4, right: 4 });
  });
});

describe('cells that are not the layout’s', () => {
  it('stay where they are beside and below it', () => {
    const tab = withValues(TAB, { [`${FIRST},${COMMUNE.widths.length}`]: 'bên phải', '90,2': 'bên dưới' });
    const { model } = repair(tab);
    expect(foreignIn(model)).toEqual([
      { row: FIRST, col: COMMUNE.widths.length, value: 'bên phải' },
      { row: 90, col: 2, value: 'bên dưới' },
    ]);
    expect(repair(tabFrom(model))).toEqual({ model, repaired: [] });
  });

  it('are moved out of inserted rows and columns, whole rows together', () => {
    const rowIn = withValues(insertRow(TAB, FIRST), { [`${FIRST},2`]: 'ghi chú', [`${FIRST},5`]: 5 });
    expect(foreignIn(repair(rowIn).model)).toEqual([
      { row: COMMUNE.rows + 1, col: 2, value: 'ghi chú' },
      { row: COMMUNE.rows + 1, col: 5, value: 5 },
    ]);
    const colIn = withValues(insertColumn(TAB, 4), { [`${FIRST},4`]: 'bên cạnh' });
    const { model, repaired } = repair(colIn);
    expect(foreignIn(model)).toEqual([{ row: FIRST, col: COMMUNE.widths.length, value: 'bên cạnh' }]);
    expect(repaired.map(({ cell }) => cell)).toEqual(['', 'E12']);
  });

  it('are drawn near when they stand far away, in one go', () => {
    const { model, repaired } = repair(withValues(TAB, { '5000,2': 'xa' }));
    expect(foreignIn(model)).toEqual([{ row: COMMUNE.rows + 1, col: 2, value: 'xa' }]);
    expect(repaired.map(({ cell }) => cell)).toEqual(['C5001']);
    expect(repair(tabFrom(model))).toEqual({ model, repaired: [] });
  });
});

const withFormulas = (tab: TabCells, formulas: Readonly<Record<string, string>>, value: CellValue = 50) => {
  const keys = Object.keys(formulas);
  const valued = withValues(tab, Object.fromEntries(keys.map((key) => [key, value])));
  const details = keys.map((key) => [key, { shown: String(value ?? ''), formula: formulas[key] ?? '' }]);
  return { ...valued, details: { ...valued.details, ...Object.fromEntries(details) } };
};

/** Formulas of a model outside the layout's own, by "row,col". */
const formulasAt = (model: TabModel, keys: readonly string[]) =>
  keys.map((key) => model.cells.find(({ row, col }) => `${row},${col}` === key)?.formula);

describe('formulas of the clerk', () => {
  const input = `${FIRST},5`;
  const beside = `${FIRST},${COMMUNE.widths.length + 4}`;
  const below = `${COMMUNE.rows + 6},2`;
  const own = { [input]: '20+30', [beside]: 'F12*2', [below]: 'SUM(F12:F14)' };
  const keys = Object.keys(own);

  it.each([50, null])(
    'stay in inputs, beside and below the layout of a straight tab, showing %p',
    (value) => {
      const { model, repaired } = repair(withFormulas(TAB, own, value));
      expect(repaired).toEqual([]);
      expect(formulasAt(model, keys)).toEqual(Object.values(own));
      expect(repair(tabFrom(model))).toEqual({ model, repaired: [] });
    },
  );

  it('stay where a label was typed over or a code lost, since nothing moved', () => {
    const damaged = emptied(withValues(TAB, { [`${FIRST + 1},2`]: 'abc' }), FIRST + 3);
    const { model, repaired } = repair(withFormulas(damaged, own));
    expect(repaired).toHaveLength(2);
    expect(formulasAt(model, keys)).toEqual(Object.values(own));
  });

  it('give way to their values, each named, once a row or column moved', () => {
    for (const change of [insertRow, insertColumn]) {
      const { model, repaired } = repair(change(withFormulas(TAB, own), 2));
      const named = repaired.flatMap(({ what }) => /^Công thức “=(.*)” được thay/.exec(what)?.[1] ?? []);
      expect(named.sort()).toEqual(Object.values(own).sort());
      expect(model.cells.filter(({ formula }) => Object.values(own).includes(formula ?? ''))).toEqual([]);
      expect(valuesIn(model).hs_ky_truoc).toBe(50);
      expect(foreignIn(model).map(({ value }) => value)).toEqual([50, 50]);
      expect(repair(tabFrom(model))).toEqual({ model, repaired: [] });
    }
  });

  it('give way where they stood in the layout’s place or point at a cell that did', () => {
    const inTheWay = { '1,6': '1+2', [below]: 'SUM(F1:G2)', [input]: '20+G2', [`${FIRST + 1},5`]: '20+G3' };
    const { model, repaired } = repair(withFormulas(TAB, inTheWay));
    expect(formulasAt(model, [below, input, `${FIRST + 1},5`])).toEqual([undefined, undefined, '20+G3']);
    const named = repaired.filter(({ what }) => what.startsWith('Công thức')).map(({ cell }) => cell);
    expect(named.sort()).toEqual(['C88', 'F12', 'G2']);
  });
});

/** Codes and words exchanged and the words typed over as well leave no witness at all: not both in one run. */
const tellable = (changes: readonly Change[]): readonly Change[] =>
  changes.some(({ kind }) => kind === 'swapVisible')
    ? changes.filter(({ kind }) => kind !== 'overwrite')
    : changes;

describe('any damage', () => {
  it('loses no typed value, gives none to another place, and repairs in one go', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 4 }), (changes) => {
        const { model } = repair(tellable(changes).reduce(applyChange, TAB));
        const placed = valuesIn(model);
        for (const [code, value] of Object.entries(placed)) expect([code, value]).toEqual([code, ALL[code]]);
        const kept = new Set(model.cells.map(({ value }) => value));
        const missing = Object.entries(ALL).filter(([, value]) => !kept.has(value));
        expect(missing).toEqual([]);
        expect(repair(tabFrom(model))).toEqual({ model, repaired: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('never shows a wrong number while it waits: what was placed is what is read', () => {
    const { model } = repair(sortedRows(TAB, FIRST, [1, 0], false));
    expect(cellOf(tabFrom(model), 'A', 'hs_tiep_nhan', 'ky_nay')).toBe('');
    expect(cellOf(tabFrom(model), 'B', 'CT07', 'ket_qua')).toBe('chờ kiểm tra');
  });
});
