import { checkWorld } from './checked';
import { figuresOf } from './figures';
import { type CheckJson, checkJson } from './report';
import { runEdits } from './run';
import type { Outcome, Snapshot } from './types';
import { readWorld } from './world';

/**
 * Kiểm tra: reads every return, runs all rules, writes the findings beside the cells, into "Lỗi số liệu" and "Tình hình gửi".
 * The appendices stay as the last consolidation left them. Throws CannotStart when there is no hub or no current period.
 */
export function check(snapshot: Snapshot): Outcome<CheckJson> {
  const checked = checkWorld(readWorld(snapshot), snapshot.now);
  const edits = runEdits(checked, figuresOf(checked), snapshot, { what: 'check', extra: [] });
  return { edits, result: checkJson(checked) };
}
