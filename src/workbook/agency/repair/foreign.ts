import { isBlank } from '../../../cells/cell';
import type { Grid } from '../grid';
import { typedContent } from '../grid';
import type { Position } from '../placement';
import { type KeepsFormula, withoutFormula } from './formulas';
import type { Filled } from './sorted';

/** A cell of the file and where it goes. */
export type Moved = { readonly from: Filled; readonly to: Position };

/** Rows or columns a note may stand away from the layout before it is drawn near: a tab is written as far as it reaches. */
const NEAR = 200;

/** New places of rows or columns: as they are while all are free and near, else closed up from the first free one on. */
function spread(values: readonly number[], first: number, mayStay: boolean): ReadonlyMap<number, number> {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const stay = mayStay && sorted.every((value) => value >= first && value < first + NEAR);
  return new Map(sorted.map((value, at) => [value, stay ? value : first + at]));
}

/**
 * Where the cells outside the layout go: beside rows of the layout to the right of it, in the row's new place; all other rows
 * whole below it, in their columns. Those of a straight tab stay where they are as long as the layout leaves the place free.
 * Done twice it moves nothing. `rowOf` gives the new place of a row of the layout.
 */
export function placeForeign(
  foreign: readonly Filled[],
  rowOf: (row: number) => number | null,
  free: { readonly right: number; readonly below: number },
  isStraight: boolean,
): readonly Moved[] {
  const beside = foreign.filter(({ row }) => rowOf(row) !== null);
  const cols = spread(
    beside.map(({ col }) => col),
    free.right,
    isStraight,
  );
  const rows = spread(
    foreign.filter(({ row }) => rowOf(row) === null).map(({ row }) => row),
    free.below,
    isStraight,
  );
  return foreign.map((from) => {
    const row = rowOf(from.row);
    const to =
      row === null
        ? { row: rows.get(from.row) ?? from.row, col: from.col }
        : { row, col: cols.get(from.col) ?? from.col };
    return { from, to };
  });
}

export const isMoved = ({ from, to }: Moved): boolean => from.row !== to.row || from.col !== to.col;

/** Lays them down, with the formulas that are kept. */
export function putForeign(grid: Grid, moved: readonly Moved[], keeps: KeepsFormula): void {
  for (const { from, to } of moved) {
    const cell = keeps(from, to) ? from.cell : withoutFormula(from.cell);
    if (cell.formula !== undefined || !isBlank(cell.value)) grid.put(to.row, to.col, typedContent(cell));
  }
}
