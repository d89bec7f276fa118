import type { Agency } from '../../src/agencies/types';
import type { CellValue, InputCell } from '../../src/cells/cell';
import type { Tree } from '../../src/formulas/tree';
import type { Field, Task } from '../../src/plan/types';
import type { CellIssue, Read } from '../../src/reading/read';

/** A cell that shows its plain value unless told otherwise. */
export const cell = (value: CellValue, change: Partial<InputCell> = {}): InputCell => ({
  value,
  shown: value === null ? '' : String(value),
  ...change,
});

/** 45540 shown "05/09/2024". */
export const dateCell = (value: number, shown: string, format = 'dd/mm/yyyy'): InputCell =>
  cell(value, { shown, format });

/** 0.85 shown "85%". */
export const percentCell = (value: number, shown: string): InputCell => cell(value, { shown, format: '0%' });

/** "E1 error", "R2 warning", '' for no issue: what tests compare. */
export const issueOf = (read: Read<unknown>): string => tagOf(read.issue);
export const tagOf = (issue: CellIssue | null): string => (issue ? `${issue.rule} ${issue.severity}` : '');

export const anAgency = (change: Partial<Agency> = {}): Agency => ({
  code: '02140',
  name: 'UBND xã Văn Lang',
  level: 'xa',
  parent: '066',
  group: 'ubnd_cap_xa',
  email: '',
  notApplicable: [],
  abbr: '',
  aliases: [],
  docSymbol: '',
  workbook: 'Na Rì',
  tabTitle: 'Văn Lang',
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
  owedBy: ['ubnd_cap_xa'],
  usedFor: '',
  formula: '',
  tree: null,
  ...change,
});

export const derivedField = (code: string, tree: Tree): Field => aField(code, { kind: 'tinh', tree });

export const aTask = (no: number, change: Partial<Task> = {}): Task => ({
  no,
  name: `Nhiệm vụ ${no}`,
  product: '',
  lead: '',
  cooperating: '',
  leadGroups: ['ubnd_cap_xa'],
  cooperatingGroups: [],
  timing: '',
  timingKind: 'thuong_xuyen',
  due: null,
  inheritsFrom: null,
  inheritedColumns: [],
  documentProduct: false,
  ...change,
});

export const WINDOW = { earliest: /* 01/01/2024 */ 45292, latest: /* 31/12/2024 */ 45657 };
