import type { TabCells } from '../../cells/cell';
import { NAME_ROW } from './layout';
import { rowsByCode, textOf } from './locate';

/** The agency's name as a tab's head shows it: first text beside the row code; '' when the row is gone or stands twice. */
export function agencyNameIn(tab: TabCells): string {
  const [row, ...more] = rowsByCode(tab).get(NAME_ROW) ?? [];
  if (row === undefined || more.length > 0) return '';
  const texts = (tab.cells[row] ?? []).slice(1).map(textOf);
  return texts.find((text) => text !== '') ?? '';
}
