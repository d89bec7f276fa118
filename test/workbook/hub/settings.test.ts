import type { WorkbookCells } from '../../../src/cells/cell';
import type { PlanRows, SettingsIssue, SettingsRow, SettingsTab } from '../../../src/plan/types';
import {
  locateSettingsIssue,
  readSettings,
  settingsContent,
  settingsLayout,
} from '../../../src/workbook/hub/settings';
import { tableModel } from '../../../src/workbook/table/model';
import { HUYEN, SBN } from '../../support/appendix';
import {
  cellsOf,
  insertColumn,
  insertRow,
  withCells,
  withColumns,
  withRows,
  workbookOf,
} from '../../support/table';

const GROUPS = [SBN, HUYEN];
const TABS: readonly SettingsTab[] = [
  'config',
  'periods',
  'agencies',
  'fields',
  'indicators',
  'rules',
  'tasks',
];
const row = (n: number, cells: SettingsRow['cells']): SettingsRow => ({ row: n, cells });

const ROWS: Readonly<Record<SettingsTab, readonly SettingsRow[]>> = {
  config: [
    row(0, { ma: 'ky_hien_tai', ten: 'Kỳ', gia_tri: '2024-Q3' }),
    row(1, { ma: 'nhom:so_ban_nganh', ten: SBN.name, gia_tri: SBN.heading }),
    row(2, { ma: 'nhom:ubnd_cap_huyen', ten: HUYEN.name, gia_tri: HUYEN.heading }),
  ],
  periods: [
    row(0, {
      ma: '2024-Q3',
      ten: 'Quý III/2024',
      tu_ngay: 45458,
      den_ngay: 45549,
      'han:so_ban_nganh': 45551,
      'han:ubnd_cap_huyen': 45553,
      'han:tinh': 45560,
    }),
  ],
  agencies: [row(0, { ma: '01834', ten: 'UBND xã A', tep: 'Huyện X' })],
  fields: [row(0, { ma: 'hs_tn', ten: 'Hồ sơ', loai: 'luong' })],
  indicators: [row(0, { ma: 'CT01', stt: 1, muc_tieu: 92.5, tu_so: 'a + b' })],
  rules: [row(0, { ma: 'E3', muc: 'E', tham_so: 'so=2' })],
  tasks: [row(0, { stt: 1, ten: 'Nhiệm vụ', han: 45565 })],
};

const models = TABS.map((tab) => tableModel(settingsContent(tab, ROWS[tab], GROUPS)));
const hub = workbookOf(models);
const withTab = (
  tab: SettingsTab,
  change: (cells: WorkbookCells['tabs'][number]) => WorkbookCells['tabs'][number],
) => {
  const code = settingsLayout(tab, []).code;
  return { ...hub, tabs: hub.tabs.map((one) => (one.cells[0]?.[0] === code ? change(one) : one)) };
};
/** Only what the row had, at whatever grid row. */
const known = (rows: readonly SettingsRow[] | undefined) =>
  rows?.map(({ cells }) => Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null)));

describe('settings tabs', () => {
  it('come back as they were put in, codes with leading zeros and deadlines per group included', () => {
    const { rows, agencies, issues } = readSettings(hub);
    expect(issues).toEqual([]);
    const read: Record<SettingsTab, readonly SettingsRow[]> = { ...rows, agencies };
    for (const tab of TABS) expect(known(read[tab])).toEqual(known(ROWS[tab]));
  });

  it('say the 0-based grid row of each row: title, hint, codes and header stand above', () => {
    expect(readSettings(hub).rows.config.map(({ row: at }) => at)).toEqual([5, 6, 7]);
  });

  it('keep code columns as text and decimals as they are, and let the office type', () => {
    const agencies = models[TABS.indexOf('agencies')];
    expect(agencies?.cells.find((cell) => cell.value === '01834')?.style).toBe('inputCode');
    const indicators = models[TABS.indexOf('indicators')];
    expect(indicators?.cells.find((cell) => cell.value === 92.5)?.style).toBe('inputText');
    expect(agencies?.inputs).toEqual([{ top: 5, left: 1, bottom: 5 + 1 + 20, right: 16 }]);
    expect(agencies?.validations.map(({ kind }) => kind)).toEqual(['list', 'date', 'date']);
  });

  it('read the same after rows were sorted, a row added, a column moved and another inserted', () => {
    const changed = withTab('config', (tab) => {
      const sorted = withRows(tab, [0, 1, 2, 3, 4, 7, 6, 5]);
      return insertColumn(withColumns(insertRow(sorted, 6), [0, 3, 1, 2]), 2);
    });
    const { rows, issues } = readSettings(changed);
    expect(issues).toEqual([]);
    expect(rows.config.map(({ cells }) => cells.ma)).toEqual([
      'nhom:ubnd_cap_huyen',
      'nhom:so_ban_nganh',
      'ky_hien_tai',
    ]);
    expect(rows.config.map(({ row: at }) => at)).toEqual([5, 7, 8]);
  });

  it('give no rows and a C7 finding at the header where it was typed over', () => {
    const { rows, issues } = readSettings(withTab('fields', (tab) => withCells(tab, { '4,3': 'Loại' })));
    expect(rows.fields).toEqual([]);
    expect(issues).toEqual([
      expect.objectContaining({
        rule: 'C7',
        workbook: 'hub.xlsx',
        tab: 'Số liệu',
        cell: 'D5',
        typed: 'Loại',
      }),
    ]);
    expect(rows.tasks).toHaveLength(1);
  });

  it('name a missing tab (C1) and two tabs with one code (C2)', () => {
    const without = { ...hub, tabs: hub.tabs.slice(1) };
    expect(readSettings(without).issues).toEqual([expect.objectContaining({ rule: 'C1', tab: 'Cấu hình' })]);
    const [first] = hub.tabs;
    const twice = { ...hub, tabs: [...hub.tabs, ...(first ? [{ ...first, title: 'Bản sao' }] : [])] };
    const read = readSettings(twice);
    expect(read.rows.config).toEqual([]);
    expect(read.issues.map(({ rule, tab }) => [rule, tab])).toEqual([
      ['C2', 'Cấu hình'],
      ['C2', 'Bản sao'],
    ]);
  });
});

describe('deadline columns', () => {
  const periods = (change: Parameters<typeof withTab>[1]) => readSettings(withTab('periods', change));

  it('a group new in Cấu hình has none yet: a finding, and the calendar is still read', () => {
    const config = settingsContent(
      'config',
      [...ROWS.config, row(3, { ma: 'nhom:moi', ten: 'Nhóm mới', gia_tri: 'IV. Khác' })],
      GROUPS,
    );
    const changed = { ...hub, tabs: hub.tabs.map((tab, i) => (i === 0 ? cellsOf(tableModel(config)) : tab)) };
    const { rows, issues } = readSettings(changed);
    expect(rows.periods[0]?.cells).toMatchObject({ ma: '2024-Q3', 'han:ubnd_cap_huyen': 45553 });
    expect(issues).toEqual([expect.objectContaining({ rule: 'C7', tab: 'Kỳ báo cáo', cell: '' })]);
    expect(issues[0]?.message).toContain('Nhóm mới');
  });

  it('a group renamed in Cấu hình keeps its column', () => {
    const { rows, issues } = periods((tab) => withCells(tab, { '4,6': 'Hạn: Các sở' }));
    expect(issues).toEqual([]);
    expect(rows.periods[0]?.cells['han:so_ban_nganh']).toBe(45551);
  });

  it('two deadline headers swapped are a finding, not wrong deadlines', () => {
    const { rows, issues } = periods((tab) =>
      withCells(tab, { '4,6': `Hạn: ${HUYEN.name}`, '4,7': `Hạn: ${SBN.name}` }),
    );
    expect(rows.periods).toEqual([]);
    expect(issues.map(({ rule, cell }) => [rule, cell])).toEqual([
      ['C7', 'G5'],
      ['C7', 'H5'],
    ]);
  });
});

describe('locateSettingsIssue', () => {
  const issue = (change: Partial<SettingsIssue>): SettingsIssue => ({
    rule: 'K1',
    tab: 'fields',
    row: 5,
    column: 'loai',
    found: 'lung',
    message: 'Sửa lại',
    ...change,
  });

  it('gives tab and cell as they stand', () => {
    expect(locateSettingsIssue(issue({}), hub)).toEqual({
      rule: 'K1',
      severity: 'error',
      agency: '',
      workbook: 'hub.xlsx',
      tab: 'Số liệu',
      cell: 'E6',
      typed: 'lung',
      readAs: '',
      message: 'Sửa lại',
      explained: '',
      code: '',
    });
    const moved = withTab('fields', (tab) => ({ ...withColumns(tab, [0, 4, 1, 2, 3]), title: 'SL' }));
    expect(locateSettingsIssue(issue({}), moved)).toMatchObject({ tab: 'SL', cell: 'B6' });
  });

  it('points to the row or the tab where there is no column, and takes severity from the catalogue', () => {
    expect(locateSettingsIssue(issue({ column: '' }), hub).cell).toBe('B6');
    expect(locateSettingsIssue(issue({ row: -1, found: '' }), hub)).toMatchObject({ cell: '', typed: null });
    expect(locateSettingsIssue(issue({ rule: 'K7' }), hub).severity).toBe('warning');
    expect(locateSettingsIssue(issue({}), { ...hub, tabs: [] })).toMatchObject({ tab: 'Số liệu', cell: '' });
  });
});

describe('empty settings tabs', () => {
  it('are read as no rows and are no fault', () => {
    const rows: PlanRows = { config: [], periods: [], fields: [], indicators: [], rules: [], tasks: [] };
    const empty = workbookOf(TABS.map((tab) => tableModel(settingsContent(tab, [], GROUPS))));
    expect(readSettings(empty)).toEqual({ rows, agencies: [], issues: [] });
  });
});
