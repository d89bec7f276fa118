import type { TabCells } from '../../cells/cell';
import type { CellModel, TabModel } from '../model';
import { standingTable } from './standing';
import type { TableLayout } from './types';

const FOREIGN_WIDTH = 14;

/** Column each foreign column goes to: its own when the new table does not reach it, else the next free one to the right. */
function newColumns(foreign: readonly CellModel[], cols: number): ReadonlyMap<number, number> {
  const old = [...new Set(foreign.map((cell) => cell.col))].sort((a, b) => a - b);
  const taken = new Set(old.filter((col) => col >= cols));
  const moved = new Map<number, number>();
  let free = cols;
  for (const col of old) {
    if (col >= cols) {
      moved.set(col, col);
      continue;
    }
    while (taken.has(free)) free += 1;
    taken.add(free);
    moved.set(col, free);
  }
  return moved;
}

/**
 * A system tab written anew, with what somebody typed outside the layout carried over: beside the table where the new one does
 * not reach, else moved to the right of it, in the same row. Nothing typed is ever dropped.
 */
export function withForeign(model: TabModel, layout: TableLayout, before: TabCells): TabModel {
  const foreign = standingTable(layout, before).cells.filter(
    (cell) => cell.style === 'foreign' && cell.value !== null,
  );
  if (foreign.length === 0) return model;
  const columns = newColumns(foreign, model.cols);
  const cells = foreign.map((cell) => ({ ...cell, col: columns.get(cell.col) ?? cell.col }));
  const cols = cells.reduce((most, { col }) => Math.max(most, col + 1), model.cols);
  const rows = cells.reduce((most, { row }) => Math.max(most, row + 1), model.rows);
  const widths = Array.from({ length: cols }, (_, col) => model.widths[col] ?? FOREIGN_WIDTH);
  return { ...model, cells: [...model.cells, ...cells], cols, rows, widths };
}
