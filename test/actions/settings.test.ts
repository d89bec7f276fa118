import { CannotStart, check, type Snapshot, setup } from '../../src/actions';
import { isoToDay } from '../../src/periods/day';
import {
  apply,
  built,
  NOTHING,
  NOW,
  SEED,
  setSetting,
  settingA1,
  tabOf,
  withAgencies,
  withCell,
  withTab,
} from '../support/actions';

let set: Snapshot;
/** What a check says of the set before anybody changed a setting. */
let known: ReadonlySet<string>;

beforeAll(() => {
  set = built();
  known = new Set(check(set).result.findings.map(({ message }) => message));
});

/** Findings a change of settings adds to those of the small register. */
function added(snapshot: Snapshot) {
  return check(snapshot)
    .result.findings.filter(({ message }) => !known.has(message))
    .map(({ rule, severity, workbook, tab, cell, typed, message }) => ({
      rule,
      severity,
      where: `${workbook} › ${tab} › ${cell}`,
      typed,
      message,
    }));
}

const where = (tab: string, key: string | number, column: string, title: string): string =>
  `Tổng hợp › ${title} › ${settingA1(set, tab, key, column)}`;

describe('settings held against one another', () => {
  it('name an owner the register does not have', () => {
    const wrong = setSetting(set, 'tab:so_lieu', 'kq_dong_bo', { ai_khai: 'STTTT+SXYZ' });
    expect(added(wrong)).toEqual([
      {
        rule: 'K3',
        severity: 'warning',
        where: where('tab:so_lieu', 'kq_dong_bo', 'ai_khai', 'Số liệu'),
        typed: 'SXYZ',
        message: expect.stringContaining('"SXYZ" không có trong tab Cơ quan'),
      },
    ]);
  });

  it('name an owner of a line or a task the register does not have', () => {
    const line = setSetting(set, 'tab:chi_tieu', 'CT09', { chu_tri: 'STTTT+SXYZ' });
    expect(added(line).map((one) => one.where)).toEqual([
      where('tab:chi_tieu', 'CT09', 'chu_tri', 'Chỉ tiêu'),
    ]);
    const task = setSetting(set, 'tab:nhiem_vu', 12, { phoi_hop: 'SXYZ' });
    expect(added(task).map((one) => one.where)).toEqual([where('tab:nhiem_vu', 12, 'phoi_hop', 'Nhiệm vụ')]);
  });

  it('name a threshold a rule does not have', () => {
    const wrong = setSetting(set, 'tab:quy_tac', 'W2', { tham_so: 'phan_tam=30; so=20' });
    expect(added(wrong)).toEqual([
      {
        rule: 'K3',
        severity: 'warning',
        where: where('tab:quy_tac', 'W2', 'tham_so', 'Quy tắc'),
        typed: 'phan_tam',
        message: expect.stringContaining('chỉ có: phan_tram, so'),
      },
    ]);
  });

  it('name a threshold of a rule that has none, and one below zero', () => {
    expect(added(setSetting(set, 'tab:quy_tac', 'E3', { tham_so: 'so=2' }))[0]?.message).toMatch(
      /^Quy tắc E3 không có tham số nào/,
    );
    expect(added(setSetting(set, 'tab:quy_tac', 'W2', { tham_so: 'phan_tram=-1; so=20' }))).toEqual([
      expect.objectContaining({
        rule: 'K3',
        severity: 'warning',
        where: where('tab:quy_tac', 'W2', 'tham_so', 'Quy tắc'),
        typed: 'phan_tram=-1',
      }),
    ]);
  });

  it('say that a rule of structure cannot be switched off, and it is not', () => {
    const row = { row: 99, cells: { ma: 'C1', ten: 'Thiếu tab', muc: 'tắt', tham_so: null } };
    const off = built({ ...SEED, rows: { ...SEED.rows, rules: [...SEED.rows.rules, row] } });
    expect(added(off)).toEqual([
      {
        rule: 'K3',
        severity: 'warning',
        where: `Tổng hợp › Quy tắc › ${settingA1(off, 'tab:quy_tac', 'C1', 'muc')}`,
        typed: 'C1',
        message: expect.stringMatching(/^Mức của quy tắc C1/),
      },
    ]);
    const lost = withTab(off, 'SNV', () => null);
    expect(added(lost).map(({ rule, severity }) => [rule, severity])).toContainEqual(['C1', 'error']);
  });

  it('name an owner of a line that types none of its figures', () => {
    const wrong = setSetting(set, 'tab:chi_tieu', 'CT09', { chu_tri: 'STTTT+SNV' });
    expect(added(wrong).filter(({ rule }) => rule !== 'C4')).toEqual([
      {
        rule: 'K3',
        severity: 'warning',
        where: where('tab:chi_tieu', 'CT09', 'chu_tri', 'Chỉ tiêu'),
        typed: 'SNV',
        message: expect.stringContaining('Sở Nội vụ phải báo cáo CT09'),
      },
    ]);
  });

  it.each(['STTTT, SNV', 'STTTT+SNV', ' STTTT ; SNV '])('understand "%s" as both', (owners) => {
    const fields = ['kq_dong_bo', 'kq_phai_dong_bo'].reduce(
      (changed, field) => setSetting(changed, 'tab:so_lieu', field, { ai_khai: owners }),
      set,
    );
    const both = setSetting(fields, 'tab:chi_tieu', 'CT09', { chu_tri: owners });
    expect(added(both).filter(({ rule }) => rule.startsWith('K'))).toEqual([]);
    const after = apply(both, setup(both, SEED).edits);
    const rows = (agency: string) => tabOf(after, agency).cells.map((line) => line[0]);
    for (const agency of ['STTTT', 'SNV'])
      expect(rows(agency)).toEqual(expect.arrayContaining(['kq_dong_bo', 'kq_phai_dong_bo', 'CT09']));
    expect(rows('STNMT')).not.toContain('CT09');
  });
});

describe('structure', () => {
  const found = (snapshot: Snapshot, rule: string) =>
    check(snapshot).result.findings.filter((finding) => finding.rule === rule);

  it('has nothing to say of a sound set', () => {
    expect(check(set).result.findings.filter(({ rule }) => rule.startsWith('C'))).toEqual([]);
  });

  it('C1: an agency without a tab', () => {
    const lost = withTab(set, '01858', () => null);
    expect(found(lost, 'C1')).toEqual([
      expect.objectContaining({
        severity: 'error',
        agency: '01858',
        workbook: 'Tổng hợp',
        tab: '',
        cell: '',
      }),
    ]);
    expect(found(lost, 'C1')[0]?.message).toContain('UBND xã Bằng Thành (mã 01858)');
  });

  it('C2: two tabs with one code, of which none counts', () => {
    const doubled = withTab(set, 'SNV', (tab) => [tab, { ...tab, title: 'SNV (2)' }]);
    const findings = found(doubled, 'C2');
    expect(
      findings.map(({ severity, agency, workbook, tab, cell }) => [severity, agency, workbook, tab, cell]),
    ).toEqual([
      ['error', 'SNV', 'Cấp tỉnh', 'SNV', 'A1'],
      ['error', 'SNV', 'Cấp tỉnh', 'SNV (2)', 'A1'],
    ]);
    expect(findings[0]?.message).toContain('Cấp tỉnh › SNV; Cấp tỉnh › SNV (2)');
    expect(found(doubled, 'C1')).toEqual([]);
    const touched = check(doubled).edits.find(({ workbook }) => workbook === 'Cấp tỉnh')?.edits ?? [];
    const ids = doubled.workbooks.flatMap(({ tabs }) =>
      tabs.filter(({ cells }) => cells[0]?.[0] === 'SNV').map(({ id }) => id),
    );
    expect(touched.filter((edit) => edit.kind === 'setCells' && ids.includes(edit.tab))).toEqual([]);
  });

  it('C8: a tab of ours nobody claims', () => {
    const copied = withTab(set, 'SNV', (tab) => [tab, { ...withCell(tab, 0, 0, 'SNVV'), title: 'Bản sao' }]);
    expect(found(copied, 'C8')).toEqual([
      expect.objectContaining({
        severity: 'warning',
        agency: '',
        workbook: 'Cấp tỉnh',
        tab: 'Bản sao',
        cell: 'A1',
      }),
    ]);
    expect(found(copied, 'C8')[0]?.message).toContain('"SNVV"');
    expect(found(copied, 'C1')).toEqual([]);
  });

  it('C1: a tab whose A1 is damaged is named by the agency in its head', () => {
    const renamed = withTab(set, 'SNV', (tab) => withCell(tab, 0, 0, 'SNVV'));
    expect(found(renamed, 'C1')).toEqual([
      expect.objectContaining({
        severity: 'error',
        agency: 'SNV',
        workbook: 'Cấp tỉnh',
        tab: 'SNV',
        cell: 'A1',
      }),
    ]);
    expect(found(renamed, 'C1')[0]?.message).toContain('Sở Nội vụ');
  });

  it('C8: a tab of an agency that no longer reports', () => {
    const ended = withAgencies({ ma: '01999', ten: 'UBND xã Cũ', den_ngay: isoToDay('2024-06-30') });
    const left = withTab(built(ended), 'SNV', (tab) => [
      tab,
      { ...withCell(tab, 0, 0, '01999'), title: 'Xã Cũ' },
    ]);
    expect(found(left, 'C8').map(({ tab }) => tab)).toEqual(['Xã Cũ']);
  });

  it('lets a tab of the office’s own be', () => {
    const own = withTab(set, 'SNV', (tab) => [
      tab,
      { ...tab, title: 'Ghi chép', cells: [['STT', 'Việc']], details: {} },
    ]);
    expect(check(own).result.findings.filter(({ rule }) => rule.startsWith('C'))).toEqual([]);
  });
});

describe('an action that cannot start', () => {
  const reason = (snapshot: Snapshot): string => {
    try {
      check(snapshot);
    } catch (thrown) {
      if (thrown instanceof CannotStart) return thrown.message;
      throw thrown;
    }
    return '';
  };

  it('without a hub says how to make one', () => {
    expect(reason({ now: NOW, user: 'vp', hub: null, workbooks: set.workbooks })).toBe(
      'Chưa có tệp tổng hợp trong thư mục này. Chạy "tthc init" để tạo bộ tệp.',
    );
  });

  it('without a current period names what is typed and what there is', () => {
    const wrong = setSetting(set, 'tab:cau_hinh', 'ky_hien_tai', { gia_tri: '2025-Q9' });
    expect(reason(wrong)).toBe(
      'Tổng hợp: Cấu hình ghi kỳ hiện tại là "2025-Q9", không có trong tab Kỳ báo cáo (đang có: 2024-Q1, 2024-Q2, 2024-6T, 2024-Q3, 2024-9T, 2024-Q4, 2024-N). Sửa ô ky_hien_tai.',
    );
  });

  it('without the tab of the periods names the tab', () => {
    expect(reason(withTab(set, 'tab:ky', () => null))).toMatch(/^Tổng hợp › Kỳ báo cáo: /);
  });

  it('is the same for setup with a seed that names no period', () => {
    const config = SEED.rows.config.map((row) =>
      row.cells.ma === 'ky_hien_tai' ? { ...row, cells: { ...row.cells, gia_tri: 'quý ba' } } : row,
    );
    expect(() => setup(NOTHING, { ...SEED, rows: { ...SEED.rows, config } })).toThrow(CannotStart);
  });
});
