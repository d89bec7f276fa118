import type { Agency } from '../../src/agencies/types';
import { parseFormula } from '../../src/formulas/parse';
import type { Tree } from '../../src/formulas/tree';
import { compileLines } from '../../src/indicators/compile';
import { type RollUpInput, rollUpLines } from '../../src/indicators/rollup';
import type { AgencyLine, Blocker, LineResult } from '../../src/indicators/types';
import { isoToDay } from '../../src/periods/day';
import type { Period } from '../../src/periods/types';
import type { Field, FieldKind, Group, Indicator, Settings } from '../../src/plan/types';
import type { AgencyReturn, FieldValues } from '../../src/reading/return';

/** Day serial of an ISO day that exists. */
export function day(iso: string): number {
  const serial = isoToDay(iso);
  if (serial === null) throw new Error(`no such day: ${iso}`);
  return serial;
}

export const group = (code: string, reports = true): Group => ({ code, name: code, heading: '', reports });

let order = 0;
export const agency = (code: string, overrides: Partial<Agency> = {}): Agency => ({
  code,
  name: `Đơn vị ${code}`,
  level: 'xa',
  parent: '06',
  group: 'xa',
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
  order: order++,
  ...overrides,
});

export const ret = (
  code: string,
  values: FieldValues,
  overrides: Partial<AgencyReturn> = {},
): AgencyReturn => ({
  agency: code,
  values,
  notes: {},
  tasks: new Map(),
  preparedBy: '',
  phone: '',
  ticked: true,
  issues: [],
  ...overrides,
});

export const returnsOf = (...returns: readonly AgencyReturn[]): ReadonlyMap<string, AgencyReturn> =>
  new Map(returns.map((one) => [one.agency, one]));

const deadlines = (last: string, xa: number): Readonly<Record<string, number>> => ({
  xa: day(`${last}-${xa}`),
  so: day(`${last}-18`),
  huyen: day(`${last}-19`),
  tinh: day(`${last}-25`),
});

const quarter = (code: string, name: string, from: string, to: string): Period => ({
  code,
  name,
  from: day(from),
  to: day(to),
  parts: [],
  deadlines: deadlines(to.slice(0, 7), 16),
});

const cumulative = (code: string, parts: readonly Period[]): Period => ({
  code,
  name: code,
  from: parts[0]?.from ?? 0,
  to: parts[parts.length - 1]?.to ?? 0,
  parts: parts.map((part) => part.code),
  deadlines: parts[parts.length - 1]?.deadlines ?? {},
});

export const Q1 = quarter('2024-Q1', 'Quý I/2024', '2023-12-15', '2024-03-14');
export const Q2 = quarter('2024-Q2', 'Quý II/2024', '2024-03-15', '2024-06-14');
export const Q3 = quarter('2024-Q3', 'Quý III/2024', '2024-06-15', '2024-09-14');
export const Q4 = quarter('2024-Q4', 'Quý IV/2024', '2024-09-15', '2024-12-14');
export const SIX_MONTHS = cumulative('2024-6T', [Q1, Q2]);
export const NINE_MONTHS = cumulative('2024-9T', [Q1, Q2, Q3]);
export const YEAR = cumulative('2024-N', [Q1, Q2, Q3, Q4]);
export const PERIODS: readonly Period[] = [Q1, Q2, Q3, Q4, SIX_MONTHS, NINE_MONTHS, YEAR];

export const settings = (overrides: Partial<Settings> = {}): Settings => ({
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
  ...overrides,
});

/** The kinds of the fields below: derived ones have a formula instead. */
const TYPED: Readonly<Record<string, FieldKind>> = {
  moi: 'luong',
  xong: 'luong',
  truc_tuyen: 'luong',
  truc_tiep: 'luong',
  co: 'thoi_diem',
  du_dk: 'thoi_diem',
  dien_tu: 'thoi_diem',
  pa_ky_truoc: 'luong_dau_ky',
  pa_moi: 'luong',
  pa_xl_dung_han: 'luong',
  pa_xl_qua_han: 'luong',
  pa_dang_trong_han: 'cuoi_ky',
  pa_dang_qua_han: 'cuoi_ky',
};
const DERIVED: Readonly<Record<string, readonly [FieldKind, string]>> = {
  tiep_nhan: ['tinh', 'truc_tuyen + truc_tiep'],
  mot: ['hang_so', '1'],
};
const CODES: ReadonlySet<string> = new Set([...Object.keys(TYPED), ...Object.keys(DERIVED)]);

export function tree(text: string, codes: ReadonlySet<string> = CODES): Tree {
  const parsed = parseFormula(text, codes);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault}`);
  return parsed.tree;
}

const field = (code: string, kind: FieldKind, formula: string): Field => ({
  code,
  name: `Số ${code}`,
  unit: 'hồ sơ',
  kind,
  owedBy: ['xa'],
  usedFor: '',
  formula,
  tree: formula === '' ? null : tree(formula),
});

/** moi/xong/truc_tuyen/truc_tiep flows, co/du_dk/dien_tu stocks, pa_* as in CT10; tiep_nhan = truc_tuyen + truc_tiep, mot = 1. */
export const FIELDS: readonly Field[] = [
  ...Object.entries(TYPED).map(([code, kind]) => field(code, kind, '')),
  ...Object.entries(DERIVED).map(([code, [kind, formula]]) => field(code, kind, formula)),
];

export const indicator = (
  code: string,
  numerator: string,
  denominator: string,
  overrides: Partial<Indicator> = {},
): Indicator => ({
  code,
  no: 1,
  name: code,
  part: '',
  unit: '%',
  countUnit: 'hồ sơ',
  target: 80,
  targetHundredths: 8000,
  targetText: '80',
  leadText: '',
  owedBy: ['xa', 'so'],
  numerator,
  denominator,
  numeratorTree: tree(numerator),
  denominatorTree: tree(denominator),
  kind: 'luong',
  note: '',
  ...overrides,
});

/** A plain flow line: xong / moi ≥ 80 %. */
export const FLOW = indicator('FLOW', 'xong', 'moi');
/** Over a derived field: truc_tuyen / (truc_tuyen + truc_tiep). */
export const ONLINE = indicator('ONLINE', 'truc_tuyen', 'tiep_nhan');
/** CT01: a stock. */
export const STOCK = indicator('STOCK', 'co', 'du_dk', { kind: 'thoi_diem' });
/** CT06A: 1 or 0 over a constant 1, target 100. */
export const UNIT = indicator('UNIT', 'dien_tu', 'mot', {
  kind: 'thoi_diem',
  target: 100,
  targetHundredths: 10000,
});
/** CT10, target 100. */
export const PETITIONS = indicator('CT10', 'pa_xl_dung_han + pa_dang_trong_han', 'pa_ky_truoc + pa_moi', {
  kind: 'hon_hop',
  target: 100,
  targetHundredths: 10000,
});

export const NOTHING_BLOCKED: Blocker = () => new Map<string, string>();

/** Rolls one line up; by default Quý III with an empty archive, nothing blocked. */
export function rollUp(line: Indicator, overrides: Partial<RollUpInput> = {}): LineResult {
  const [result] = rollUpLines({
    plan: { groups: [group('so'), group('huyen'), group('xa')], periods: PERIODS, settings: settings() },
    lines: compileLines({ fields: FIELDS, indicators: [line] }),
    agencies: [],
    period: Q3,
    returns: new Map(),
    archive: new Map(),
    blocker: NOTHING_BLOCKED,
    ...overrides,
  });
  if (result === undefined) throw new Error('no line');
  return result;
}

/** An archive from period code → agency code → values. */
export const archive = (
  periods: Readonly<Record<string, Readonly<Record<string, FieldValues>>>>,
): ReadonlyMap<string, ReadonlyMap<string, FieldValues>> =>
  new Map(Object.entries(periods).map(([code, values]) => [code, new Map(Object.entries(values))]));

/** What one agency has on a line: its status, and the reason or N/D. */
export const summary = ({ agency: { code }, status, ratio, reason }: AgencyLine): readonly string[] => [
  code,
  status,
  ratio === null ? reason : `${ratio.numerator}/${ratio.denominator}`,
];
