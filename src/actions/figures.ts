import { rollUpLines } from '../indicators/rollup';
import { rollUpTasks } from '../tasks/rollup';
import { completeness } from '../workbook/hub/completeness';
import type { Figures } from './appendices';
import type { Checked } from './checked';

/** Lines, tasks and completeness of a checked set: everything the appendices print. */
export function figuresOf({ world, asOf, submissions }: Checked): Figures {
  const states = new Map(submissions.map(({ agency, state }) => [agency.code, state]));
  return {
    lines: rollUpLines(world),
    tasks: rollUpTasks({ ...world, asOf }),
    completeness: completeness(states, world.plan, world.agencies, world.period),
  };
}
