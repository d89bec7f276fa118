import { check, type Snapshot } from '../../src/actions';
import {
  a1Of,
  apply,
  built,
  cell,
  changes,
  FEW,
  FEW_SEED,
  hubRows,
  later,
  SENT,
  soundReturn,
  stateOf,
  type,
  typedAt,
  withSound,
} from '../support/actions';

let set: Snapshot;
let sound: Snapshot;

beforeAll(() => {
  set = built(FEW_SEED);
  sound = withSound(set, FEW);
});

const checked = (snapshot: Snapshot): Snapshot => apply(snapshot, check(snapshot).edits);
const findings = (snapshot: Snapshot, rule: string) =>
  check(snapshot).result.findings.filter((finding) => finding.rule === rule);
const listed = (snapshot: Snapshot, agency: string) =>
  hubRows(snapshot, 'tab:loi').filter((row) => row.co_quan_ma === agency);
const sendingOf = (snapshot: Snapshot, agency: string) => {
  const row = hubRows(snapshot, 'tab:tinh_hinh_gui').find(({ ma }) => ma === agency);
  return { state: row?.tinh_trang, first: row?.gui, revised: row?.sua };
};

describe('findings', () => {
  const OVER = { hs_tt_toan_trinh: 60, hs_tt_mot_phan: 20 };
  const message = (snapshot: Snapshot) => cell(snapshot, '01858', ['A', 'hs_tt_toan_trinh', 'thong_bao']);

  it('stand beside their cell, in the head of the tab and in Lỗi số liệu', () => {
    const after = checked(type(sound, '01858', OVER));
    expect(String(message(after))).toMatch(/^Lỗi E2: .*\(60\) lớn hơn .*\(50\)/);
    expect(cell(after, '01858', ['A', 'hs_tt_mot_phan', 'thong_bao'])).toBeNull();
    expect(stateOf(after, '01858')).toBe('Tình trạng: Còn 1 lỗi, 1 cảnh báo');
    expect(listed(after, '01858').map(({ ma, muc, o, go, tep, tab }) => [ma, muc, o, go, tep, tab])).toEqual([
      ['E2', 'Lỗi', a1Of(after, '01858', 'hs_tt_toan_trinh'), 60, 'Huyện Pác Nặm', 'Xã Bằng Thành'],
      [
        'T6',
        'Cảnh báo',
        a1Of(after, '01858', 'task:22:ngay_han_rieng'),
        null,
        'Huyện Pác Nặm',
        'Xã Bằng Thành',
      ],
    ]);
  });

  it('are the same in the JSON, with the period and the time of reading', () => {
    const { result } = check(type(sound, '01858', OVER));
    expect(result.period).toBe('2024-Q3');
    expect(result.asOf).toBe('2024-09-15T10:00:00+07:00');
    expect(result.counts.errors).toBe(1);
    expect(result.findings[0]).toMatchObject({
      rule: 'E2',
      severity: 'error',
      agency: '01858',
      workbook: 'Huyện Pác Nặm',
      tab: 'Xã Bằng Thành',
      cell: a1Of(set, '01858', 'hs_tt_toan_trinh'),
      typed: 60,
      explained: '',
    });
    expect(Object.keys(result.findings[0] ?? {}).sort()).toEqual(
      'agency cell explained message readAs rule severity tab typed workbook'.split(' '),
    );
  });

  it('go when the fault is put right', () => {
    const wrong = checked(type(sound, '01858', OVER));
    const right = checked(type(wrong, '01858', soundReturn(wrong, '01858')));
    expect(message(right)).toBeNull();
    expect(listed(right, '01858').map(({ ma }) => ma)).toEqual(['T6']);
    expect(changes(checked(sound), right, ['tab:nhat_ky', 'tab:tinh_hinh_gui'])).toEqual([]);
  });

  it('say what an unreadable cell was taken for, and let the next value be judged anew', () => {
    const wrong = checked(type(sound, 'SNV', { gd_tong: 'mười lăm rưỡi' }));
    const row = listed(wrong, 'SNV').find(({ ma }) => ma === 'E1');
    expect([row?.o, row?.go]).toEqual([a1Of(wrong, 'SNV', 'gd_tong'), 'mười lăm rưỡi']);
    expect(String(cell(wrong, 'SNV', ['A', 'gd_tong', 'thong_bao']))).toMatch(/^Lỗi E1: /);
    const right = checked(type(wrong, 'SNV', { gd_tong: 15 }));
    expect(cell(right, 'SNV', ['A', 'gd_tong', 'thong_bao'])).toBeNull();
  });

  it('of a task stand in its row', () => {
    const after = checked(
      type(sound, 'SNV', { 'task:5:trang_thai': 'Hoàn thành', 'task:5:ty_le_hoan_thanh': 100 }),
    );
    expect(String(cell(after, 'SNV', ['C', 'task:5', 'thong_bao']))).toMatch(/^Lỗi T2: Nhiệm vụ 5/);
  });

  it('that are explained stand as explained and are no longer asked about', () => {
    const odd = type(sound, 'SNV', { dg_tong: 2, dg_hai_long: 2 });
    const open = check(odd).result.findings.filter(({ rule, agency }) => rule === 'W15' && agency === 'SNV');
    expect(open.map(({ explained }) => explained)).toContain('');
    const noted = type(odd, 'SNV', { 'note:dg_tong': 'Ít người đến', 'note:dg_hai_long': 'Ít người đến' });
    const after = checked(noted);
    const rows = listed(after, 'SNV').filter(({ ma }) => ma === 'W15');
    expect(rows.map(({ muc, giai_trinh }) => [muc, giai_trinh])).toEqual(
      open.map(() => ['Đã giải trình', 'Ít người đến']),
    );
    expect(stateOf(after, 'SNV')).toBe('Tình trạng: Còn 1 cảnh báo');
  });

  it('of blank cells: one per owed cell once a return is begun', () => {
    const begun = type(set, 'PTP060', { ct_da_cung_cap: 1 });
    const blank = findings(begun, 'E0').filter(({ agency }) => agency === 'PTP060');
    expect(blank.map((finding) => finding.cell)).toEqual(
      ['ct_bs_dien_tu', 'ct_bs_tong'].map((field) => a1Of(begun, 'PTP060', field)),
    );
  });
});

describe('a check', () => {
  it('changes nothing but outputs', () => {
    const before = type(sound, '01858', { hs_tt_toan_trinh: 60, hs_tt_mot_phan: 20 });
    const after = checked(before);
    for (const code of FEW) {
      for (const place of Object.keys(soundReturn(before, code)))
        expect([code, place, typedAt(after, code, place)]).toEqual([
          code,
          place,
          typedAt(before, code, place),
        ]);
    }
    const inHub = changes(before, after).filter((where) => where.startsWith('Tổng hợp'));
    expect([...new Set(inHub.map((where) => where.split(' › ')[1]))].sort()).toEqual(
      ['Lỗi số liệu', 'Nhật ký', 'Tình hình gửi'].sort(),
    );
  });

  it('run twice changes Nhật ký alone', () => {
    const once = checked(sound);
    const twice = checked(once);
    expect(changes(once, twice, ['tab:nhat_ky'])).toEqual([]);
    expect(
      hubRows(twice, 'tab:nhat_ky').map(({ viec, ai, ky, so_bao_cao }) => [viec, ai, ky, so_bao_cao]),
    ).toEqual([
      ['check', 'vp', '2024-Q3', 4],
      ['check', 'vp', '2024-Q3', 4],
    ]);
  });

  it('puts a live formula back that somebody typed over', () => {
    const once = checked(sound);
    const where: [string, string, string] = ['A', 'hs_tiep_nhan', 'ky_nay'];
    expect(cell(once, 'SNV', where)).toBe(100);
    const over = type(once, 'SNV', { hs_tiep_nhan: 7 });
    expect(cell(over, 'SNV', where)).toBe(7);
    expect(changes(once, checked(over), ['tab:nhat_ky'])).toEqual([]);
  });
});

describe('Tình hình gửi over several reads', () => {
  const read = (snapshot: Snapshot, day: string) => checked(later(snapshot, day));
  const sent = (snapshot: Snapshot) => type(snapshot, '01858', SENT);

  it('waits, then misses, by the deadline of the group', () => {
    expect(sendingOf(read(sound, '2024-09-16'), '01858').state).toBe('Chưa đến hạn');
    const after = read(sound, '2024-09-17');
    expect(sendingOf(after, '01858')).toEqual({ state: 'Chưa gửi', first: null, revised: null });
    expect(sendingOf(after, 'SNV').state).toBe('Chưa đến hạn');
  });

  it('remembers the first read that saw it sent', () => {
    const first = read(sent(sound), '2024-09-15');
    const second = read(first, '2024-09-18');
    expect(sendingOf(second, '01858')).toEqual({
      state: 'Đúng hạn',
      first: '15/09/2024 10:00',
      revised: null,
    });
  });

  it('is late only when a read after the deadline saw it unsent', () => {
    const unread = read(sent(read(sound, '2024-09-15')), '2024-09-18');
    expect(sendingOf(unread, '01858').state).toBe('Đúng hạn');
    const seen = read(sent(read(sound, '2024-09-17')), '2024-09-18');
    expect(sendingOf(seen, '01858')).toEqual({
      state: 'Chậm 2 ngày',
      first: '18/09/2024 10:00',
      revised: null,
    });
  });

  it('counts nothing sent that has an error, or is blank', () => {
    const faulty = read(sent(type(sound, '01858', { hs_tt_toan_trinh: 60 })), '2024-09-17');
    expect(sendingOf(faulty, '01858').state).toBe('Chưa gửi');
    const blank = read(sent(set), '2024-09-15');
    expect(sendingOf(blank, '01858')).toMatchObject({ state: 'Chưa đến hạn', first: null });
    expect(findings(sent(set), 'E0').map(({ agency }) => agency)).toContain('01858');
  });

  it('notes a revision and when it was first seen', () => {
    const first = read(sent(sound), '2024-09-15');
    const revised = read(type(first, '01858', { hs_tai_su_dung: 54 }), '2024-09-17');
    const wanted = { state: 'Đúng hạn', first: '15/09/2024 10:00', revised: '17/09/2024 10:00' };
    expect(sendingOf(revised, '01858')).toEqual(wanted);
    expect(sendingOf(read(revised, '2024-09-19'), '01858')).toEqual(wanted);
  });

  it('shows a return taken back, and sent again, without losing the first time', () => {
    const first = read(sent(sound), '2024-09-15');
    const back = read(type(first, '01858', { 'foot:xac_nhan': null }), '2024-09-17');
    expect(sendingOf(back, '01858')).toMatchObject({
      state: 'Đã gửi, nay phải sửa',
      first: '15/09/2024 10:00',
    });
    const again = read(sent(back), '2024-09-18');
    expect(sendingOf(again, '01858')).toEqual({
      state: 'Đúng hạn',
      first: '15/09/2024 10:00',
      revised: null,
    });
  });

  it('is written in the head of the tab', () => {
    const after = read(sent(type(sound, '01858', { 'task:22:ngay_han_rieng': 45550 })), '2024-09-15');
    expect(stateOf(after, '01858')).toBe('Tình trạng: Đã gửi 15/09/2024 10:00');
  });
});
