import type { Agency, Level } from '../../src/agencies/types';
import { CATALOGUE } from '../../src/checks/catalogue';
import { checkReturns } from '../../src/checks/check';
import type { Finding } from '../../src/checks/finding';
import { parseFormula } from '../../src/formulas/parse';
import type { Tree } from '../../src/formulas/tree';
import { endOfDay, isoToDay } from '../../src/periods/day';
import type { Period } from '../../src/periods/types';
import type { Field, FieldKind, Indicator, Plan, RuleSetting, Settings, Task } from '../../src/plan/types';
import {
  type AgencyReturn,
  type Archive,
  type FieldValues,
  placeCode,
  type TaskReport,
} from '../../src/reading/return';

/** The figures of the 2024 plan in short, agencies around one district, and a return nothing can be said against. */

export function day(iso: string): number {
  const serial = isoToDay(iso);
  if (serial === null) throw new Error(`no such day: ${iso}`);
  return serial;
}

const ALL = ['so_ban_nganh', 'ubnd_cap_huyen', 'ubnd_cap_xa'];
const SO = ['so_ban_nganh'];
const CERTIFIED = ['ubnd_cap_xa', 'phong_tu_phap'];

type FieldLine = readonly [
  code: string,
  name: string,
  kind: FieldKind,
  owedBy: readonly string[],
  formula?: string,
];

const FIELD_LINES: readonly FieldLine[] = [
  ['hs_ky_truoc', 'Số hồ sơ từ kỳ trước chuyển sang', 'luong_dau_ky', ALL],
  ['hs_tn_truc_tuyen', 'Số hồ sơ mới tiếp nhận trực tuyến trong kỳ', 'luong', ALL],
  ['hs_tn_truc_tiep', 'Số hồ sơ mới tiếp nhận trực tiếp, qua dịch vụ bưu chính trong kỳ', 'luong', ALL],
  [
    'hs_tiep_nhan',
    'Tổng số hồ sơ mới tiếp nhận trong kỳ (= trực tuyến + trực tiếp) - TỰ TÍNH',
    'tinh',
    ALL,
    'hs_tn_truc_tuyen + hs_tn_truc_tiep',
  ],
  ['hs_gq_truoc_han', 'Số hồ sơ đã giải quyết trước hạn', 'luong', ALL],
  ['hs_gq_dung_han', 'Số hồ sơ đã giải quyết đúng hạn', 'luong', ALL],
  ['hs_gq_qua_han', 'Số hồ sơ đã giải quyết quá hạn', 'luong', ALL],
  [
    'hs_da_gq',
    'Tổng số hồ sơ đã giải quyết - TỰ TÍNH',
    'tinh',
    ALL,
    'hs_gq_truoc_han + hs_gq_dung_han + hs_gq_qua_han',
  ],
  ['hs_dang_trong_han', 'Số hồ sơ đang giải quyết trong hạn', 'cuoi_ky', ALL],
  ['hs_dang_qua_han', 'Số hồ sơ đang giải quyết quá hạn', 'cuoi_ky', ALL],
  ['tthc_tt_cung_cap', 'Trong đó: số TTHC đã cung cấp', 'thoi_diem', SO],
  ['tthc_tt_du_dk', 'Tổng số TTHC đủ điều kiện', 'thoi_diem', SO],
  ['gd_tt_dvcqg', 'Trong đó: số giao dịch trên Cổng DVCQG', 'luong', ALL],
  ['gd_tong', 'Tổng số giao dịch thanh toán', 'luong', ALL],
  ['hs_tn_toan_trinh', 'Tổng số hồ sơ tiếp nhận của các TTHC toàn trình', 'luong', ALL],
  ['hs_tt_toan_trinh', 'Trong đó: số hồ sơ nộp trực tuyến toàn trình', 'luong', ALL],
  ['hs_tn_mot_phan', 'Tổng số hồ sơ tiếp nhận của các TTHC một phần', 'luong', ALL],
  ['hs_tt_mot_phan', 'Trong đó: số hồ sơ nộp trực tuyến một phần', 'luong', ALL],
  ['hs_so_hoa_tp', 'Số hồ sơ có số hóa thành phần', 'luong', ALL],
  ['kq_so_hoa', 'Số hồ sơ có kết quả được số hóa', 'luong', ALL],
  ['hs_gq_co_kq', 'Số hồ sơ có kết quả bằng văn bản', 'luong', ALL],
  ['kq_dien_tu', 'Số hồ sơ đã cấp kết quả điện tử', 'luong', ALL],
  ['ct_da_cung_cap', 'Đơn vị đã cung cấp (1 = có, 0 = chưa)', 'thoi_diem', CERTIFIED],
  ['ct_phai_cung_cap', 'Đơn vị phải cung cấp - TỰ ĐIỀN', 'hang_so', CERTIFIED, '1'],
  ['ct_bs_dien_tu', 'Số hồ sơ chứng thực điện tử', 'luong', CERTIFIED],
  ['ct_bs_tong', 'Tổng số hồ sơ chứng thực', 'luong', CERTIFIED],
  ['hs_tai_su_dung', 'Số hồ sơ sử dụng lại dữ liệu', 'luong', ALL],
  ['kq_phai_dong_bo', 'Số kết quả phải đồng bộ', 'luong', ['STTTT']],
  ['kq_dong_bo', 'Trong đó: số kết quả đã đồng bộ', 'luong', ['STTTT']],
  ['pa_ky_truoc', 'Số phản ánh kỳ trước chuyển sang', 'luong_dau_ky', ALL],
  ['pa_moi', 'Số phản ánh mới', 'luong', ALL],
  ['pa_xl_dung_han', 'Số phản ánh đã xử lý đúng hạn', 'luong', ALL],
  ['pa_xl_qua_han', 'Số phản ánh đã xử lý quá hạn', 'luong', ALL],
  ['pa_dang_trong_han', 'Số phản ánh đang xử lý trong hạn', 'cuoi_ky', ALL],
  ['pa_dang_qua_han', 'Số phản ánh đang xử lý quá hạn', 'cuoi_ky', ALL],
  ['dg_tong', 'Tổng số lượt đánh giá', 'luong', ALL],
  ['dg_hai_long', 'Trong đó: số lượt hài lòng', 'luong', ALL],
];

const CODES = new Set(FIELD_LINES.map(([code]) => code));

export function tree(formula: string, codes: ReadonlySet<string> = CODES): Tree {
  const parsed = parseFormula(formula, codes);
  if (!parsed.ok) throw new Error(parsed.fault);
  return parsed.tree;
}

export const field = (
  code: string,
  name: string,
  kind: FieldKind,
  owedBy: readonly string[],
  formula = '',
): Field => ({
  code,
  name,
  unit: 'hồ sơ',
  kind,
  owedBy,
  usedFor: '',
  formula,
  tree: formula === '' ? null : tree(formula),
});

export const FIELDS: readonly Field[] = FIELD_LINES.map((line) => field(...line));

export const line = (
  code: string,
  numerator: string,
  denominator: string,
  owedBy: readonly string[] = ALL,
  codes?: ReadonlySet<string>,
): Indicator => ({
  code,
  no: 0,
  name: code,
  part: '',
  unit: '%',
  countUnit: 'hồ sơ',
  target: 100,
  targetHundredths: 10_000,
  targetText: '100',
  leadText: '',
  owedBy,
  numerator,
  denominator,
  numeratorTree: tree(numerator, codes),
  denominatorTree: tree(denominator, codes),
  kind: 'luong',
  note: '',
});

export const LINES: readonly Indicator[] = [
  line('CT01', 'tthc_tt_cung_cap', 'tthc_tt_du_dk', SO),
  line('CT02', 'gd_tt_dvcqg', 'gd_tong'),
  line('CT03A', 'hs_tt_toan_trinh', 'hs_tn_toan_trinh'),
  line('CT03B', 'hs_tt_mot_phan', 'hs_tn_mot_phan'),
  line('CT04', 'hs_so_hoa_tp + kq_so_hoa', 'hs_tiep_nhan + hs_gq_co_kq'),
  line('CT05', 'kq_dien_tu', 'hs_gq_co_kq'),
  line('CT06A', 'ct_da_cung_cap', 'ct_phai_cung_cap', CERTIFIED),
  line('CT06B', 'ct_bs_dien_tu', 'ct_bs_tong', CERTIFIED),
  line('CT07', 'hs_tai_su_dung', 'hs_tiep_nhan'),
  line('CT09', 'kq_dong_bo', 'kq_phai_dong_bo', ['STTTT']),
  line('CT10', 'pa_xl_dung_han + pa_dang_trong_han', 'pa_ky_truoc + pa_moi'),
  line('CT11', 'dg_hai_long', 'dg_tong'),
];

const period = (code: string, from: string, to: string, parts: readonly string[] = []): Period => ({
  code,
  name: code,
  from: day(from),
  to: day(to),
  parts,
  deadlines: {},
});

export const Q1 = period('2024-Q1', '2023-12-15', '2024-03-14');
export const Q2 = period('2024-Q2', '2024-03-15', '2024-06-14');
export const Q3 = period('2024-Q3', '2024-06-15', '2024-09-14');
export const Q4 = period('2024-Q4', '2024-09-15', '2024-12-14');
/** The plan year and the year before it, for rules that look back four quarters. */
const PERIODS: readonly Period[] = [
  period('2023-Q3', '2023-06-15', '2023-09-14'),
  period('2023-Q4', '2023-09-15', '2023-12-14'),
  Q1,
  Q2,
  Q3,
  Q4,
  period('2024-N', '2023-12-15', '2024-12-14', ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']),
];

const SETTINGS: Settings = {
  province: 'Bắc Kạn',
  planNumber: '',
  currentPeriod: '2024-Q3',
  blankSeverity: 'error',
  countUnsubmitted: true,
  provisionalBelow: 100,
  taskClosingDay: day('2024-12-31'),
  daysAfterDirection: null,
  districtIncludesCommunes: false,
  banner: '',
};

export type PlanOverrides = Partial<Omit<Plan, 'settings'>> & { readonly settings?: Partial<Settings> };

/** The plan above without tasks and with every rule at its default. */
export const plan = ({ settings, ...overrides }: PlanOverrides = {}): Plan => ({
  code: 'BK-2024',
  title: '',
  year: 2024,
  groups: [],
  fields: FIELDS,
  indicators: LINES,
  tasks: [],
  periods: PERIODS,
  rules: [],
  ...overrides,
  settings: { ...SETTINGS, ...settings },
});

/** A Quy tắc row as the Office would write it: the default with changes. */
export function setRule(code: string, changes: Partial<RuleSetting>): RuleSetting {
  const entry = CATALOGUE.find((candidate) => candidate.code === code);
  if (entry === undefined) throw new Error(`no such rule: ${code}`);
  return { code, name: entry.name, severity: entry.severity, params: {}, ...changes };
}

const agency = (code: string, level: Level, group: string, parent = '06'): Agency => ({
  code,
  name: code,
  level,
  parent,
  group,
  email: '',
  notApplicable: [],
  abbr: code,
  aliases: [],
  docSymbol: '',
  workbook: '',
  tabTitle: code,
  validFrom: null,
  validTo: null,
  successor: '',
  order: 0,
});

export const OFFICE = agency('VPUBND', 'tinh', 'van_phong_ubnd_tinh');
export const STTTT = agency('STTTT', 'tinh', 'so_ban_nganh');
export const DEPARTMENT = agency('SNV', 'tinh', 'so_ban_nganh');
export const DISTRICT = agency('058', 'huyen', 'ubnd_cap_huyen');
export const JUSTICE = agency('PTP058', 'huyen_phong', 'phong_tu_phap', '058');
export const COMMUNE = agency('01834', 'xa', 'ubnd_cap_xa', '058');
export const SECOND_COMMUNE = agency('01837', 'xa', 'ubnd_cap_xa', '058');

/** A quarter of a commune or district that meets every rule; owes more than any one agency does, which does no harm. */
const CLEAN: FieldValues = {
  hs_ky_truoc: 20,
  hs_tn_truc_tuyen: 101,
  hs_tn_truc_tiep: 40,
  hs_gq_truoc_han: 91,
  hs_gq_dung_han: 40,
  hs_gq_qua_han: 5,
  hs_dang_trong_han: 22,
  hs_dang_qua_han: 3,
  tthc_tt_cung_cap: 85,
  tthc_tt_du_dk: 99,
  gd_tt_dvcqg: 50,
  gd_tong: 80,
  hs_tn_toan_trinh: 70,
  hs_tt_toan_trinh: 60,
  hs_tn_mot_phan: 51,
  hs_tt_mot_phan: 41,
  hs_so_hoa_tp: 110,
  kq_so_hoa: 105,
  hs_gq_co_kq: 120,
  kq_dien_tu: 90,
  ct_da_cung_cap: 1,
  ct_bs_dien_tu: 15,
  ct_bs_tong: 45,
  hs_tai_su_dung: 30,
  kq_phai_dong_bo: 136,
  kq_dong_bo: 130,
  pa_ky_truoc: 1,
  pa_moi: 4,
  pa_xl_dung_han: 3,
  pa_xl_qua_han: 1,
  pa_dang_trong_han: 1,
  pa_dang_qua_han: 0,
  dg_tong: 60,
  dg_hai_long: 55,
};

export const clean = (overrides: FieldValues = {}): FieldValues => ({ ...CLEAN, ...overrides });

/** The quarter before `clean`: what it left open is what `clean` carries over. */
export const cleanBefore = (overrides: FieldValues = {}): FieldValues => ({
  ...CLEAN,
  hs_tn_truc_tiep: 39,
  hs_dang_trong_han: 18,
  hs_dang_qua_han: 2,
  ...overrides,
});

/** Three typed fields: all a Phòng Tư pháp has. */
export const justice = (overrides: FieldValues = {}): FieldValues => ({
  ct_da_cung_cap: 1,
  ct_bs_dien_tu: 10,
  ct_bs_tong: 30,
  ...overrides,
});

export const ret = (
  { code }: Agency,
  values: FieldValues,
  overrides: Partial<AgencyReturn> = {},
): AgencyReturn => ({
  agency: code,
  values,
  notes: {},
  tasks: new Map(),
  preparedBy: '',
  phone: '',
  ticked: false,
  issues: [],
  ...overrides,
});

export const report = (overrides: Partial<TaskReport> = {}): TaskReport => ({
  status: 'Đang thực hiện',
  percent: 40,
  docNumber: '',
  docDate: null,
  docTitle: '',
  link: '',
  result: '',
  difficulty: '',
  proposal: '',
  ownDue: null,
  directedOn: null,
  ...overrides,
});

export const task = (no: number, overrides: Partial<Task> = {}): Task => ({
  no,
  name: `Nhiệm vụ ${no}`,
  product: '',
  lead: '',
  cooperating: '',
  leadGroups: ['van_phong_ubnd_tinh'],
  cooperatingGroups: [],
  timing: '',
  timingKind: 'quy',
  due: null,
  inheritsFrom: null,
  inheritedColumns: [],
  documentProduct: false,
  ...overrides,
});

export type Case = {
  readonly plan?: Plan;
  readonly period?: Period;
  /** The day of reading, "2024-09-18" by default. */
  readonly on?: string;
  readonly of: readonly (readonly [Agency, AgencyReturn | FieldValues])[];
  /** Archived values: period code → agency → values. */
  readonly archive?: Readonly<Record<string, readonly (readonly [Agency, FieldValues])[]>>;
};

const isReturn = (given: AgencyReturn | FieldValues): given is AgencyReturn => 'issues' in given;

const archiveOf = (given: NonNullable<Case['archive']>): Archive =>
  new Map(
    Object.entries(given).map(([code, rows]) => [
      code,
      new Map(rows.map(([{ code: owner }, values]) => [owner, values])),
    ]),
  );

/** Runs the checks over the returns of a case. */
export function findingsOf(given: Case): readonly Finding[] {
  const agencies = given.of.map(([one]) => one);
  return checkReturns({
    plan: given.plan ?? plan(),
    register: { agencies, byCode: new Map(agencies.map((one) => [one.code, one])) },
    agencies,
    period: given.period ?? Q3,
    asOf: endOfDay(day(given.on ?? '2024-09-18')),
    returns: new Map(given.of.map(([one, what]) => [one.code, isReturn(what) ? what : ret(one, what)])),
    archive: archiveOf(given.archive ?? {}),
  });
}

/** "E2 error 01834 gd_tt_dvcqg" per finding. */
export const marks = (findings: readonly Finding[]): readonly string[] =>
  findings.map((one) => `${one.rule} ${one.severity} ${one.agency} ${placeCode(one.place)}`);

/** Marks of one commune's return this quarter, with an optional previous quarter. */
export const commune = (
  now: AgencyReturn | FieldValues,
  before?: FieldValues,
  rules: readonly RuleSetting[] = [],
): readonly string[] =>
  marks(
    findingsOf({
      plan: plan({ rules }),
      of: [[COMMUNE, now]],
      archive: before === undefined ? {} : { '2024-Q2': [[COMMUNE, before]] },
    }),
  ).map((mark) => mark.replace(' 01834', ''));
