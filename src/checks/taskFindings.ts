import type { CellValue } from '../cells/cell';
import { dayToText } from '../periods/day';
import type { Task } from '../plan/types';
import type { AgencyReturn, TaskColumn, TaskReport } from '../reading/return';
import type { Desk } from './desk';
import type { Finding } from './finding';
import type { Active } from './profile';
import type { TaskRule } from './rule';

const BLANK_REPORT: TaskReport = {
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
};

/** T findings on the tasks an agency leads; a task without a report is a blank one. */
export function taskFindings(desk: Desk, ret: AgencyReturn, tasks: readonly Task[], into: Finding[]): void {
  for (const task of tasks) {
    const report = ret.tasks.get(task.no) ?? BLANK_REPORT;
    for (const active of desk.profiles.taskRules) {
      const message = active.rule.find(task, report, desk.taskScope);
      if (message === null || active.rule.reads.some((column) => isUnread(ret, task, column))) continue;
      into.push(finding(ret, task, report, active, message));
    }
  }
}

/** The cell has an error of its own, so its value is not known. */
const isUnread = (ret: AgencyReturn, task: Task, column: TaskColumn): boolean =>
  ret.issues.some(
    ({ severity, place }) =>
      severity === 'error' && place.kind === 'task' && place.task === task.no && place.column === column,
  );

const finding = (
  { agency }: AgencyReturn,
  task: Task,
  report: TaskReport,
  { rule, severity }: Active<TaskRule>,
  message: string,
): Finding => ({
  rule: rule.code,
  severity,
  agency,
  place: { kind: 'task', task: task.no, column: rule.column },
  ...told(report, rule.column),
  message,
  explained: '',
});

/** The value at a column a task rule may point at. */
function told(report: TaskReport, column: TaskColumn): { typed: CellValue; readAs: string } {
  switch (column) {
    case 'trang_thai':
      return text(report.status === 'blank' || report.status === 'unreadable' ? '' : report.status);
    case 'ty_le_hoan_thanh':
      return { typed: report.percent, readAs: report.percent === null ? '' : `${report.percent}%` };
    case 'van_ban_ngay':
      return day(report.docDate);
    case 'ngay_han_rieng':
      return day(report.ownDue);
    case 'van_ban_so':
      return text(report.docNumber);
    default:
      return text('');
  }
}

const text = (value: string) => ({ typed: value === '' ? null : value, readAs: value });
const day = (value: number | null) => ({ typed: value, readAs: value === null ? '' : dayToText(value) });
