import { type CellValue, isBlank, type TabCells, valueAt } from '../../cells/cell';
import type { Grid } from './grid';
import type { AgencyLayout } from './layout';
import { unplacedTitle } from './messages';

/** A typed value whose place nobody knows: where it was found and what it is. */
export type Unplaced = { readonly label: string; readonly value: CellValue; readonly format?: string };

/** Row codes of the block under the foot. */
export const UNPLACED_TITLE = 'unplaced:title';
export const isUnplacedRow = (code: string): boolean => /^unplaced:\d+$/.test(code);

/** Columns of label and value, 0-based. */
export const UNPLACED_LABEL_COL = 2;
export const UNPLACED_VALUE_COL = 3;

/** Lays the block down, one empty row under the foot; nothing when there is nothing to show. */
export function putUnplaced(grid: Grid, layout: AgencyLayout, unplaced: readonly Unplaced[]): void {
  if (unplaced.length === 0) return;
  const top = layout.rows + 1;
  grid.put(top, 0, { value: UNPLACED_TITLE });
  grid.put(top, 1, { value: unplacedTitle });
  unplaced.forEach(({ label, value, format }, at) => {
    const row = top + 1 + at;
    grid.put(row, 0, { value: `unplaced:${at + 1}` });
    grid.put(row, UNPLACED_LABEL_COL, { value: label });
    grid.put(row, UNPLACED_VALUE_COL, { value, ...(format === undefined ? {} : { format }) });
  });
}

/** Rows of the layout and the block: what comes after belongs to nobody. */
export const rowsWith = (layout: AgencyLayout, unplaced: readonly Unplaced[]): number =>
  unplaced.length === 0 ? layout.rows : layout.rows + 2 + unplaced.length;

/** Rows of the block that still hold a value, 0-based. */
export const unplacedRows = (tab: TabCells): readonly number[] =>
  tab.cells.flatMap((line, row) =>
    isUnplacedRow(String(line[0] ?? '')) && !isBlank(valueAt(tab, row, UNPLACED_VALUE_COL)) ? [row] : [],
  );

/** The block as it stands in a tab; a value that was cleared is done with. */
export function readUnplaced(tab: TabCells): readonly Unplaced[] {
  return unplacedRows(tab).map((row) => {
    const format = tab.details[`${row},${UNPLACED_VALUE_COL}`]?.format;
    return {
      label: String(valueAt(tab, row, UNPLACED_LABEL_COL) ?? ''),
      value: valueAt(tab, row, UNPLACED_VALUE_COL),
      ...(format === undefined ? {} : { format }),
    };
  });
}
