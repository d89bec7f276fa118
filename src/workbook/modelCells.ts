import { type CellDetail, type CellValue, detailKey, type TabCells } from '../cells/cell';
import type { CellModel, TabModel } from './model';

function detailOf({ value, formula, format }: CellModel): CellDetail | null {
  if (formula === undefined && format === undefined) return null;
  return {
    shown: value === null ? '' : String(value),
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
  };
}

/** A model as a reader would get it back from a file: so a repaired tab can be read in the run that repairs it. */
export function modelCells(model: TabModel, id: number): TabCells {
  const cells: CellValue[][] = Array.from({ length: model.rows }, () => []);
  const details: Record<string, CellDetail> = {};
  for (const cell of model.cells) {
    const line = cells[cell.row];
    if (line === undefined) continue;
    while (line.length < cell.col) line.push(null);
    line[cell.col] = cell.value;
    const detail = detailOf(cell);
    if (detail !== null) details[detailKey(cell.row, cell.col)] = detail;
  }
  return { id, title: model.title, cells, details };
}
