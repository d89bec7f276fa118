import { BAC_KAN_REGISTER } from '../../src/agencies/bac-kan-2024';
import { readRegister, reportingAgencies } from '../../src/agencies/register';
import { isoToDay } from '../../src/periods/day';
import type { SettingsRow } from '../../src/plan/types';
import { agencyOf, agencyRows, bacKanRegister, DISTRICT } from '../support/agencies';
import { bacKanPlan, type Cells, csvFixture, placeOf } from '../support/plan';

const plan = bacKanPlan();
const register = bacKanRegister();
const day = isoToDay('2024-09-14') ?? 0;
const read = (rows: readonly SettingsRow[]) => readRegister(rows, plan);
const codesOf = (rows: readonly SettingsRow[]) => read(rows).register.agencies.map((agency) => agency.code);
const issuesOf = (rows: readonly SettingsRow[]) => read(rows).issues.map(placeOf);

describe("Bắc Kạn's register", () => {
  it('is read without a finding', () => expect(read(BAC_KAN_REGISTER).issues).toEqual([]));

  it('has the 144 rows of agencies.csv in their order', () => {
    expect(
      register.agencies.map(({ code, name, level, parent, group }) => ({ code, name, level, parent, group })),
    ).toEqual(csvFixture('org/agencies.csv'));
    expect(register.agencies).toHaveLength(144);
    expect(register.agencies.map((agency) => agency.order)).toEqual([...Array(144).keys()]);
  });

  it('has the abbreviations and document symbols of agencies_extra.csv', () => {
    expect(register.agencies.map(({ code, abbr, docSymbol }) => ({ code, abbr, docSymbol }))).toEqual(
      csvFixture('org/agencies_extra.csv').map(({ code, abbr, doc_symbol }) => ({
        code,
        abbr,
        docSymbol: doc_symbol,
      })),
    );
  });

  it('has 143 agencies that report: all but the tax office', () => {
    const silent = register.agencies.filter(
      (agency) => !reportingAgencies(register, plan, day).includes(agency),
    );
    expect(silent.map((agency) => agency.code)).toEqual(['CT']);
  });

  it('puts tabs into nine files', () => {
    const counts = new Map<string, number>();
    for (const { workbook } of reportingAgencies(register, plan, day)) {
      counts.set(workbook, (counts.get(workbook) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      'Cấp tỉnh': 19,
      'Thành phố Bắc Kạn': 10,
      'Huyện Pác Nặm': 12,
      'Huyện Ba Bể': 17,
      'Huyện Ngân Sơn': 12,
      'Huyện Bạch Thông': 16,
      'Huyện Chợ Đồn': 22,
      'Huyện Chợ Mới': 16,
      'Huyện Na Rì': 19,
    });
  });

  it('gives every tab a title of its own that any spreadsheet takes', () => {
    const titles = register.agencies.map((agency) => agency.tabTitle);
    expect(new Set(titles.map((title) => title.toLowerCase())).size).toBe(144);
    expect(titles.filter((title) => title.length > 31 || title === '' || /[[\]:*?/\\]/.test(title))).toEqual(
      [],
    );
    expect(
      ['STTTT', 'VPUBND', '061', '058', '01858', '01834', '01888', 'PTP061', 'PTP058'].map(
        (code) => agencyOf(register, code).tabTitle,
      ),
    ).toEqual([
      'STT&TT',
      'VP UBND',
      'Huyện Ba Bể',
      'Thành phố Bắc Kạn',
      'Xã Bằng Thành',
      'Phường Nguyễn Thị Minh Khai',
      'Thị trấn Chợ Rã',
      'PTP Ba Bể',
      'PTP Bắc Kạn',
    ]);
  });
});

describe('agency codes', () => {
  it('refuses a number: its leading zeros may be gone', () => {
    const rows = agencyRows(DISTRICT, { ma: 1834 }, { ma: '01837' });
    expect(issuesOf(rows)).toEqual([{ rule: 'K1', tab: 'agencies', row: 1, column: 'ma', found: '1834' }]);
    expect(read(rows).issues[0]?.message).toContain('01834');
    expect(codesOf(rows)).toEqual(['060', '01837']);
  });

  it('takes a parent typed as number when one registered code differs in zeros alone', () => {
    const { register: found, issues } = read(agencyRows(DISTRICT, { cap_tren: 60 }));
    expect(issues).toEqual([]);
    expect(found.agencies[1]?.parent).toBe('060');
    expect(found.agencies[1]?.workbook).toBe('Huyện Pác Nặm');
  });

  it('leaves the second row of a code out', () => {
    const rows = agencyRows(DISTRICT, { ma: '01858' }, { ma: '01858', ten: 'UBND xã Khác' });
    expect(issuesOf(rows)).toEqual([{ rule: 'K2', tab: 'agencies', row: 2, column: 'ma', found: '01858' }]);
    expect(read(rows).register.byCode.get('01858')?.name).toBe('UBND xã Thử 1');
  });

  it('lets a code be used again after its first holder has gone', () => {
    const rows = agencyRows(
      DISTRICT,
      { ma: '02140', ten: 'UBND xã Văn Lang', den_ngay: '30/06/2025', ke_thua: '02143' },
      { ma: '02140', ten: 'UBND xã Mới', tu_ngay: '01/07/2025' },
      { ma: '02143', ten: 'UBND xã Lương Thượng' },
    );
    const { register: found, issues } = read(rows);
    expect(issues).toEqual([]);
    const namesOn = (iso: string) =>
      reportingAgencies(found, plan, isoToDay(iso) ?? 0)
        .filter((agency) => agency.code === '02140')
        .map((agency) => agency.name);
    expect([namesOn('2025-06-30'), namesOn('2025-07-01')]).toEqual([['UBND xã Văn Lang'], ['UBND xã Mới']]);
    expect(found.byCode.get('02140')?.name).toBe('UBND xã Mới');
  });
});

describe('validity', () => {
  it('counts both ends', () => {
    const { register: found } = read(agencyRows({ ...DISTRICT, tu_ngay: '15/06/2024', den_ngay: 45549 }));
    const reports = (iso: string) => reportingAgencies(found, plan, isoToDay(iso) ?? 0).length;
    expect(['2024-06-14', '2024-06-15', '2024-09-14', '2024-09-15'].map(reports)).toEqual([0, 1, 1, 0]);
  });
});

describe('faulty rows', () => {
  it.each([
    [{ ten: '' }, 'K1', 'ten'],
    [{ cap: 'thon' }, 'K1', 'cap'],
    [{ nhom: 'ubnd_xa' }, 'K3', 'nhom'],
    [{ cap_tren: '061' }, 'K3', 'cap_tren'],
    [{ cap_tren: '01858', ma: '01858' }, 'K3', 'cap_tren'],
    [{ tu_ngay: '01/01/2025', den_ngay: '31/12/2024' }, 'K1', 'den_ngay'],
    [{ tu_ngay: 'đầu năm' }, 'K1', 'tu_ngay'],
    [{ ma: 'xã 1' }, 'K1', 'ma'],
  ])('are left out: %p', (cells: Cells, rule, column) => {
    const rows = agencyRows(DISTRICT, cells, { ma: '01861' });
    expect(issuesOf(rows).map((issue) => [issue.rule, issue.row, issue.column])).toEqual([[rule, 1, column]]);
    expect(codesOf(rows)).toEqual(['060', '01861']);
  });

  it.each([
    [{ email: 'tên xã' }, 'K1', 'email', 'email', ''],
    [{ email: 'a@b.vn; c' }, 'K1', 'email', 'email', ''],
    [{ khong_ap_dung: 'CT02+CT99' }, 'K3', 'khong_ap_dung', 'notApplicable', ['CT02']],
    [{ ke_thua: '99999' }, 'K3', 'ke_thua', 'successor', ''],
    [{ ten_trang: 'Xã [1]' }, 'K1', 'ten_trang', 'tabTitle', 'Xã Thử 1'],
    [{ ten_trang: 'X'.repeat(32) }, 'K1', 'ten_trang', 'tabTitle', 'Xã Thử 1'],
    [{ tep: 'a/b' }, 'K1', 'tep', 'workbook', 'Huyện Pác Nặm'],
  ])('stay without what is faulty: %p', (cells: Cells, rule, column, property, value) => {
    const { register: found, issues } = read(agencyRows(DISTRICT, cells));
    expect(issues.map((issue) => [issue.rule, issue.row, issue.column])).toEqual([[rule, 1, column]]);
    expect(found.agencies[1]).toHaveProperty(property, value);
  });

  it('are skipped when blank', () => {
    expect(read([{ row: 9, cells: { ma: ' ', ten: null } }])).toEqual({
      register: { agencies: [], byCode: new Map() },
      issues: [],
    });
  });
});

describe('titles and files', () => {
  const titles = (rows: readonly SettingsRow[]) =>
    read(rows).register.agencies.map((agency) => agency.tabTitle);

  it('keep two agencies of one name apart by code', () => {
    const rows = agencyRows(
      DISTRICT,
      { ma: '00001', ten: 'UBND xã Tân Lập' },
      { ma: '00002', ten: 'UBND XÃ Tân Lập' },
    );
    expect(titles(rows)).toEqual(['Huyện Pác Nặm', 'Xã Tân Lập', 'XÃ Tân Lập (00002)']);
  });

  it('let a typed title win over a derived one, and the first of two typed ones', () => {
    const rows = agencyRows(
      DISTRICT,
      { ten: 'UBND xã A' },
      { ten: 'UBND xã B', ten_trang: 'Xã A' },
      { ten: 'UBND xã C', ten_trang: 'xã a' },
    );
    expect(titles(rows)).toEqual(['Huyện Pác Nặm', 'Xã A (X1)', 'Xã A', 'Xã C']);
    expect(issuesOf(rows).map((issue) => [issue.rule, issue.row, issue.column])).toEqual([
      ['K1', 3, 'ten_trang'],
    ]);
  });

  it('cut long names', () => {
    const [, title = ''] = titles(agencyRows(DISTRICT, { ten: `UBND xã ${'Rất dài '.repeat(10)}` }));
    expect(title.length).toBeLessThanOrEqual(31);
    expect(title.startsWith('Xã Rất dài')).toBe(true);
  });

  it('put a commune without district into a file for communes, and follow the file of the district', () => {
    const files = (rows: readonly SettingsRow[]) =>
      read(rows).register.agencies.map((agency) => agency.workbook);
    expect(files(agencyRows({ cap_tren: '19' }, { cap_tren: '19' }))).toEqual(['Cấp xã', 'Cấp xã']);
    expect(files(agencyRows({ ...DISTRICT, tep: 'Miền núi' }, {}, { tep: 'Riêng' }))).toEqual([
      'Miền núi',
      'Miền núi',
      'Riêng',
    ]);
  });
});
