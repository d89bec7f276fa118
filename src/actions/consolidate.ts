import { instantToIso } from '../periods/day';
import { appendices } from './appendices';
import { checkWorld } from './checked';
import { figuresOf } from './figures';
import { type ConsolidateJson, lineJson, taskJson } from './report';
import { runEdits, stampOf } from './run';
import type { Outcome, Snapshot } from './types';
import { readWorld } from './world';

/**
 * Tổng hợp: everything `check` does, then the indicators and tasks of the province into Tổng quan, PL II, PL I, Theo cơ quan and
 * Xếp hạng. At the same `now`, a second run leaves every cell but Nhật ký as it is.
 */
export function consolidate(snapshot: Snapshot): Outcome<ConsolidateJson> {
  const checked = checkWorld(readWorld(snapshot), snapshot.now);
  const figures = figuresOf(checked);
  const extra = appendices(checked, figures, stampOf(checked));
  return {
    edits: runEdits(checked, figures, snapshot, { what: 'consolidate', extra }),
    result: {
      period: checked.world.period.code,
      asOf: instantToIso(checked.asOf),
      indicators: figures.lines.map(lineJson),
      tasks: figures.tasks.map(taskJson),
      completeness: figures.completeness,
    },
  };
}
