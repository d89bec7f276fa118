import type { Agency } from '../../src/agencies/types';
import { shownRatio } from '../../src/indicators/ratio';
import type { AgencyLine, AgencyStatus, GroupLine, LineResult } from '../../src/indicators/types';
import type { Period } from '../../src/periods/types';
import type { Field, Group, Indicator, Plan, Settings, Task } from '../../src/plan/types';
import type { AgencyReturn, TaskReport } from '../../src/reading/return';
import type { TaskResult } from '../../src/tasks/types';
import type { Stamp } from '../../src/workbook/hub/stamp';
import type { TabModel } from '../../src/workbook/model';
import { tableModel } from '../../src/workbook/table/model';
import { standingTable } from '../../src/workbook/table/standing';
import type { TableCell, TableContent } from '../../src/workbook/table/types';
import { cellsOf as gridOf } from './table';

/** 18/09/2024 10:00 in Việt Nam. */
export const READ_AT = 1_726_628_400_000;

export const PERIOD: Period = {
  code: '2024-Q3',
  name: 'Quý III/2024',
  from: 45458,
  to: 45549,
  parts: [],
  deadlines: {},
};

export const SBN: Group = {
  code: 'so_ban_nganh',
  name: 'Sở, ban, ngành',
  heading: 'I. Sở, ban, ngành',
  reports: true,
};
export const VP: Group = { ...SBN, code: 'van_phong', name: 'Văn phòng UBND tỉnh' };
export const HUYEN: Group = {
  code: 'ubnd_cap_huyen',
  name: 'UBND cấp huyện',
  heading: 'II. Cấp huyện',
  reports: true,
};
export const PTP: Group = { ...HUYEN, code: 'phong_tu_phap', name: 'Phòng Tư pháp' };

const SETTINGS: Settings = {
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
};

export const aPlan = (change: Partial<Plan> = {}, settings: Partial<Settings> = {}): Plan => ({
  code: 'bac-kan-2024',
  title: 'Kế hoạch thực hiện TTHC năm 2024',
  year: 2024,
  groups: [SBN, VP, HUYEN, PTP],
  fields: [],
  indicators: [],
  tasks: [],
  periods: [PERIOD],
  rules: [],
  ...change,
  settings: { ...SETTINGS, ...settings },
});

export const aStamp = (plan: Plan = aPlan()): Stamp => ({ plan, period: PERIOD, asOf: READ_AT });

export const anAgency = (code: string, change: Partial<Agency> = {}): Agency => ({
  code,
  name: `Cơ quan ${code}`,
  level: 'tinh',
  parent: '06',
  group: SBN.code,
  email: '',
  notApplicable: [],
  abbr: code,
  aliases: [],
  docSymbol: code,
  workbook: 'Cấp tỉnh',
  tabTitle: code,
  validFrom: null,
  validTo: null,
  successor: '',
  order: 0,
  ...change,
});

export const aField = (code: string, change: Partial<Field> = {}): Field => ({
  code,
  name: code,
  unit: 'hồ sơ',
  kind: 'luong',
  owedBy: [SBN.code],
  usedFor: '',
  formula: '',
  tree: null,
  ...change,
});

export function anIndicator(code: string, change: Partial<Indicator> = {}): Indicator {
  const target = change.target ?? 80;
  return {
    code,
    no: Number(code.replace(/\D/g, '')),
    name: `Tỷ lệ ${code}`,
    part: '',
    unit: '%',
    countUnit: 'hồ sơ',
    target,
    targetHundredths: Math.round(target * 100),
    targetText: String(target),
    leadText: 'Các Sở, Ban, ngành',
    owedBy: [SBN.code],
    numerator: 'a',
    denominator: 'b',
    numeratorTree: { kind: 'code', code: 'a' },
    denominatorTree: { kind: 'code', code: 'b' },
    kind: 'luong',
    note: '',
    ...change,
  };
}

type Fraction = readonly [numerator: number, denominator: number];

/** A line over `n/d`; coverage 1/1 of one reporting agency unless told. */
export const aLine = (
  indicator: Indicator,
  [numerator, denominator]: Fraction,
  change: Partial<LineResult> = {},
): LineResult => ({
  indicator,
  ...shownRatio({ numerator, denominator }, indicator),
  coverage: { owed: 1, reported: 1, complete: 1 },
  missing: [],
  previous: null,
  cumulative: null,
  byGroup: [],
  byAgency: [],
  unsubmitted: 0,
  ...change,
});

export const aGroupLine = (
  group: Group,
  indicator: Indicator,
  [numerator, denominator]: Fraction,
  coverage = { owed: 1, reported: 1, complete: 1 },
): GroupLine => ({ group, ...shownRatio({ numerator, denominator }, indicator), coverage });

/** An agency with a complete figure. */
export function measured(
  agency: Agency,
  indicator: Indicator,
  [numerator, denominator]: Fraction,
): AgencyLine {
  const ratio = shownRatio({ numerator, denominator }, indicator);
  return { agency, status: statusOf(ratio.met), ratio, reason: '' };
}

const statusOf = (met: boolean | null): AgencyStatus => {
  if (met === null) return 'none';
  return met ? 'met' : 'unmet';
};

/** An agency without one. */
export const unmeasured = (agency: Agency, status: 'blank' | 'incomplete' | 'notApplicable'): AgencyLine => ({
  agency,
  status,
  ratio: null,
  reason: 'chưa có số liệu',
});

export const aTask = (no: number, change: Partial<Task> = {}): Task => ({
  no,
  name: `Nhiệm vụ số ${no}`,
  product: `Sản phẩm ${no}`,
  lead: 'Các Sở, Ban, ngành',
  cooperating: 'Văn phòng UBND tỉnh',
  leadGroups: [SBN.code],
  cooperatingGroups: [],
  timing: 'Thường xuyên',
  timingKind: 'thuong_xuyen',
  due: null,
  inheritsFrom: null,
  inheritedColumns: [],
  documentProduct: false,
  ...change,
});

export const aTaskResult = (
  task: Task,
  counts: Partial<TaskResult['counts']> = {},
  byAgency: TaskResult['byAgency'] = [],
): TaskResult => ({
  task,
  counts: {
    onTime: 0,
    late: 0,
    inTime: 0,
    overdue: 0,
    notDue: 0,
    notReported: 0,
    excluded: 0,
    ...counts,
  },
  byAgency,
});

export const aReport = (change: Partial<TaskReport> = {}): TaskReport => ({
  status: 'Đang thực hiện',
  percent: null,
  docNumber: '',
  docDate: null,
  docTitle: '',
  link: '',
  result: '',
  difficulty: '',
  proposal: '',
  ownDue: null,
  directedOn: null,
  ...change,
});

export const aReturn = (agency: string, change: Partial<AgencyReturn> = {}): AgencyReturn => ({
  agency,
  values: {},
  notes: {},
  tasks: new Map(),
  preparedBy: '',
  phone: '',
  ticked: true,
  issues: [],
  ...change,
});

/** Returns by agency code, each with one report on one task. */
export const reportsOn = (
  taskNo: number,
  reports: Readonly<Record<string, Partial<TaskReport>>>,
): ReadonlyMap<string, AgencyReturn> =>
  new Map(
    Object.entries(reports).map(([agency, report]) => [
      agency,
      aReturn(agency, { tasks: new Map([[taskNo, aReport(report)]]) }),
    ]),
  );

/** Cells of a row by its code; fails the test by name when the row is not there. */
export function cellsOf(content: TableContent, code: string): Readonly<Record<string, TableCell>> {
  const row = content.rows.find((each) => each.code === code);
  if (row === undefined) throw new Error(`no row ${code}`);
  return row.cells;
}

export const codesOf = (content: TableContent): readonly string[] => content.rows.map(({ code }) => code);

/** Column codes used by rows that the layout does not declare: they would be lost in silence. */
export const undeclared = ({ layout, rows }: TableContent): readonly string[] => {
  const declared = new Set(layout.columns.map(({ code }) => code));
  return [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))].filter((code) => !declared.has(code));
};

/** The tab drawn from results, and the same tab redrawn from its own cells as `setup` does. */
export const drawnAndRedrawn = (
  content: TableContent,
): { readonly drawn: TabModel; readonly redrawn: TabModel } => {
  const drawn = tableModel(content);
  return { drawn, redrawn: standingTable(content.layout, gridOf(drawn)) };
};
