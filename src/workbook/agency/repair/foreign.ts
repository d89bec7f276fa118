import type { Grid } from '../grid';
import type { Position } from '../placement';
import type { Filled } from './sorted';

/** A cell of the file and where it goes. */
export type Moved = { readonly from: Filled; readonly to: Position };

const ranks = (values: readonly number[], first: number): ReadonlyMap<number, number> =>
  new Map([...new Set(values)].sort((a, b) => a - b).map((value, at) => [value, first + at]));

/**
 * Where the cells outside the layout go: beside rows of the layout to the right of it, in the row's new place; all other rows
 * whole below it, in their columns. Done twice it moves nothing. `rowOf` gives the new place of a row of the layout.
 */
export function placeForeign(
  foreign: readonly Filled[],
  rowOf: (row: number) => number | null,
  free: { readonly right: number; readonly below: number },
): readonly Moved[] {
  const beside = foreign.filter(({ row }) => rowOf(row) !== null);
  const cols = ranks(
    beside.map(({ col }) => col),
    free.right,
  );
  const rows = ranks(
    foreign.filter(({ row }) => rowOf(row) === null).map(({ row }) => row),
    free.below,
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

/** Lays them down; a formula only where nothing moved, since its references would point elsewhere. */
export function putForeign(grid: Grid, moved: readonly Moved[], keepsFormulas: boolean): void {
  for (const { from, to } of moved) {
    const { value, formula, format } = from.cell;
    grid.put(to.row, to.col, {
      value,
      ...(formula !== undefined && keepsFormulas ? { formula } : {}),
      ...(format === undefined ? {} : { format }),
    });
  }
}
