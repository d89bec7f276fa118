import type { Agency } from '../../agencies/types';
import { addDays, startOfDay } from '../../periods/day';
import type { Instant, Period } from '../../periods/types';
import { tasksLedBy, typedFieldsOwedBy } from '../../plan/owing';
import type { Plan, Task } from '../../plan/types';
import type { TaskStatus } from '../../reading/return';
import { type ArchiveRecord, fieldState } from '../../workbook/hub/archive';
import { type Random, randomFor } from './random';
import type { Figures } from './types';

const HOUR = 3_600_000;

/** Returns that never came: lũy kế names the agency and the quarter. */
const NEVER_CAME: Readonly<Record<string, readonly string[]>> = { '2024-Q1': ['02053'] };

/** Most come in on the last days before the deadline, one in twelve a day or two after. */
function submittedAt(deadline: number, random: Random): Instant {
  const late = random.chance(1 / 12);
  const day = addDays(deadline, late ? random.whole(1, 2) : -random.whole(0, 4));
  return startOfDay(day) + random.whole(8, 16) * HOUR + random.whole(0, 59) * 60_000;
}

type Times = Pick<ArchiveRecord, 'firstSubmitted' | 'lastRevised'>;

function timesOf(agency: Agency, period: Period, random: Random): Times {
  const deadline = period.deadlines[agency.group] ?? period.deadlines.tinh ?? period.to;
  const firstSubmitted = submittedAt(deadline, random);
  return { firstSubmitted, lastRevised: random.chance(0.08) ? firstSubmitted + 20 * HOUR : null };
}

function statusThen(task: Task, random: Random): TaskStatus {
  switch (task.timingKind) {
    case 'thuong_xuyen':
      return random.chance(0.9) ? 'Duy trì thường xuyên' : 'Đang thực hiện';
    case 'theo_ky_bao_cao':
      return 'Hoàn thành';
    case 'quy':
      return 'Chưa thực hiện';
    case 'theo_ke_hoach_rieng':
    case 'khi_co_chi_dao':
      return 'Đang thực hiện';
  }
}

const absent = { typed: null, readAs: '', state: 'blank', firstSubmitted: null, lastRevised: null };

/**
 * What Kho số liệu keeps of one agency for one earlier quarter: each field it types with the figure, each task it leads with
 * the state. The return is without faults.
 */
export function recordsOf(
  plan: Plan,
  agency: Agency,
  period: Period,
  figures: Figures,
  seed: number,
): readonly ArchiveRecord[] {
  const random = randomFor(seed, `${agency.code}:${period.code}`);
  const of = { period: period.code, agency: agency.code };
  const fields = typedFieldsOwedBy(plan, agency);
  const tasks = tasksLedBy(plan, agency);
  if (NEVER_CAME[period.code]?.includes(agency.code)) {
    const codes = [...fields.map(({ code }) => code), ...tasks.map(({ no }) => `task:${no}`)];
    return codes.map((code) => ({ ...of, code, ...absent }));
  }
  const times = timesOf(agency, period, random);
  const archived = fields.map(({ code }) => {
    const typed = figures[code] ?? 0;
    return { ...of, code, typed, ...fieldState(typed), ...times };
  });
  const states = tasks.map((task) => {
    const state = statusThen(task, random);
    return { ...of, code: `task:${task.no}`, typed: state, readAs: '', state, ...times };
  });
  return [...archived, ...states];
}
