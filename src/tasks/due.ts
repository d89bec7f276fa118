import type { Agency } from '../agencies/types';
import { addDays } from '../periods/day';
import type { DaySerial, Period } from '../periods/types';
import type { Settings, Task } from '../plan/types';
import type { TaskReport } from '../reading/return';

export type DueInput = {
  readonly task: Pick<Task, 'timingKind' | 'due'>;
  readonly agency: Pick<Agency, 'group'>;
  readonly period: Pick<Period, 'deadlines'>;
  readonly report: Pick<TaskReport, 'ownDue' | 'directedOn'> | undefined;
  readonly settings: Pick<Settings, 'daysAfterDirection'>;
};

/**
 * The day a task is due for one agency in one period (domain.md 2), null when there is none.
 * Thường xuyên and Quý: the plan's day (31/12/2024, 30/09/2024). Theo kỳ báo cáo: the deadline of the agency's group, the
 * province's where the calendar has none for it. Theo kế hoạch riêng: the agency's own. Khi có chỉ đạo: the direction's day
 * plus `so_ngay_sau_chi_dao`, null while the Office has entered no number of days.
 */
export function taskDue({ task, agency, period, report, settings }: DueInput): DaySerial | null {
  switch (task.timingKind) {
    case 'thuong_xuyen':
    case 'quy':
      return task.due;
    case 'theo_ky_bao_cao':
      return period.deadlines[agency.group] ?? period.deadlines.tinh ?? null;
    case 'theo_ke_hoach_rieng':
      return report?.ownDue ?? null;
    case 'khi_co_chi_dao':
      return afterDirection(report?.directedOn ?? null, settings.daysAfterDirection);
  }
}

const afterDirection = (directedOn: DaySerial | null, days: number | null): DaySerial | null =>
  directedOn === null || days === null ? null : addDays(directedOn, days);
