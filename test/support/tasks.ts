import type { Task } from '../../src/plan/types';
import type { TaskReport } from '../../src/reading/return';

export const report = (overrides: Partial<TaskReport> = {}): TaskReport => ({
  status: 'blank',
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
  ...overrides,
});

export const task = (overrides: Partial<Task> = {}): Task => ({
  no: 1,
  name: 'Nhiệm vụ',
  product: '',
  lead: '',
  cooperating: '',
  leadGroups: ['xa'],
  cooperatingGroups: [],
  timing: '',
  timingKind: 'thuong_xuyen',
  due: null,
  inheritsFrom: null,
  inheritedColumns: [],
  documentProduct: false,
  ...overrides,
});
