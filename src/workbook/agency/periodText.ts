import { isBlank, type TabCells } from '../../cells/cell';
import { PERIOD_ROW } from './layout';
import { textOf } from './locate';

/** The period line in the head of a tab of ours as it stands, '' when there is none: tells a tab of another quarter. */
export function periodTextIn(tab: TabCells): string {
  const line = tab.cells.find((row) => textOf(row[0] ?? null) === PERIOD_ROW) ?? [];
  return textOf(line.slice(1).find((value) => !isBlank(value)) ?? null);
}
