import { consolidate, type Snapshot, setup, withSettings } from '../../src/actions';
import type { TabCells } from '../../src/cells/cell';
import { HUB_TABS } from '../../src/workbook/hub/tabs';
import {
  apply,
  booksOf,
  built,
  changes,
  FEW,
  hubCell,
  NOTHING,
  registerOf,
  FEW_SEED as SEED,
  SENT,
  setSetting,
  soundReturn,
  stateOf,
  tabOf,
  typedAt,
  withCell,
  withSound,
  withTab,
} from '../support/actions';

const NOTE = { 'note:hs_ky_truoc': 'Số đã đối chiếu với một cửa', 'foot:nguoi_lap': 'Nông Thị Lan' };
const NOTED: readonly string[] = ['SNV', '01858'];

let set: Snapshot;
/** Typed and consolidated once: what an office has on its disk. */
let lived: Snapshot;

beforeAll(() => {
  set = built(SEED);
  const typed = withSound(withSound(set, FEW, SENT), NOTED, { ...SENT, ...NOTE });
  lived = apply(typed, consolidate(typed).edits);
});

const setUp = (snapshot: Snapshot, seed = SEED) => {
  const { edits, result } = setup(snapshot, seed);
  return { after: apply(snapshot, edits), result, edits };
};

/** Every value an agency typed, whatever row or column it stands in by now. */
const typedBy = (snapshot: Snapshot, agency: string) =>
  Object.fromEntries(
    [
      ...Object.keys(soundReturn(set, agency)),
      ...Object.keys(SENT),
      ...(NOTED.includes(agency) ? Object.keys(NOTE) : []),
    ].map((place) => [place, typedAt(snapshot, agency, place)]),
  );

const blanked = (tab: TabCells, row: number, col: number): TabCells => withCell(tab, row, col, null);

const shiftedRight = (tab: TabCells): TabCells => ({
  ...tab,
  cells: tab.cells.map((line) => [null, ...line]),
  details: Object.fromEntries(
    Object.entries(tab.details).map(([key, detail]) => {
      const [row, col] = key.split(',');
      return [`${row},${Number(col) + 1}`, detail];
    }),
  ),
});

const lineOf = (tab: TabCells, code: string): number => tab.cells.findIndex((line) => line[0] === code);

describe('setup on nothing', () => {
  it('makes a hub with every tab in order and the workbooks the register names', () => {
    expect(set.hub?.title).toBe('Tổng hợp');
    expect(set.hub?.tabs.map(({ cells }) => cells[0]?.[0])).toEqual(HUB_TABS.map(({ code }) => code));
    const homes = set.workbooks.map(({ title, tabs }) => [title, tabs.map(({ cells }) => cells[0]?.[0])]);
    expect(homes).toEqual([
      ['Cấp tỉnh', ['SNV']],
      ['Huyện Pác Nặm', ['060', '01858', 'PTP060']],
    ]);
  });

  it('says every return is still empty, and that nothing was repaired', () => {
    for (const code of FEW) expect(stateOf(set, code)).toBe('Tình trạng: Chưa nhập số liệu');
    const { result } = setup(NOTHING, SEED);
    expect(result.repaired.filter(({ workbook }) => workbook === 'Tổng hợp')).toEqual([]);
    expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('puts the hub last among the edits, all workbooks new', () => {
    const { edits } = setup(NOTHING, SEED);
    expect(edits.map(({ workbook, isNew }) => [workbook, isNew])).toEqual([
      ['Cấp tỉnh', true],
      ['Huyện Pác Nặm', true],
      ['Tổng hợp', true],
    ]);
  });

  it('holds agency tabs in the hub where the register names it', () => {
    const one = built({
      ...SEED,
      agencies: SEED.agencies.map((row) => ({ ...row, cells: { ...row.cells, tep: 'Tổng hợp' } })),
    });
    expect(one.workbooks).toEqual([]);
    expect(one.hub?.tabs).toHaveLength(HUB_TABS.length + FEW.length);
    expect(changes(one, setUp(one).after)).toEqual([]);
  });
});

describe('setup run again', () => {
  it('changes no cell of an empty set', () => {
    const { after, result } = setUp(set);
    expect(changes(set, after)).toEqual([]);
    expect(result.repaired).toEqual([]);
  });

  it('changes no cell of a set that was typed into and consolidated', () => {
    const { after, result } = setUp(lived);
    expect(changes(lived, after)).toEqual([]);
    expect(result.repaired).toEqual([]);
  });

  it('takes nothing from the seed where the hub has settings', () => {
    const other = withSettings({ ...SEED, agencies: registerOf(['SNV']) }, { ky_hien_tai: '2024-Q1' });
    expect(changes(lived, setUp(lived, other).after)).toEqual([]);
  });

  it('keeps a tab title the office chose', () => {
    const renamed = withTab(lived, 'tab:pl2', (tab) => ({ ...tab, title: 'Chỉ tiêu quý' }));
    expect(tabOf(setUp(renamed).after, 'tab:pl2').title).toBe('Chỉ tiêu quý');
  });
});

describe('setup on a damaged hub', () => {
  it('brings a lost settings tab back from the seed, and says so', () => {
    const without = withTab(lived, 'tab:chi_tieu', () => null);
    const { after, result } = setUp(without);
    expect(hubCell(after, 'tab:chi_tieu', 'row:2', 'ma')).toBe('CT02');
    expect(result.repaired.map(({ workbook, tab }) => [workbook, tab])).toEqual([['Tổng hợp', 'Chỉ tiêu']]);
    expect(changes(lived, after)).toEqual([]);
  });

  it('brings a lost system tab back', () => {
    const { after, result } = setUp(withTab(lived, 'tab:loi', () => null));
    expect(result.repaired.map(({ tab }) => tab)).toEqual(['Lỗi số liệu']);
    expect(tabOf(after, 'tab:loi').title).toBe('Lỗi số liệu');
  });

  it('puts a damaged header right and keeps what the office typed', () => {
    const edited = setSetting(lived, 'tab:chi_tieu', 'CT02', { muc_tieu: '64,5' });
    const damaged = withTab(edited, 'tab:chi_tieu', (tab) => {
      const col = (tab.cells.find((line) => line[0] === 'cols') ?? []).indexOf('muc_tieu');
      return blanked(withCell(tab, lineOf(tab, 'hdr'), col, 'abc'), lineOf(tab, 'hdr'), 2);
    });
    const { after, result } = setUp(damaged);
    expect(hubCell(after, 'tab:chi_tieu', 'row:2', 'muc_tieu')).toBe('64,5');
    expect(hubCell(after, 'tab:chi_tieu', 'hdr', 'muc_tieu')).toBe('Chỉ tiêu giao (%)');
    expect(result.repaired.map(({ tab }) => tab)).toEqual(['Chỉ tiêu']);
    expect(changes(setUp(edited).after, after)).toEqual([]);
  });

  it('puts the row of column codes right where it was lost', () => {
    const damaged = withTab(lived, 'tab:co_quan', (tab) =>
      (tab.cells[lineOf(tab, 'cols')] ?? []).reduce<TabCells>(
        (less, _, col) => blanked(less, lineOf(tab, 'cols'), col),
        tab,
      ),
    );
    const { after } = setUp(damaged);
    expect(changes(lived, after)).toEqual([]);
  });
});

describe('setup on damaged agency tabs', () => {
  it('makes a deleted tab anew, empty, and leaves the others their values', () => {
    const { after, result } = setUp(withTab(lived, 'SNV', () => null));
    expect(result.repaired.map(({ workbook, tab }) => [workbook, tab])).toEqual([['Cấp tỉnh', 'SNV']]);
    expect(typedAt(after, 'SNV', 'hs_ky_truoc')).toBeNull();
    for (const code of FEW.filter((one) => one !== 'SNV'))
      expect(typedBy(after, code)).toEqual(typedBy(lived, code));
  });

  it('knows a tab whose A1 was cleared by the name in its head', () => {
    const { after, result } = setUp(withTab(lived, '01858', (tab) => blanked(tab, 0, 0)));
    expect(typedBy(after, '01858')).toEqual(typedBy(lived, '01858'));
    expect(result.repaired.length).toBeGreaterThan(0);
    expect(changes(lived, after)).toEqual([]);
  });

  it('knows a tab pushed aside by a column inserted left of A', () => {
    const { after } = setUp(withTab(lived, '01858', shiftedRight));
    expect(typedBy(after, '01858')).toEqual(typedBy(lived, '01858'));
    expect(changes(lived, after)).toEqual([]);
  });

  it('keeps every typed value where rows were inserted and a code cleared', () => {
    const damaged = withTab(lived, 'SNV', (tab) => {
      const cut = lineOf(tab, 'gd_tong');
      const inserted = { ...tab, cells: [...tab.cells.slice(0, cut), [], ...tab.cells.slice(cut)] };
      return blanked({ ...inserted, details: {} }, lineOf(inserted, 'hs_ky_truoc'), 0);
    });
    const { after, result } = setUp(damaged);
    expect(typedBy(after, 'SNV')).toEqual(typedBy(lived, 'SNV'));
    expect(result.repaired.length).toBeGreaterThan(0);
  });

  it('leaves two tabs with one code alone and names them both', () => {
    const doubled = withTab(lived, 'SNV', (tab) => [tab, { ...withCell(tab, 12, 5, 77), title: 'SNV (2)' }]);
    const { after, result } = setUp(doubled);
    const tabs = booksOf(after).flatMap((book) => book.tabs.filter(({ cells }) => cells[0]?.[0] === 'SNV'));
    expect(tabs.map(({ title, cells }) => [title, cells[12]?.[5]])).toEqual([
      ['SNV', 80],
      ['SNV (2)', 77],
    ]);
    const found = result.findings.filter(({ rule }) => rule === 'C2');
    expect(found.map(({ tab, cell, agency }) => [tab, cell, agency])).toEqual([
      ['SNV', 'A1', 'SNV'],
      ['SNV (2)', 'A1', 'SNV'],
    ]);
    expect(found[0]?.message).toMatch(/Cấp tỉnh › SNV; Cấp tỉnh › SNV \(2\)/);
  });

  it('gives a new tab a free title where a foreign tab has its own', () => {
    const occupied = withTab(lived, 'SNV', (tab) => ({ ...tab, cells: [['STT', 'Ghi chép']], details: {} }));
    const { after } = setUp(occupied);
    expect(tabOf(after, 'SNV').title).toBe('SNV (2)');
    expect(tabOf(after, 'STT').cells[0]?.[1]).toBe('Ghi chép');
  });
});
