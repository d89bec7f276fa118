import { dayToIso } from '../../src/periods/day';
import { BAC_KAN_2024 } from '../../src/plan/bac-kan-2024';
import { readPlan } from '../../src/plan/schema';
import { bacKanPlan, csvFixture } from '../support/plan';

const plan = bacKanPlan();

describe("Bắc Kạn's plan for 2024", () => {
  it('is read without a finding', () => expect(readPlan(BAC_KAN_2024, []).issues).toEqual([]));

  it('has the fields of fields.csv', () => {
    expect(
      plan.fields.map((field) => ({
        ma: field.code,
        ten: field.name,
        don_vi: field.unit,
        loai: field.kind,
        ai_khai: field.owedBy.join('+'),
        dung_cho: field.usedFor,
        cong_thuc: field.formula,
      })),
    ).toEqual(csvFixture('plan/fields.csv'));
  });

  it('has the lines of indicators.csv', () => {
    const lines = csvFixture('plan/indicators.csv').map(({ so_sanh, tong_hop, ...line }) => line);
    expect(
      plan.indicators.map((line) => ({
        ma: line.code,
        stt: String(line.no),
        ten: line.part === '' ? line.name : `${line.name} - ${line.part}`,
        don_vi: line.unit,
        muc_tieu: String(line.target),
        chu_tri: line.owedBy.join('+'),
        tu_so: line.numerator,
        mau_so: line.denominator,
        loai: line.kind,
        ghi_chu: line.note,
      })),
    ).toEqual(lines);
  });

  it('has the tasks of tasks.csv', () => {
    const tasks = csvFixture('plan/tasks.csv').map(({ quy_tac_han, ...task }) => task);
    expect(
      plan.tasks.map((task) => ({
        stt: String(task.no),
        ten_nhiem_vu: task.name,
        ke_thua_tu_stt: task.inheritsFrom === null ? '' : String(task.inheritsFrom),
        ke_thua_cot: task.inheritedColumns.join(','),
        san_pham: task.product,
        chu_tri_goc: task.lead,
        chu_tri: task.leadGroups.join('+'),
        phoi_hop_goc: task.cooperating,
        phoi_hop: task.cooperatingGroups.join('+'),
        loai_thoi_gian: task.timingKind,
        thoi_gian_goc: task.timing,
        han: task.due === null ? '' : dayToIso(task.due),
      })),
    ).toEqual(tasks);
  });

  it('counts each line in the unit of its denominator', () => {
    expect(Object.fromEntries(plan.indicators.map((line) => [line.code, line.countUnit]))).toEqual({
      CT01: 'TTHC',
      CT02: 'giao dịch',
      CT02B: 'hồ sơ',
      CT03A: 'hồ sơ',
      CT03B: 'hồ sơ',
      CT04: 'hồ sơ',
      CT05: 'hồ sơ',
      CT06A: 'đơn vị',
      CT06B: 'hồ sơ',
      CT07: 'hồ sơ',
      CT08: 'TTHC',
      CT09: 'hồ sơ',
      CT10: 'PAKN',
      CT11: 'lượt',
    });
  });

  it('asks for a document where the product is one', () => {
    expect(plan.tasks.filter((task) => task.documentProduct).map((task) => task.no)).toEqual([
      5, 10, 11, 13, 18, 19, 20, 28, 29, 34,
    ]);
  });

  it('has the groups in display order, the co-operating ones silent', () => {
    expect(plan.groups.map(({ code, heading, reports }) => [code, heading, reports])).toEqual([
      ['van_phong_ubnd_tinh', 'I. Sở, ban, ngành', true],
      ['so_ban_nganh', 'I. Sở, ban, ngành', true],
      ['ubnd_cap_huyen', 'II. Cấp huyện', true],
      ['phong_tu_phap', 'II. Cấp huyện', true],
      ['ubnd_cap_xa', 'III. Cấp xã', true],
      ['co_quan_phoi_hop', '', false],
    ]);
  });

  it('starts with the settings of domain.md', () => {
    expect(plan.settings).toEqual({
      province: 'Bắc Kạn',
      planNumber: '',
      currentPeriod: '2024-Q3',
      blankSeverity: 'error',
      countUnsubmitted: true,
      provisionalBelow: 100,
      taskClosingDay: 45657,
      daysAfterDirection: null,
      districtIncludesCommunes: false,
      banner: '',
    });
    expect([plan.code, plan.year]).toEqual(['bac-kan-2024', 2024]);
  });
});
