import { dayToText } from '../periods/day';
import type { DaySerial } from '../periods/types';
import type { TimingKind } from '../plan/types';
import type { TaskState } from './types';

/** The official names of the states (domain.md 2). */
export const TASK_STATE_LABELS: Readonly<Record<TaskState, string>> = {
  onTime: 'hoàn thành đúng hạn',
  late: 'hoàn thành chậm',
  inTime: 'đang làm trong hạn',
  overdue: 'quá hạn',
  notDue: 'chưa đến hạn',
  notReported: 'chưa báo cáo',
  excluded: 'ngoài phạm vi',
};

/** What a missing due day is called, by why it is missing: "chưa khai hạn" for an agency's own plan (task 22). */
const NO_DUE: Readonly<Record<TimingKind, string>> = {
  thuong_xuyen: 'thường xuyên',
  theo_ky_bao_cao: 'chưa có hạn của kỳ',
  quy: 'chưa có hạn',
  theo_ke_hoach_rieng: 'chưa khai hạn',
  khi_co_chi_dao: 'chưa có hạn theo chỉ đạo',
};

/** "31/12/2024", or why there is no due day. */
export const dueText = (timingKind: TimingKind, due: DaySerial | null): string =>
  due === null ? NO_DUE[timingKind] : dayToText(due);
