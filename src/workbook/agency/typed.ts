import { cellAt, type InputCell, type TabCells } from '../../cells/cell';
import type { InputPlace } from './inputs';
import { type Placement, positionOf } from './placement';

/** The input cells of a tab by placeCode, where they are placed; blank ones included, with their look. */
export function typedAt(
  tab: TabCells,
  placement: Placement,
  inputs: readonly InputPlace[],
): ReadonlyMap<string, InputCell> {
  const typed = new Map<string, InputCell>();
  for (const { section, row, column, code } of inputs) {
    const at = positionOf(placement, section, row.code, column.code);
    if (at !== null) typed.set(code, cellAt(tab, at.row, at.col));
  }
  return typed;
}
