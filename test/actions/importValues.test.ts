import { check, type Entry, importValues, type Snapshot } from '../../src/actions';
import { parseA1 } from '../../src/cells/a1';
import { detailKey } from '../../src/cells/cell';
import { isoToDay } from '../../src/periods/day';
import {
  a1Of,
  apply,
  built,
  cell,
  changes,
  registerOf,
  SEED,
  SMALL,
  tabOf,
  type,
  typedAt,
  withAgencies,
  withCell,
  withTab,
} from '../support/actions';

let set: Snapshot;

beforeAll(() => {
  set = built();
});

const entry = (agency: string, code: string, value: Entry['value'], over: Partial<Entry> = {}): Entry => ({
  file: 'so-lieu.csv',
  where: 'dòng 2',
  agency,
  code,
  value,
  ...over,
});

const take = (snapshot: Snapshot, ...entries: readonly Entry[]) => {
  const { edits, result } = importValues(snapshot, entries);
  return { after: apply(snapshot, edits), result, edits };
};

const reasons = (snapshot: Snapshot, ...entries: readonly Entry[]): readonly string[] =>
  take(snapshot, ...entries).result.rejected.map(({ reason }) => reason);

describe('importValues', () => {
  it('types good values where their codes stand, by agency code or name', () => {
    const { after, result } = take(
      set,
      entry('SNV', 'gd_tong', 10),
      entry('Sở Nội vụ', 'gd_tt_dvcqg', 6),
      entry('UBND xã Bằng Thành', 'note:gd_tong', 'đã đối chiếu'),
      entry('060', 'task:5:trang_thai', 'Đang thực hiện'),
      entry('PTP060', 'foot:xac_nhan', 'Đã gửi'),
    );
    expect(result).toEqual({ cells: 5, agencies: 4, overwritten: [], rejected: [] });
    expect(typedAt(after, 'SNV', 'gd_tong')).toBe(10);
    expect(typedAt(after, 'SNV', 'gd_tt_dvcqg')).toBe(6);
    expect(typedAt(after, '01858', 'note:gd_tong')).toBe('đã đối chiếu');
    expect(typedAt(after, '060', 'task:5:trang_thai')).toBe('Đang thực hiện');
    expect(typedAt(after, 'PTP060', 'foot:xac_nhan')).toBe('Đã gửi');
  });

  it('shows the results that follow from them at once', () => {
    const { after } = take(set, entry('SNV', 'gd_tong', 10), entry('SNV', 'gd_tt_dvcqg', 6));
    expect(cell(after, 'SNV', ['B', 'CT02', 'ket_qua'])).toBe(60);
    expect(cell(after, 'SNV', ['B', 'CT02', 'tu_mau'])).toBe('6/10');
    expect(cell(set, 'SNV', ['B', 'CT02', 'ket_qua'])).not.toBe(60);
  });

  it('touches no tab but those it types in', () => {
    const { after } = take(set, entry('SNV', 'gd_tong', 10));
    expect(changes(set, after).filter((where) => !where.startsWith('Cấp tỉnh › SNV › '))).toEqual([]);
  });

  it('keeps the good where others are bad, and says which are', () => {
    const { after, result } = take(
      set,
      entry('SNV', 'gd_tong', 10),
      entry('SNV', 'gd_tongg', 11, { where: 'dòng 3' }),
      entry('STNMT', 'gd_tong', 12, { where: 'dòng 4' }),
    );
    expect([typedAt(after, 'SNV', 'gd_tong'), typedAt(after, 'STNMT', 'gd_tong')]).toEqual([10, 12]);
    expect(result).toMatchObject({ cells: 2, agencies: 2 });
    expect(result.rejected).toEqual([
      {
        file: 'so-lieu.csv',
        where: 'dòng 3',
        reason: 'Không có mã số liệu "gd_tongg". Xem cột Mã của tab Số liệu (hoặc tthc plan).',
      },
    ]);
  });

  it('skips blanks', () => {
    const before = type(set, 'SNV', { gd_tong: 10 });
    const { after, result } = take(
      before,
      entry('SNV', 'gd_tong', null),
      entry('SNV', 'gd_tt_dvcqg', ' \u00a0'),
      entry('Sở Không Có', 'gd_tong', ''),
    );
    expect(result).toEqual({ cells: 0, agencies: 0, overwritten: [], rejected: [] });
    expect(typedAt(after, 'SNV', 'gd_tong')).toBe(10);
  });

  it('lists what it typed over, and not what was there already', () => {
    const before = type(set, 'SNV', { gd_tong: 10, gd_tt_dvcqg: 6 });
    const { after, result } = take(before, entry('SNV', 'gd_tong', 12), entry('SNV', 'gd_tt_dvcqg', 6));
    expect(result).toMatchObject({ cells: 2, agencies: 1, rejected: [] });
    expect(result.overwritten).toEqual([
      {
        workbook: 'Cấp tỉnh',
        tab: 'SNV',
        cell: a1Of(set, 'SNV', 'gd_tong'),
        agency: 'SNV',
        code: 'gd_tong',
        before: 10,
        after: 12,
      },
    ]);
    expect(typedAt(after, 'SNV', 'gd_tong')).toBe(12);
  });

  it('makes no edit where every value is there already', () => {
    const before = type(set, 'SNV', { gd_tong: 10 });
    expect(take(before, entry('SNV', 'gd_tong', 10)).edits).toEqual([]);
  });

  it('keeps the number format of a percent, so that it is read as one', () => {
    const { after } = take(set, entry('SNV', 'task:5:ty_le_hoan_thanh', 0.85, { format: '0%' }));
    const at = parseA1(a1Of(set, 'SNV', 'task:5:ty_le_hoan_thanh'));
    expect(tabOf(after, 'SNV').details[detailKey(at?.row ?? 0, at?.col ?? 0)]?.format).toBe('0%');
    expect(typedAt(after, 'SNV', 'task:5:ty_le_hoan_thanh')).toBe(0.85);
    const about = check(after).result.findings.filter(
      ({ agency, cell: where }) => agency === 'SNV' && where === a1Of(set, 'SNV', 'task:5:ty_le_hoan_thanh'),
    );
    expect(about).toEqual([]);
  });
});

describe('importValues refuses', () => {
  it('an agency nobody knows, with the three nearest', () => {
    const [reason = ''] = reasons(set, entry('Sở Tài nguyên và Khoáng sản', 'gd_tong', 1));
    expect(reason).toMatch(
      /^Không có cơ quan nào là "Sở Tài nguyên và Khoáng sản"\. Gần nhất: Sở Tài nguyên/,
    );
    const named = SMALL.filter((code) => reason.includes(`(${code})`));
    expect(named).toHaveLength(3);
    expect(named).toContain('STNMT');
  });

  it('a name that several have', () => {
    const two = built({ ...SEED, agencies: registerOf([...SMALL, '061', 'PTP061']) });
    const [reason = ''] = reasons(two, entry('Phòng Tư pháp', 'ct_bs_tong', 1));
    expect(reason).toMatch(/^"Phòng Tư pháp" có thể là nhiều cơ quan: /);
    expect(reason).toContain('(PTP060)');
    expect(reason).toContain('(PTP061)');
    expect(reasons(two, entry('Phòng Tư pháp huyện Ba Bể', 'ct_bs_tong', 1))).toEqual([]);
  });

  it('what the agency does not owe', () => {
    expect(
      reasons(set, entry('SNV', 'ct_bs_tong', 1), entry('01858', 'task:31:trang_thai', 'Hoàn thành')),
    ).toEqual([
      'Sở Nội vụ không phải khai "ct_bs_tong".',
      'UBND xã Bằng Thành không phải khai "task:31:trang_thai".',
    ]);
  });

  it('a computed field and a place that is none', () => {
    expect(reasons(set, entry('SNV', 'hs_tiep_nhan', 100))).toEqual([
      'Sở Nội vụ không phải khai "hs_tiep_nhan".',
    ]);
    expect(reasons(set, entry('SNV', '', 1))).toHaveLength(1);
    expect(reasons(set, entry('SNV', 'task:99:trang_thai', 'x'))[0]).toMatch(/^Không có mã số liệu/);
  });

  it('an agency that does not report this quarter', () => {
    const ended = built(
      withAgencies({ ma: '01999', ten: 'UBND xã Thượng Cũ', den_ngay: isoToDay('2024-06-30') }),
    );
    expect(reasons(ended, entry('01999', 'gd_tong', 1))).toEqual([
      'UBND xã Thượng Cũ không phải báo cáo kỳ này.',
    ]);
  });

  it('an agency whose tab is lost, or whose row is', () => {
    const lost = withTab(set, 'SNV', () => null);
    expect(reasons(lost, entry('SNV', 'gd_tong', 1))[0]).toMatch(/^Không tìm thấy tab của Sở Nội vụ\. Chạy/);
    const rowless = withTab(set, 'SNV', (tab) =>
      withCell(
        tab,
        tab.cells.findIndex((line) => line[0] === 'gd_tong'),
        0,
        null,
      ),
    );
    expect(reasons(rowless, entry('SNV', 'gd_tong', 1))[0]).toMatch(/mất dòng hoặc cột của "gd_tong"/);
  });

  it('a repeated value once, and takes the other', () => {
    const { after, result } = take(
      set,
      entry('SNV', 'gd_tong', 10),
      entry('Sở Nội vụ', 'gd_tong', 10, { where: 'dòng 9' }),
    );
    expect(result.cells).toBe(1);
    expect(result.rejected).toEqual([
      { file: 'so-lieu.csv', where: 'dòng 9', reason: 'Trùng dòng 2, cùng giá trị; chỉ lấy một lần.' },
    ]);
    expect(typedAt(after, 'SNV', 'gd_tong')).toBe(10);
  });

  it('both of two different values for one cell', () => {
    const { after, result, edits } = take(
      set,
      entry('SNV', 'gd_tong', 10),
      entry('SNV', 'gd_tong', 11, { file: 'khac.xlsx', where: 'tab SNV ô F12' }),
    );
    expect(result.cells).toBe(0);
    expect(edits).toEqual([]);
    expect(result.rejected.map(({ file, where }) => [file, where])).toEqual([
      ['so-lieu.csv', 'dòng 2'],
      ['khac.xlsx', 'tab SNV ô F12'],
    ]);
    expect(result.rejected[0]?.reason).toContain('so-lieu.csv dòng 2: 10; khac.xlsx tab SNV ô F12: 11');
    expect(typedAt(after, 'SNV', 'gd_tong')).toBeNull();
  });

  it('a value without an agency', () => {
    expect(reasons(set, entry(' ', 'gd_tong', 1))).toEqual(['Thiếu mã hoặc tên cơ quan.']);
  });
});
