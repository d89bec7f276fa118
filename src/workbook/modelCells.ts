import { type CellDetail, type CellValue, detailKey, type TabCells } from '../cells/cell';
import { dayToText } from '../periods/day';
import { hundredthsText } from '../text/numbers';
import type { CellModel, TabModel } from './model';

/** Hundredths of a percent without trailing zeros: 8525 → "85,25", 8500 → "85". */
const percentText = (hundredths: number): string => hundredthsText(hundredths).replace(/,?0+$/, '');

/** What a program shows of a value in a carried format, as far as a reader must know it: percents and dates. */
function shownText(value: CellValue, format: string | undefined): string {
  if (value === null) return '';
  if (typeof value !== 'number' || format === undefined) return String(value);
  if (format.includes('%'))
    return `${value < 0 ? '-' : ''}${percentText(Math.round(Math.abs(value) * 10000))}%`;
  return /[dmy]/i.test(format) ? dayToText(Math.floor(value)) : String(value);
}

function detailOf({ value, formula, format }: CellModel): CellDetail | null {
  if (formula === undefined && format === undefined) return null;
  return {
    shown: shownText(value, format),
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
