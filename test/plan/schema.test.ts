import fc from 'fast-check';
import { dayToIso } from '../../src/periods/day';
import { BAC_KAN_2024 } from '../../src/plan/bac-kan-2024';
import { readPlan } from '../../src/plan/schema';
import { SETTINGS_TABS, settingsColumnsFor } from '../../src/plan/settingsColumns';
import type { PlanRows, SettingsTab } from '../../src/plan/types';
import { added, bacKanPlan, type Cells, changed, placeOf, removed } from '../support/plan';

const issuesOf = (rows: PlanRows, known: readonly string[] = []) => readPlan(rows, known).issues.map(placeOf);
const rowOf = (tab: keyof PlanRows, key: string | number): number =>
  BAC_KAN_2024[tab].findIndex(({ cells }) => cells.ma === key || cells.stt === key);
const line = (rows: PlanRows, code: string) =>
  readPlan(rows, []).plan.indicators.find((indicator) => indicator.code === code);
const fieldCodes = (rows: PlanRows) => readPlan(rows, []).plan.fields.map((field) => field.code);

const NEW_LINE: Cells = {
  ma: 'CT12',
  stt: 12,
  ten: 'Tỷ lệ hồ sơ giải quyết đúng hạn',
  muc_tieu: 95,
  chu_tri: 'ubnd_cap_xa',
  tu_so: 'hs_gq_truoc_han + hs_gq_dung_han',
  mau_so: 'hs_da_gq',
  loai: 'luong',
};

describe('targets', () => {
  it.each([
    [80, 8000],
    ['80', 8000],
    ['80,5', 8050],
    ['80.25', 8025],
    ['90%', 9000],
    [' 90 % ', 9000],
    [33.33, 3333],
    [100, 10000],
    ['1%', 100],
  ])('%p is %d hundredths', (typed, hundredths) => {
    const found = line(changed('indicators', 'CT01', { muc_tieu: typed }), 'CT01');
    expect(found?.targetHundredths).toBe(hundredths);
    expect(found?.target).toBe(hundredths / 100);
  });

  it.each([
    [0.8],
    [1],
    ['0,8'],
    [33.333],
    [0],
    [-5],
    [101],
    ['80 phần trăm'],
    ['1.234'],
    [''],
    [null],
    [true],
  ])('refuses %p, names the cell and goes on', (typed) => {
    const rows = changed('indicators', 'CT02', { muc_tieu: typed });
    expect(readPlan(rows, []).issues).toHaveLength(1);
    expect(issuesOf(rows)[0]).toMatchObject({ rule: 'K1', tab: 'indicators', row: 1, column: 'muc_tieu' });
    expect(readPlan(rows, []).plan.indicators).toHaveLength(13);
  });
});

describe('a new line', () => {
  it('needs no code', () => {
    const rows = added('indicators', NEW_LINE);
    expect(issuesOf(rows)).toEqual([]);
    expect(line(rows, 'CT12')).toMatchObject({
      unit: '%',
      targetText: '95',
      countUnit: 'hồ sơ',
      denominatorTree: { kind: 'code', code: 'hs_da_gq' },
      note: '',
    });
  });

  it.each([
    ['tu_so', 'hs_gq_truoc_han + hs_khong_co', 'hs_khong_co'],
    ['mau_so', 'hs_da_gq / 2', '/'],
    ['mau_so', 'hs_da_gq +', ''],
  ])('is left out when %s is %p', (column, formula, named) => {
    const rows = added('indicators', { ...NEW_LINE, [column]: formula });
    const [issue, ...rest] = readPlan(rows, []).issues;
    expect(rest).toEqual([]);
    expect(issue).toMatchObject({ rule: 'K4', tab: 'indicators', row: 14, column, found: formula });
    expect(issue?.message).toContain(named);
    expect(line(rows, 'CT12')).toBeUndefined();
  });

  it('is left out when a group owing it does not type a field it needs', () => {
    const rows = added('indicators', { ...NEW_LINE, chu_tri: 'ubnd_cap_xa+phong_tu_phap' });
    const [issue] = readPlan(rows, []).issues;
    expect(issue).toMatchObject({ rule: 'K3', column: 'chu_tri' });
    expect(issue?.message).toContain('"phong_tu_phap"');
    expect(issue?.message).toContain('"hs_gq_truoc_han"');
  });

  it('is left out when a group is unknown, while agency codes are taken as they are', () => {
    expect(issuesOf(added('indicators', { ...NEW_LINE, chu_tri: 'ubnd_cap_xa+ubnd_xa' }))).toEqual([
      { rule: 'K3', tab: 'indicators', row: 14, column: 'chu_tri', found: 'ubnd_cap_xa+ubnd_xa' },
    ]);
    expect(issuesOf(added('indicators', { ...NEW_LINE, chu_tri: 'STTTT + 01858' }))).toEqual([]);
  });

  it('must not take the code of another', () => {
    const rows = added('indicators', { ...NEW_LINE, ma: 'CT01' });
    expect(issuesOf(rows)).toEqual([{ rule: 'K2', tab: 'indicators', row: 14, column: 'ma', found: 'CT01' }]);
    expect(line(rows, 'CT01')?.target).toBe(80);
  });

  it('reports every faulty cell of its row', () => {
    const rows = added('indicators', { ...NEW_LINE, ma: 'CT 12', ten: ' ', loai: 'khác' });
    expect(issuesOf(rows).map(({ rule, column, found }) => [rule, column, found])).toEqual([
      ['K1', 'ma', 'CT 12'],
      ['K1', 'ten', ''],
      ['K1', 'loai', 'khác'],
    ]);
  });
});

describe('fields', () => {
  const derived = (ma: string, cong_thuc: string | number | null, kind = 'tinh'): Cells => ({
    ma,
    ten: 'Số tự tính',
    don_vi: 'hồ sơ',
    loai: kind,
    ai_khai: 'ubnd_cap_xa',
    cong_thuc,
  });
  const withFields = (...cells: Cells[]): PlanRows => ({
    ...BAC_KAN_2024,
    fields: [...BAC_KAN_2024.fields, ...cells.map((one, i) => ({ row: 41 + i, cells: one }))],
  });

  it('takes a constant typed as number or text', () => {
    const plan = readPlan(withFields(derived('mot', 1, 'hang_so'), derived('hai', '2', 'hang_so')), []).plan;
    expect(plan.fields.slice(-2).map((field) => field.tree)).toEqual([
      { kind: 'number', value: 1 },
      { kind: 'number', value: 2 },
    ]);
  });

  it.each([
    ['tinh', null, 'K1'],
    ['hang_so', '', 'K1'],
    ['luong', 'hs_da_gq', 'K1'],
    ['hang_so', 'hs_da_gq', 'K4'],
    ['hang_so', '1,5', 'K4'],
    ['tinh', 'khong_co + 1', 'K4'],
  ])('refuses kind %p with formula %p', (kind, formula, rule) => {
    const rows = withFields(derived('moi', formula, kind));
    expect(issuesOf(rows)).toEqual([
      { rule, tab: 'fields', row: 41, column: 'cong_thuc', found: formula ?? '' },
    ]);
    expect(fieldCodes(rows)).not.toContain('moi');
  });

  it('finds a cycle, leaves its fields out, and then what is computed from them', () => {
    const rows = withFields(derived('a', 'b + 1'), derived('b', 'a'), derived('c', 'a + hs_da_gq'));
    expect(issuesOf(rows).map(({ rule, row, column }) => [rule, row, column])).toEqual([
      ['K5', 41, 'cong_thuc'],
      ['K5', 42, 'cong_thuc'],
      ['K4', 43, 'cong_thuc'],
    ]);
    expect(readPlan(rows, []).issues[0]?.message).toContain('a → b → a');
    expect(fieldCodes(rows)).toEqual(bacKanPlan().fields.map((field) => field.code));
  });

  it('finds two cycles and a field of itself', () => {
    const rows = withFields(
      derived('a', 'b'),
      derived('b', 'a'),
      derived('c', 'c'),
      derived('d', '2 * hs_da_gq'),
    );
    expect(issuesOf(rows).map(({ rule, row }) => [rule, row])).toEqual([
      ['K5', 41],
      ['K5', 42],
      ['K5', 43],
    ]);
    expect(fieldCodes(rows)).toContain('d');
  });

  it('refuses formulas that double at every step', () => {
    const chain = Array.from({ length: 30 }, (_, i) =>
      derived(`x${i}`, i === 0 ? 'hs_da_gq' : `x${i - 1} + x${i - 1}`),
    );
    const { plan, issues } = readPlan(withFields(...chain), []);
    expect(new Set(issues.map((issue) => issue.rule))).toEqual(new Set(['K4']));
    expect(plan.fields.map((field) => field.code)).toContain('x5');
    expect(plan.fields.map((field) => field.code)).not.toContain('x29');
  });

  it('takes the lines of a lost field with it', () => {
    const rows = changed('fields', 'hs_tiep_nhan', { cong_thuc: 'hs_tn_truc_tuyen - ' });
    expect(issuesOf(rows).map(({ rule, tab, column }) => [rule, tab, column])).toEqual([
      ['K4', 'fields', 'cong_thuc'],
      ['K4', 'indicators', 'mau_so'],
      ['K4', 'indicators', 'mau_so'],
    ]);
    expect([line(rows, 'CT04'), line(rows, 'CT07')]).toEqual([undefined, undefined]);
  });
});

describe('settings', () => {
  it('names a missing one and what stands in for it', () => {
    const { plan, issues } = readPlan(removed('config', 'o_trong'), []);
    expect(issues.map(placeOf)).toEqual([
      { rule: 'K6', tab: 'config', row: -1, column: '', found: 'o_trong' },
    ]);
    expect(plan.settings.blankSeverity).toBe('error');
  });

  it.each([
    ['o_trong', 'X', 'blankSeverity', 'error'],
    ['tinh_chua_gui', 'đúng', 'countUnsubmitted', true],
    ['nguong_tam_tinh', 120, 'provisionalBelow', 100],
    ['chot_nhiem_vu', '31/02/2024', 'taskClosingDay', 45657],
    ['so_ngay_sau_chi_dao', -1, 'daysAfterDirection', null],
  ])('names a bad %s and goes on with the default', (key, typed, name, standIn) => {
    const rows = changed('config', key, { gia_tri: typed });
    expect(issuesOf(rows)).toEqual([
      { rule: 'K1', tab: 'config', row: rowOf('config', key), column: 'gia_tri', found: String(typed) },
    ]);
    expect(readPlan(rows, []).plan.settings).toHaveProperty(name, standIn);
  });

  it.each([
    ['o_trong', 'W', 'blankSeverity', 'warning'],
    ['tinh_chua_gui', 'khong', 'countUnsubmitted', false],
    ['nguong_tam_tinh', '95,5', 'provisionalBelow', 95.5],
    ['chot_nhiem_vu', 45672, 'taskClosingDay', 45672],
    ['so_ngay_sau_chi_dao', '15', 'daysAfterDirection', 15],
    ['huyen_gom_xa', 'co', 'districtIncludesCommunes', true],
    ['du_lieu_minh_hoa', 'DỮ LIỆU MINH HỌA', 'banner', 'DỮ LIỆU MINH HỌA'],
    ['so_ke_hoach', '12/KH-UBND ngày 09/01/2024', 'planNumber', '12/KH-UBND ngày 09/01/2024'],
  ])('takes %s = %p', (key, typed, name, value) => {
    const rows = changed('config', key, { gia_tri: typed });
    expect(issuesOf(rows)).toEqual([]);
    expect(readPlan(rows, []).plan.settings).toHaveProperty(name, value);
  });

  it('names an unknown one, a doubled one and a current period that cannot be', () => {
    expect(issuesOf(added('config', { ma: 'mau_sac', gia_tri: 'đỏ' }))).toEqual([
      { rule: 'K7', tab: 'config', row: 19, column: 'ma', found: 'mau_sac' },
    ]);
    expect(issuesOf(added('config', { ma: 'constructor' })).map(({ rule }) => rule)).toEqual(['K7']);
    expect(issuesOf(added('config', { ma: 'nam', gia_tri: 2025 })).map(({ rule }) => rule)).toEqual(['K2']);
    for (const code of ['2024-Q5', '2024-9T']) {
      const rows = changed('config', 'ky_hien_tai', { gia_tri: code });
      expect(issuesOf(rows).map(({ rule, found }) => [rule, found])).toEqual([['K3', code]]);
      expect(readPlan(rows, []).plan.settings.currentPeriod).toBe(code);
    }
  });

  it('says once that the current period is blank', () => {
    expect(issuesOf(changed('config', 'ky_hien_tai', { gia_tri: null })).map(({ rule }) => rule)).toEqual([
      'K1',
    ]);
  });

  it('takes a group that does not report, and one without heading not at all', () => {
    const rows = changed('config', 'nhom:van_phong_ubnd_tinh', { gia_tri: 'Không báo cáo' });
    expect(readPlan(rows, []).plan.groups[0]).toMatchObject({ reports: false, heading: '' });
    const blank = changed('config', 'nhom:van_phong_ubnd_tinh', { gia_tri: null });
    expect(issuesOf(blank)[0]).toMatchObject({ rule: 'K1', tab: 'config', column: 'gia_tri' });
  });
});

describe('periods', () => {
  it('takes dates as text or serial', () => {
    const rows = changed('periods', '2024-Q3', { tu_ngay: '15/06/2024', 'han:tinh': '25/9/2024' });
    expect(issuesOf(rows)).toEqual([]);
    expect(readPlan(rows, []).plan.periods).toEqual(bacKanPlan().periods);
  });

  it.each([
    ['2024-Q3', { den_ngay: '14/05/2024' }, 'K1', 'den_ngay'],
    ['2024-Q4', { tu_ngay: '14/09/2024' }, 'K1', 'tu_ngay'],
    ['2024-Q4', { tu_ngay: 45549.5 }, 'K1', 'tu_ngay'],
    ['2024-9T', { gom: '2024-Q1+2024-Q2' }, 'K1', 'tu_ngay'],
    ['2024-9T', { gom: '2024-6T+2024-Q3' }, 'K3', 'gom'],
    ['2024-9T', { gom: '2024-Q1+2024-Q7' }, 'K3', 'gom'],
  ])('refuses %s with %p', (code, cells: Cells, rule, column) => {
    const rows = changed('periods', code, cells);
    const found = issuesOf(rows).find((issue) => issue.tab === 'periods');
    expect(found).toMatchObject({ rule, row: rowOf('periods', code), column });
    expect(readPlan(rows, []).plan.periods.map((period) => period.code)).not.toContain(code);
  });

  it.each([
    [{ 'han:ubnd_cap_xa': null }, 'han:ubnd_cap_xa', 'ubnd_cap_xa'],
    [{ 'han:tinh': '01/12/2024' }, 'han:tinh', 'tinh'],
    [{ 'han:tinh': 'abc' }, 'han:tinh', 'tinh'],
  ])('names the bad deadline of %p and keeps the period without it', (cells: Cells, column, owner) => {
    const rows = changed('periods', '2024-Q4', cells);
    const found = issuesOf(rows).find((issue) => issue.tab === 'periods');
    expect(found).toMatchObject({ rule: 'K1', row: rowOf('periods', '2024-Q4'), column });
    const period = readPlan(rows, []).plan.periods.find(({ code }) => code === '2024-Q4');
    const whole = bacKanPlan().periods.find(({ code }) => code === '2024-Q4');
    const { [owner]: _left, ...kept } = whole?.deadlines ?? {};
    expect(period?.deadlines).toEqual(kept);
  });

  it('gives a cumulative period the deadlines of its last quarter when it has none', () => {
    const rows = changed('periods', '2024-9T', { 'han:tinh': null, 'han:ubnd_cap_xa': '' });
    expect(issuesOf(rows)).toEqual([]);
    const period = readPlan(rows, []).plan.periods.find(({ code }) => code === '2024-9T');
    expect([period?.deadlines.tinh ?? 0, period?.deadlines.ubnd_cap_xa ?? 0].map(dayToIso)).toEqual([
      '2024-09-25',
      '2024-09-16',
    ]);
  });
});

describe('rules', () => {
  const rule = (cells: Cells): PlanRows => ({
    ...BAC_KAN_2024,
    rules: [{ row: 3, cells: { ma: 'W2', ten: 'Tăng, giảm đột biến', muc: 'W', tham_so: '', ...cells } }],
  });

  it.each([
    ['E', 'error'],
    ['W', 'warning'],
    ['w', 'warning'],
    ['tắt', 'off'],
    ['Tắt', 'off'],
  ])('reads %p', (muc, severity) => {
    const { plan, issues } = readPlan(rule({ muc, tham_so: 'phan_tram=50; so = 20,5;' }), ['W2']);
    expect(issues).toEqual([]);
    expect(plan.rules).toEqual([
      { code: 'W2', name: 'Tăng, giảm đột biến', severity, params: { phan_tram: 50, so: 20.5 } },
    ]);
  });

  it.each([
    [{ muc: 'X' }, 'K1', 'muc'],
    [{ muc: null }, 'K1', 'muc'],
    [{ muc: 'constructor' }, 'K1', 'muc'],
    [{ tham_so: 'phan_tram' }, 'K1', 'tham_so'],
    [{ tham_so: 'so=hai' }, 'K1', 'tham_so'],
    [{ tham_so: 'so=1; so=2' }, 'K1', 'tham_so'],
    [{ ma: 'W99' }, 'K3', 'ma'],
  ])('refuses %p', (cells: Cells, code, column) => {
    const { plan, issues } = readPlan(rule(cells), ['W2']);
    expect(issues.map((issue) => [issue.rule, issue.row, issue.column])).toEqual([[code, 3, column]]);
    expect(plan.rules).toEqual([]);
  });
});

describe('tasks', () => {
  const taskOf = (rows: PlanRows, no: number) => readPlan(rows, []).plan.tasks.find((task) => task.no === no);

  it('inherits along a chain of rows', () => {
    const rows = changed('tasks', 14, { chu_tri: null, chu_tri_goc: null, ke_thua_cot: 'ten+chu_tri' });
    const chain = {
      ...rows,
      tasks: [
        ...rows.tasks,
        { row: 40, cells: { stt: 35, ke_thua_tu_stt: 14, ke_thua_cot: 'ten+chu_tri+phoi_hop+thoi_gian' } },
      ],
    };
    expect(issuesOf(chain)).toEqual([]);
    expect(taskOf(chain, 35)).toMatchObject({
      name: taskOf(chain, 13)?.name,
      lead: 'Sở Thông tin và Truyền thông',
      cooperating: 'Văn phòng UBND tỉnh',
      due: 45657,
    });
  });

  it.each([
    [14, { ke_thua_tu_stt: 99 }, 'K3', 'ke_thua_tu_stt'],
    [14, { ke_thua_tu_stt: 15 }, 'K3', 'ke_thua_tu_stt'],
    [14, { ke_thua_tu_stt: null }, 'K1', 'ke_thua_tu_stt'],
    [14, { ke_thua_cot: 'toString' }, 'K1', 'ke_thua_cot'],
    [14, { ke_thua_cot: 'ten+san_pham' }, 'K1', 'ke_thua_cot'],
    [34, { han: null }, 'K1', 'han'],
    [34, { han: 'cuối năm' }, 'K1', 'han'],
    [34, { loai_thoi_gian: 'hang_ngay' }, 'K1', 'loai_thoi_gian'],
    [34, { phoi_hop: 'so_nganh' }, 'K3', 'phoi_hop'],
    [34, { chu_tri: '' }, 'K1', 'chu_tri'],
    [34, { stt: '34a' }, 'K1', 'stt'],
    [34, { van_ban: 'không' }, 'K1', 'van_ban'],
  ])('leaves task %d out with %p', (no, cells: Cells, rule, column) => {
    const rows = changed('tasks', no, cells);
    expect(issuesOf(rows).map((issue) => [issue.rule, issue.tab, issue.row, issue.column])).toEqual([
      [rule, 'tasks', rowOf('tasks', no), column],
    ]);
    expect(readPlan(rows, []).plan.tasks).toHaveLength(33);
  });
});

describe('any rows at all', () => {
  const anyCell = fc.oneof(
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constant('+'),
  );
  const tabs: readonly (keyof PlanRows)[] = ['config', 'periods', 'fields', 'indicators', 'rules', 'tasks'];
  const anyChange = fc.record({
    tab: fc.constantFrom(...tabs.filter((tab) => tab !== 'rules')),
    at: fc.nat(100),
    column: fc.nat(100),
    cell: anyCell,
  });

  it('never throws, and reports what it leaves out', () => {
    fc.assert(
      fc.property(anyChange, ({ tab, at, column, cell }) => {
        const rows = BAC_KAN_2024[tab];
        const columns = settingsColumnsFor(tab, bacKanPlan().groups);
        const code = columns[column % columns.length]?.code ?? '';
        const target = at % rows.length;
        const wild = {
          ...BAC_KAN_2024,
          [tab]: rows.map((row, i) =>
            i === target ? { ...row, cells: { ...row.cells, [code]: cell } } : row,
          ),
        };
        const { plan, issues } = readPlan(wild, []);
        const before = bacKanPlan();
        const lost =
          plan.indicators.length < before.indicators.length ||
          plan.tasks.length < before.tasks.length ||
          plan.fields.length < before.fields.length ||
          plan.periods.length < before.periods.length;
        expect(lost && issues.length === 0).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('skips blank rows and tabs', () => {
    const blank = { row: 60, cells: { ma: ' ', ten: null } };
    const spare = Object.fromEntries(tabs.map((tab) => [tab, [...BAC_KAN_2024[tab], blank]]));
    expect(readPlan({ ...BAC_KAN_2024, ...spare }, [])).toEqual(readPlan(BAC_KAN_2024, []));
    const empty = readPlan({ config: [], periods: [], fields: [], indicators: [], rules: [], tasks: [] }, []);
    expect(new Set(empty.issues.map((issue) => issue.rule))).toEqual(new Set(['K6']));
    expect(empty.plan.indicators).toEqual([]);
  });
});

describe('settings columns', () => {
  it('are named once per tab and cover every cell of the default rows', () => {
    const tabs: readonly Exclude<SettingsTab, 'agencies' | 'rules'>[] = [
      'config',
      'periods',
      'fields',
      'indicators',
      'tasks',
    ];
    for (const tab of tabs) {
      const codes = settingsColumnsFor(tab, bacKanPlan().groups).map((column) => column.code);
      expect(new Set(codes).size).toBe(codes.length);
      const used = BAC_KAN_2024[tab].flatMap((row) => Object.keys(row.cells));
      expect(used.filter((code) => !codes.includes(code))).toEqual([]);
    }
  });

  it('have one deadline per reporting group and the province', () => {
    const deadlines = settingsColumnsFor('periods', bacKanPlan().groups).slice(
      SETTINGS_TABS.periods.columns.length,
    );
    expect(deadlines.map((column) => column.code)).toEqual([
      'han:van_phong_ubnd_tinh',
      'han:so_ban_nganh',
      'han:ubnd_cap_huyen',
      'han:phong_tu_phap',
      'han:ubnd_cap_xa',
      'han:tinh',
    ]);
  });
});
