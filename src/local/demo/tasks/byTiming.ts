import type { Agency } from '../../../agencies/types';
import type { DaySerial } from '../../../periods/types';
import type { Task } from '../../../plan/types';
import { dayOf } from '../days';
import type { Random } from '../random';
import { documentOf } from './document';
import type { TaskRow } from './row';

/** Who reports, and when the return was written. */
export type Reporter = {
  readonly agency: Agency;
  readonly random: Random;
  /** The day the return was finished: no document is younger. */
  readonly writtenOn: DaySerial;
  /** The return is finished: "Đã gửi" was or is about to be chosen. */
  readonly finished: boolean;
};

type Report = (task: Task, reporter: Reporter) => TaskRow;

/** Work in hand, by tens of a percent, never at 100. */
const underWay = (random: Random): TaskRow => ({
  status: 'Đang thực hiện',
  percent: 10 * random.whole(3, 9),
});

const FIRST_DAY = dayOf('2024-06-20');

/** Tasks that many agencies have no case of in a quarter: 26 (faulty procedures), 29 (apologies). */
const OFTEN_NONE: ReadonlySet<number> = new Set([26, 29]);

/** Standing tasks are kept up; a few are only under way, not begun or no concern of the agency. */
const standing: Report = (task, { agency, random, writtenOn }) => {
  if (OFTEN_NONE.has(task.no) && random.chance(0.5)) return { status: 'Không phát sinh' };
  const draw = random.next();
  if (draw < 0.03) return { status: 'Chưa thực hiện', percent: 0 };
  if (draw < 0.04) return { status: 'Không thuộc phạm vi' };
  if (draw < 0.13) return underWay(random);
  const day = random.whole(FIRST_DAY, writtenOn);
  return {
    status: 'Duy trì thường xuyên',
    ...(task.documentProduct && { document: documentOf(task.no, agency, day, random) }),
  };
};

/** The report of the period: written by the day the return was finished, a few not yet. */
const ofPeriod: Report = (task, { agency, random, writtenOn, finished }) =>
  finished && random.chance(0.95)
    ? { status: 'Hoàn thành', percent: 100, document: documentOf(task.no, agency, writtenOn, random) }
    : underWay(random);

/** Tasks with a day of the plan: under way, with the document that began them. */
const fixed: Report = (task, { agency, random, writtenOn }) => ({
  ...underWay(random),
  document: documentOf(task.no, agency, random.whole(FIRST_DAY, writtenOn), random),
});

const AHEAD = [dayOf('2024-10-31'), dayOf('2024-11-30'), dayOf('2024-12-15'), dayOf('2024-12-31')] as const;
const PAST = [dayOf('2024-06-30'), dayOf('2024-07-31'), dayOf('2024-08-31')] as const;

/** Task 22: each agency's own plan and day; some are over it, some finished in time, some after it. */
const ownPlan: Report = (task, { agency, random }) => {
  const draw = random.next();
  if (draw < 0.04) return { status: 'Chưa thực hiện', percent: 0, ownDue: random.pick(AHEAD) };
  if (draw < 0.74) return { ...underWay(random), ownDue: random.pick(AHEAD) };
  const ownDue = random.pick(PAST);
  if (draw < 0.84) return { ...underWay(random), ownDue };
  const day = ownDue + (draw < 0.93 ? -random.whole(2, 20) : random.whole(3, 14));
  return { status: 'Hoàn thành', percent: 100, ownDue, document: documentOf(task.no, agency, day, random) };
};

const DIRECTED = dayOf('2024-08-12');

const onDirection: Report = (_task, { random }) => ({ ...underWay(random), directedOn: DIRECTED });

/** What is reported, by the timing kind of the plan. */
export const REPORT_BY_TIMING: Readonly<Record<Task['timingKind'], Report>> = {
  thuong_xuyen: standing,
  theo_ky_bao_cao: ofPeriod,
  quy: fixed,
  theo_ke_hoach_rieng: ownPlan,
  khi_co_chi_dao: onDirection,
};
