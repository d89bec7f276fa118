import { blockerFor } from '../../src/checks/blocking';
import { compileLines } from '../../src/indicators/compile';
import { rollUpLines } from '../../src/indicators/rollup';
import type { LineResult } from '../../src/indicators/types';
import { type Case, consolidateQuarter } from './case';
import { timing } from './measure';

/** What the formulas are held against: our lines, and how long they take us on the same figures. */
export type Ours = {
  readonly lines: readonly LineResult[];
  /** The 14 lines by agency, group and province, all that the cross-tab computes; warm median, ms. */
  readonly rollUp: number;
  /** The same with every check and the 34 tasks, which no formula does. */
  readonly everything: number;
};

/** The one quarter of a case, with its archive or without. */
export function measureOurs(all: Case): Ours {
  const [quarter] = all.quarters;
  if (quarter === undefined) throw new Error('a case without a quarter');
  const rollUp = (): readonly LineResult[] =>
    rollUpLines({ ...all, ...quarter, lines: compileLines(all.plan), blocker: blockerFor(all.plan) });
  const options = { runs: 41, warmUp: 15 };
  return {
    lines: rollUp(),
    rollUp: timing(rollUp, options).warm,
    everything: timing(() => consolidateQuarter(all, quarter), options).warm,
  };
}
