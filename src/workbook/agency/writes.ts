import { type CellValue, cellAt, type TabCells } from '../../cells/cell';
import type { CellWrite } from '../model';
import { inputPlaces } from './inputs';
import { type AgencyLayout, STATE_ROW } from './layout';
import { locate } from './locate';
import { stateText } from './model';
import { outputCells } from './outputCells';
import type { AgencyOutputs } from './outputs';
import { positionOf } from './placement';
import { typedAt } from './typed';

/** A formula without spaces: Excel and LibreOffice store it as written, Google adds none, people may. */
const compact = (formula: string | undefined): string | undefined =>
  formula?.replace(/("[^"]*")|\s+/g, (_, text: string | undefined) => text ?? '');

const sameValue = (a: CellValue, b: CellValue): boolean => (a === '' ? null : a) === (b === '' ? null : b);

/** True when the cell already holds this, formula included. */
function holds(tab: TabCells, write: CellWrite): boolean {
  const cell = cellAt(tab, write.row, write.col);
  return sameValue(cell.value, write.value) && compact(cell.formula) === compact(write.formula);
}

/**
 * What a check or consolidation has to change in a tab: output cells only, where their codes stand, and only those that differ.
 * Rows and columns that are not trusted are left alone; a tab that is not identified gets nothing. A live formula somebody typed
 * over is put back. Input cells are never in it.
 */
export function agencyWrites(
  tab: TabCells,
  layout: AgencyLayout,
  outputs: AgencyOutputs,
): readonly CellWrite[] {
  const { trusted: placement } = locate(tab, layout);
  const typed = typedAt(tab, placement, inputPlaces(layout));
  const cells = outputCells({ layout, placement, typed, outputs });
  const writes = cells.flatMap(({ section, row, column, value, formula }): CellWrite[] => {
    const at = positionOf(placement, section, row, column);
    return at === null ? [] : [{ ...at, value, ...(formula === undefined ? {} : { formula }) }];
  });
  const stateRow = placement.rows.get(STATE_ROW);
  const state = stateText(outputs.state) || null;
  const head = stateRow === undefined ? [] : [{ row: stateRow, col: placement.textCol, value: state }];
  return [...head, ...writes].filter((write) => !holds(tab, write));
}
