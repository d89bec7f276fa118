import { consolidate, type Snapshot } from '../../src/actions';
import { withDuration } from '../../src/actions/duration';
import {
  apply,
  booksOf,
  built,
  changes,
  hubCell,
  hubRows,
  later,
  placeIn,
  SENT,
  SMALL,
  setSetting,
  tabOf,
  type,
  withCell,
  withSound,
  withTab,
} from '../support/actions';

let set: Snapshot;

beforeAll(() => {
  set = built();
});

const consolidated = (snapshot: Snapshot): Snapshot => apply(snapshot, consolidate(snapshot).edits);

const lineOf = (snapshot: Snapshot, code: string) => {
  const line = consolidate(snapshot).result.indicators.find((one) => one.code === code);
  if (line === undefined) throw new Error(`no line ${code}`);
  return line;
};

const pl2 = (snapshot: Snapshot, row: string, columns: readonly string[]) =>
  columns.map((column) => hubCell(snapshot, 'tab:pl2', row, column));

describe('consolidate twice', () => {
  it('at the same moment leaves every cell but Nhật ký as it is', () => {
    const once = consolidated(withSound(set, SMALL, SENT));
    const twice = consolidated(once);
    expect(changes(once, twice, ['tab:nhat_ky'])).toEqual([]);
    expect(hubRows(once, 'tab:nhat_ky')).toHaveLength(1);
    expect(hubRows(twice, 'tab:nhat_ky')).toHaveLength(2);
  });

  it('gives the same edits and JSON for the same snapshot', () => {
    const typed = withSound(set, ['SNV', '01858']);
    expect(consolidate(typed)).toEqual(consolidate(typed));
  });

  it('writes the hub last and no input', () => {
    const { edits } = consolidate(withSound(set, SMALL));
    expect(edits.map(({ workbook }) => workbook)).toEqual(['Cấp tỉnh', 'Huyện Pác Nặm', 'Tổng hợp']);
    expect(edits.slice(0, 2).flatMap((book) => book.edits.map(({ kind }) => kind))).toEqual(
      SMALL.map(() => 'setCells'),
    );
  });

  it('carries over what somebody wrote beside PL II, where it stood', () => {
    const once = consolidated(withSound(set, ['SNV']));
    const [row] = placeIn(tabOf(once, 'tab:pl2'), '', 'row:CT02', 'ten');
    const col = Math.max(...tabOf(once, 'tab:pl2').cells.map((line) => line.length)) + 1;
    const noted = withTab(once, 'tab:pl2', (tab) => withCell(tab, row, col, 'hỏi lại Sở Nội vụ'));
    const again = consolidated(consolidated(type(noted, 'SNV', { gd_tt_dvcqg: 9 })));
    expect(tabOf(again, 'tab:pl2').cells[row]?.[col]).toBe('hỏi lại Sở Nội vụ');
    expect(hubCell(again, 'tab:pl2', 'row:CT02', 'tu_so')).toBe(9);
  });

  it('says by which clock it was read', () => {
    const after = consolidated(later(withSound(set, ['SNV']), '2024-09-17'));
    expect(consolidate(later(set, '2024-09-17')).result.asOf).toBe('2024-09-17T10:00:00+07:00');
    const head = tabOf(after, 'tab:pl2').cells.slice(0, 6).flat().join(' ');
    expect(head).toContain('17/09/2024 10:00');
  });
});

describe('figures by hand', () => {
  /** SNV and STNMT complete, a commune without its numerator, three others blank. */
  const typed = (): Snapshot => {
    const snv = type(set, 'SNV', { gd_tt_dvcqg: 6, gd_tong: 10, ...SENT });
    const stnmt = type(snv, 'STNMT', { gd_tt_dvcqg: 3, gd_tong: 30 });
    return type(stnmt, '01858', { gd_tong: 10 });
  };

  it('are the sums of the complete, with the others named', () => {
    const line = lineOf(typed(), 'CT02');
    // (6 + 3) / (10 + 30) = 22,5 %; half of 40 is 20, of which 9 are there.
    expect(line).toMatchObject({
      no: 2,
      numerator: 9,
      denominator: 40,
      percent: 22.5,
      shown: '22,50',
      target: 50,
      met: false,
      gap: 11,
      countUnit: 'giao dịch',
      coverage: { owed: 6, reported: 3, complete: 2 },
      unsubmitted: 1,
    });
    expect(line.missing.map(({ agency }) => agency)).toEqual(['STTTT', '060', '01858', '01861']);
    expect(line.missing.find(({ agency }) => agency === '01858')?.reason).toMatch(/^chưa khai: số giao dịch/);
    expect(line.missing.find(({ agency }) => agency === '060')?.reason).toBe('chưa có số liệu');
    expect(line.byAgency.map(({ agency, shown, status }) => [agency, shown, status])).toEqual([
      ['SNV', '60,00', 'met'],
      ['STNMT', '10,00', 'unmet'],
      ['STTTT', '', 'blank'],
      ['060', '', 'blank'],
      ['01858', '', 'incomplete'],
      ['01861', '', 'blank'],
    ]);
    expect(
      line.byGroup.map(({ group, numerator, denominator, coverage }) => [
        group,
        numerator,
        denominator,
        coverage.complete,
      ]),
    ).toEqual([
      ['so_ban_nganh', 9, 40, 2],
      ['ubnd_cap_huyen', 0, 0, 0],
      ['ubnd_cap_xa', 0, 0, 0],
    ]);
  });

  it('stand in PL II, provisional, with their coverage', () => {
    const after = consolidated(typed());
    expect(
      pl2(after, 'row:CT02', [
        'stt',
        'giao',
        'tu_so',
        'mau_so',
        'ket_qua',
        'danh_gia',
        'thieu',
        'thieu_dv',
        'do_phu',
      ]),
    ).toEqual([
      2,
      50,
      9,
      40,
      22.5,
      'Chưa đạt (tạm tính)',
      11,
      'giao dịch',
      '2/6 đơn vị, trong đó 1 đơn vị chưa xác nhận gửi',
    ]);
    expect(pl2(after, 'sub:CT02:so_ban_nganh', ['tu_so', 'mau_so'])).toEqual([9, 40]);
    expect(pl2(after, 'sub:CT02:ubnd_cap_xa', ['tu_so', 'mau_so', 'ket_qua'])).toEqual([null, null, null]);
    expect(pl2(after, 'row:CT09', ['tu_so', 'mau_so', 'ket_qua'])).toEqual([null, null, null]);
  });

  it('are not provisional above the office’s own threshold', () => {
    const lenient = setSetting(typed(), 'tab:cau_hinh', 'nguong_tam_tinh', { gia_tri: 33 });
    expect(hubCell(consolidated(lenient), 'tab:pl2', 'row:CT02', 'danh_gia')).toBe('Chưa đạt');
    const strict = setSetting(typed(), 'tab:cau_hinh', 'nguong_tam_tinh', { gia_tri: 34 });
    expect(hubCell(consolidated(strict), 'tab:pl2', 'row:CT02', 'danh_gia')).toBe('Chưa đạt (tạm tính)');
  });

  it('leave out what is not confirmed where the office says so', () => {
    const confirmed = setSetting(typed(), 'tab:cau_hinh', 'tinh_chua_gui', { gia_tri: 'khong' });
    const line = lineOf(confirmed, 'CT02');
    expect(line).toMatchObject({ numerator: 6, denominator: 10, unsubmitted: 0 });
    expect(line.missing).toContainEqual({ agency: 'STNMT', reason: 'chưa xác nhận gửi' });
  });

  it('of nothing at all are no zeros', () => {
    const { indicators, tasks, completeness } = consolidate(set).result;
    expect(indicators.map(({ percent, shown, met, gap }) => [percent, shown, met, gap])).toEqual(
      indicators.map(() => [null, '', null, null]),
    );
    expect(indicators).toHaveLength(14);
    expect(tasks).toHaveLength(34);
    expect(completeness).toMatchObject({ expected: 8, submitted: 0, onTime: 0, late: 0, missing: 8 });
  });

  it('count nothing arisen as complete, not as blank', () => {
    const line = lineOf(
      type(typed(), '060', { gd_tt_dvcqg: 'không phát sinh', gd_tong: 'không phát sinh' }),
      'CT02',
    );
    expect(line).toMatchObject({
      numerator: 9,
      denominator: 40,
      coverage: { owed: 6, reported: 4, complete: 3 },
    });
    expect(line.byAgency.find(({ agency }) => agency === '060')?.status).toBe('none');
  });

  it('of tasks count every agency that leads one once', () => {
    const { tasks } = consolidate(type(set, 'SNV', { 'task:5:trang_thai': 'Đang thực hiện' })).result;
    const task = tasks.find(({ no }) => no === 5);
    const counts = Object.entries(task ?? {}).filter(([key]) => key !== 'no');
    expect(counts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(
      SMALL.filter((code) => tabOf(set, code).cells.some((line) => line[0] === 'task:5')).length,
    );
  });

  it('of the year’s first quarters are absent without an archive', () => {
    const line = lineOf(typed(), 'CT02');
    expect(line.previous).toBeNull();
    expect(line.cumulative).toBeNull();
  });
});

describe('completeness', () => {
  it('counts returns sent, in time and late, by group', () => {
    const sound = withSound(set, SMALL);
    const seen = consolidated(later(sound, '2024-09-17'));
    const sent = type(type(type(seen, '01858', SENT), 'SNV', SENT), 'PTP060', SENT);
    const { completeness } = consolidate(later(sent, '2024-09-18')).result;
    // Communes and justice sections were due on 16/09, departments on 18/09.
    expect(completeness).toMatchObject({ expected: 8, submitted: 3, onTime: 1, late: 2, missing: 5 });
    expect(
      completeness.byGroup.map(({ group, onTime, late, missing }) => [group, onTime, late, missing]),
    ).toEqual([
      ['van_phong_ubnd_tinh', 0, 0, 1],
      ['so_ban_nganh', 1, 0, 2],
      ['ubnd_cap_huyen', 0, 0, 1],
      ['phong_tu_phap', 0, 1, 0],
      ['ubnd_cap_xa', 0, 1, 1],
    ]);
  });
});

describe('withDuration', () => {
  it('writes the whole milliseconds of the run into its row of Nhật ký, and nothing else', () => {
    const once = consolidated(set);
    const { edits } = consolidate(once);
    const plain = apply(once, edits);
    const timed = apply(once, withDuration(edits, 1234.6));
    expect(hubRows(timed, 'tab:nhat_ky').map(({ thoi_luong_ms }) => thoi_luong_ms)).toEqual([null, 1235]);
    expect(changes(plain, timed)).toHaveLength(1);
  });

  it('leaves edits without a log alone', () => {
    const before = booksOf(set);
    expect(booksOf(apply(set, withDuration([], 5)))).toEqual(before);
  });
});
