import { detailKey, type TabCells } from '../../../src/cells/cell';
import { shownRatio } from '../../../src/indicators/ratio';
import { inputPlaces } from '../../../src/workbook/agency/inputs';
import type { AgencyOutputs } from '../../../src/workbook/agency/outputs';
import { standingAgencyTab } from '../../../src/workbook/agency/standing';
import { agencyWrites } from '../../../src/workbook/agency/writes';
import type { CellWrite } from '../../../src/workbook/model';
import {
  COMMUNE,
  cellOf,
  colAt,
  colIndexes,
  computed,
  counts,
  insertColumn,
  insertRow,
  modelOf,
  rearranged,
  recalculated,
  rowAt,
  rowIndexes,
  sortedRows,
  tabFrom,
  withValues,
} from '../../support/agencyTab';

const TYPED = counts({
  gd_tt_dvcqg: 201,
  gd_tong: 500,
  hs_ky_truoc: '1.234 hồ sơ',
  hs_tn_truc_tuyen: 5,
  'foot:xac_nhan': 'Đã gửi',
});
const TAB = tabFrom(modelOf(COMMUNE, { typed: TYPED }));
const RATIO = shownRatio({ numerator: 201, denominator: 500 }, { targetHundredths: 5000 });

const OUTPUTS: AgencyOutputs = {
  state: 'Còn 3 lỗi, 1 cảnh báo',
  previous: { gd_tong: 480, hs_tn_truc_tuyen: 30, hs_tn_truc_tiep: 12, hs_ky_truoc: 'none' },
  readAs: { hs_ky_truoc: '1.234' },
  messages: {
    gd_tong: ['“500”: tăng nhiều so với kỳ trước.', 'Hãy giải trình.'],
    'task:5:trang_thai': ['Nhiệm vụ 5 chưa báo cáo.'],
    'task:5': ['Nhiệm vụ 5 chưa báo cáo.'],
    '': ['Mọi số giống hệt kỳ trước.'],
  },
  lastRead: { gd_tt_dvcqg: 201, gd_tong: 500, hs_ky_truoc: '1.234 hồ sơ' },
  unreadable: new Set(['hs_tn_truc_tiep']),
  lines: {
    CT02: {
      result: { agency: COMMUNE.agency, status: 'unmet', ratio: RATIO, reason: '' },
      previous: shownRatio({ numerator: 0, denominator: 0 }, { targetHundredths: 5000 }),
      cumulative: RATIO,
    },
    CT05: {
      result: { agency: COMMUNE.agency, status: 'incomplete', ratio: null, reason: 'chưa nhập' },
      previous: null,
      cumulative: null,
    },
  },
  taskStates: { 5: 'Chưa báo cáo' },
};

/** The tab with its writes done, as the file would hold them. */
function written(tab: TabCells, writes: readonly CellWrite[]): TabCells {
  const done = withValues(
    tab,
    Object.fromEntries(writes.map(({ row, col, value }) => [detailKey(row, col), value])),
  );
  const details = { ...done.details };
  for (const { row, col, value, formula } of writes)
    if (formula !== undefined) details[detailKey(row, col)] = { shown: String(value ?? ''), formula };
  return { ...done, details };
}

const checked = (tab: TabCells): TabCells => written(tab, agencyWrites(tab, COMMUNE, OUTPUTS));

describe('what a check writes', () => {
  it('makes of a tab just what setup would build with the same outputs', () => {
    expect(standingAgencyTab(checked(TAB), COMMUNE)).toEqual(
      modelOf(COMMUNE, { typed: TYPED, outputs: OUTPUTS }),
    );
  });

  it('puts everything beside what it is about', () => {
    const tab = checked(TAB);
    expect(tab.cells[rowAt(tab, 'head:state')]?.[1]).toBe('Tình trạng: Còn 3 lỗi, 1 cảnh báo');
    expect(cellOf(tab, 'A', 'hs_ky_truoc', 'hieu_la')).toBe('1.234');
    expect(cellOf(tab, 'A', 'hs_ky_truoc', 'da_doc')).toBe('1.234 hồ sơ');
    expect(cellOf(tab, 'A', 'hs_tn_truc_tiep', 'khong_doc_duoc')).toBe(1);
    expect(cellOf(tab, 'A', 'gd_tong', 'thong_bao')).toBe(
      '“500”: tăng nhiều so với kỳ trước.\nHãy giải trình.',
    );
    expect(cellOf(tab, 'C', 'task:5', 'thong_bao')).toBe('Nhiệm vụ 5 chưa báo cáo.');
    expect(cellOf(tab, 'C', 'task:5', 'danh_gia')).toBe('Chưa báo cáo');
    expect(cellOf(tab, 'foot', 'foot:xac_nhan', 'thong_bao')).toBe('Mọi số giống hệt kỳ trước.');
  });

  it('shows the previous quarter as it was, derived fields summed up', () => {
    const tab = checked(TAB);
    const previous = (code: string) => cellOf(tab, 'A', code, 'ky_truoc');
    expect([previous('gd_tong'), previous('hs_ky_truoc'), previous('dg_tong')]).toEqual([
      480,
      'không phát sinh',
      null,
    ]);
    expect(previous('hs_tiep_nhan')).toBe(42);
    expect(previous('hs_da_gq')).toBe(null);
  });

  it('shows previous, cumulative and the last full result of a line', () => {
    const tab = checked(TAB);
    const line = (code: string) =>
      ['ky_truoc', 'luy_ke', 'lan_kiem_tra'].map((column) => cellOf(tab, 'B', code, column));
    expect(line('CT02')).toEqual(['Không phát sinh', 40.2, '40,20% (201/500)']);
    expect(line('CT05')).toEqual([null, null, 'chưa nhập']);
  });
});

describe('what it leaves alone', () => {
  it('writes nothing the second time', () => {
    expect(agencyWrites(checked(TAB), COMMUNE, OUTPUTS)).toEqual([]);
  });

  it('takes a blank text for a blank, and a formula with spaces for the same', () => {
    const tab = checked(TAB);
    const cells = tab.cells.map((line) => line.map((value) => (value === '' ? null : value)));
    const details = Object.fromEntries(
      Object.entries(tab.details).map(([key, detail]) => [
        key,
        detail.formula === undefined
          ? detail
          : { ...detail, formula: detail.formula.replaceAll(';"', '; "') },
      ]),
    );
    expect(agencyWrites({ ...tab, cells, details }, COMMUNE, OUTPUTS)).toEqual([]);
  });

  it('never touches an input cell', () => {
    const full = tabFrom(modelOf(COMMUNE));
    const inputs = new Set(inputPlaces(COMMUNE).map(({ row, column }) => detailKey(row.row, column.col)));
    for (const { row, col } of agencyWrites(full, COMMUNE, OUTPUTS))
      expect(inputs.has(detailKey(row, col))).toBe(false);
  });

  it('puts back a live formula that was typed over, and only that', () => {
    const tab = checked(TAB);
    const at = { row: rowAt(tab, 'CT02'), col: colAt(tab, 'B', 'ket_qua') };
    const over = withValues(tab, { [detailKey(at.row, at.col)]: 99 });
    const [write, ...more] = agencyWrites(over, COMMUNE, OUTPUTS);
    expect(more).toEqual([]);
    expect(write).toMatchObject({
      ...at,
      value: 40.2,
      formula: tab.details[detailKey(at.row, at.col)]?.formula,
    });
  });

  it('writes nothing into a tab that is not the agency’s', () => {
    expect(agencyWrites(withValues(TAB, { '0,0': '01861' }), COMMUNE, OUTPUTS)).toEqual([]);
  });

  it('writes nothing into rows and columns it cannot vouch for, and lets lines over them wait', () => {
    const header = `${rowAt(TAB, 'hdr:A')},${colAt(TAB, 'A', 'thong_bao')}`;
    const first = rowAt(TAB, 'gd_tt_dvcqg');
    const tab = withValues(sortedRows(TAB, first, [1, 0], false), { [header]: 'Ghi chú' });
    const writes = agencyWrites(tab, COMMUNE, OUTPUTS);
    expect(writes.filter(({ row }) => row === first || row === first + 1)).toEqual([]);
    expect(
      writes.filter(({ row, col }) => row < rowAt(tab, 'CT02') && col === colAt(tab, 'A', 'thong_bao')),
    ).toEqual([]);
    expect(cellOf(written(tab, writes), 'B', 'CT02', 'ket_qua')).toBe('chờ kiểm tra');
  });
});

describe('a tab somebody rearranged', () => {
  const cols = colIndexes(TAB);
  const first = rowAt(TAB, 'hs_ky_truoc');
  const rearrangements: readonly (readonly [string, TabCells])[] = [
    ['a row inserted', insertRow(TAB, first + 2)],
    ['a column inserted', insertColumn(TAB, 3)],
    ['columns moved', rearranged(TAB, rowIndexes(TAB), [0, ...cols.slice(1).reverse()])],
    ['rows sorted', sortedRows(TAB, first, [4, 0, 3, 1, 2], true)],
  ];

  it.each(rearrangements)(
    'gets formulas that give the right numbers where things now stand: %s',
    (_, tab) => {
      const model = standingAgencyTab(checked(tab), COMMUNE);
      expect([...recalculated(model)]).toEqual([...computed(model)]);
      expect(cellOf(tabFrom(model), 'B', 'CT02', 'ket_qua')).toBe(40.2);
    },
  );
});
