import type { TabCells } from '../../cells/cell';
import { NAME_ROW, PERIOD_ROW } from './layout';
import { rowsByCode, textOf } from './locate';

/** First text beside a row code; '' when the row is gone or stands twice. */
function headTextIn(tab: TabCells, code: string): string {
  const [row, ...more] = rowsByCode(tab).get(code) ?? [];
  if (row === undefined || more.length > 0) return '';
  return (
    (tab.cells[row] ?? [])
      .slice(1)
      .map(textOf)
      .find((text) => text !== '') ?? ''
  );
}

/** The agency's name as a tab's head shows it, tidied. */
export const agencyNameIn = (tab: TabCells): string => headTextIn(tab, NAME_ROW);

/** The period line of a tab's head, tidied: equal to the layout's own for a tab of the same period. */
export const periodTextIn = (tab: TabCells): string => headTextIn(tab, PERIOD_ROW);
