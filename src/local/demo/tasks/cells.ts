import type { Task } from '../../../plan/types';
import type { TaskStatus } from '../../../reading/return';
import { LOCAL_TROUBLES, PROVINCIAL_TROUBLES, RESULTS } from '../messages';
import type { Random } from '../random';
import type { TypedCell } from '../types';
import { REPORT_BY_TIMING, type Reporter } from './byTiming';
import { rowCells, type TaskRow } from './row';

/** States in which something was done that one can tell of. */
const AT_WORK: ReadonlySet<TaskStatus> = new Set(['Đang thực hiện', 'Hoàn thành', 'Duy trì thường xuyên']);

function toldOf(no: number, status: TaskStatus, { agency, random }: Reporter): Partial<TaskRow> {
  const result = RESULTS[no];
  const troubles = agency.level === 'tinh' ? PROVINCIAL_TROUBLES : LOCAL_TROUBLES;
  const trouble = random.chance(0.1) ? random.pick(troubles) : null;
  return {
    ...(result !== undefined &&
      AT_WORK.has(status) &&
      random.chance(0.7) && { result: result(random.whole(2, 15)) }),
    ...(status === 'Hoàn thành' && random.chance(0.3) && { link: linkOf(random) }),
    ...trouble,
  };
}

const linkOf = (random: Random): string => `https://example.com/van-ban/${random.whole(1000, 9999)}`;

/** The cells of section C: every task the agency leads, by `placeCode`. */
export const taskCells = (
  tasks: readonly Task[],
  reporter: Reporter,
): readonly (readonly [string, TypedCell])[] =>
  tasks.flatMap((task) => {
    const row = REPORT_BY_TIMING[task.timingKind](task, reporter);
    return rowCells(task.no, { ...row, ...toldOf(task.no, row.status, reporter) }, reporter.random);
  });
