import { parseA1 } from '../../../cells/a1';
import type { InputCell } from '../../../cells/cell';
import type { Position } from '../placement';
import type { Filled } from './sorted';

const REFERENCE = /(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?/g;
/** "A:C", "5:9": so much that anything moved may be in it. */
const WHOLE = /\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![A-Z0-9])|(?<![A-Z0-9$])\$?\d+:\$?\d+/;

const between = (value: number, one: number, other: number): boolean =>
  value >= Math.min(one, other) && value <= Math.max(one, other);

/**
 * True when a formula may point at one of the cells: "SUM(F12:F20)" at F15. What it names in other tabs or between quotes
 * counts too, since a formula given up is only a value kept.
 */
export function pointsAt(formula: string, cells: readonly Position[]): boolean {
  if (cells.length === 0) return false;
  if (WHOLE.test(formula)) return true;
  return [...formula.matchAll(REFERENCE)].some(([, first = '', last = first]) => {
    const from = parseA1(first);
    const to = parseA1(last);
    if (from === null || to === null) return false;
    return cells.some(({ row, col }) => between(row, from.row, to.row) && between(col, from.col, to.col));
  });
}

/** Whether a cell of the file keeps its formula where it is put. */
export type KeepsFormula = (filled: Filled, to?: Position) => boolean;

/**
 * Formulas point at cells: they stay where the tab is straight, neither the cell itself nor one it points at goes elsewhere.
 * `gone` are the cells of the file that do.
 */
export function formulaKeeper(isStraight: boolean, gone: readonly Position[]): KeepsFormula {
  return ({ row, col, cell }, to) =>
    isStraight &&
    cell.formula !== undefined &&
    (to === undefined || (to.row === row && to.col === col)) &&
    !pointsAt(cell.formula, gone);
}

/** A cell with its value and look alone. */
export const withoutFormula = ({ value, shown, format }: InputCell): InputCell => ({
  value,
  shown,
  ...(format === undefined ? {} : { format }),
});
