import { type CellDetail, type CellValue, detailKey, type InputCell, type TabCells } from '../../cells/cell';

/** What stands in one cell. */
export type Content = { readonly value: CellValue; readonly formula?: string; readonly format?: string };

/** A tab's cells while they are being laid down; later ones replace earlier ones. */
export type Grid = {
  put(row: number, col: number, content: Content): void;
  tab(title: string): TabCells;
};

export function openGrid(rows: number, cols: number): Grid {
  const cells: CellValue[][] = Array.from({ length: rows }, () => Array.from({ length: cols }, () => null));
  const details: Record<string, CellDetail> = {};
  const put = (row: number, col: number, { value, formula, format }: Content): void => {
    while (cells.length <= row) cells.push(Array.from({ length: cols }, () => null));
    const line = cells[row];
    if (line === undefined) return;
    while (line.length <= col) line.push(null);
    line[col] = value;
    delete details[detailKey(row, col)];
    if (formula === undefined && format === undefined) return;
    details[detailKey(row, col)] = {
      shown: value === null ? '' : String(value),
      ...(formula === undefined ? {} : { formula }),
      ...(format === undefined ? {} : { format }),
    };
  };
  return { put, tab: (title) => ({ id: 0, title, cells, details }) };
}

/** A typed cell as content: value, formula and number format, so that what was typed keeps its look. */
export const typedContent = ({ value, formula, format }: InputCell): Content => ({
  value,
  ...(formula === undefined ? {} : { formula }),
  ...(format === undefined || format === '' ? {} : { format }),
});
