import type { CellLink, CellModel, TabModel } from '../model';
import { contentGrid, linkOf } from './grid';
import { standingTable } from './standing';
import type { TableContent } from './types';

/** Links given in the cells themselves, by row code and 1-based column. */
function ownLinks({ layout, rows }: TableContent): ReadonlyMap<string, CellLink> {
  const links = new Map<string, CellLink>();
  for (const row of rows) {
    layout.columns.forEach((column, i) => {
      const link = linkOf(row.cells[column.code]);
      if (link !== undefined) links.set(`${row.code}\n${i + 1}`, link);
    });
  }
  return links;
}

/** The same cells with their own links; `codes` says the row code of a grid row. */
function withLinks(
  cells: readonly CellModel[],
  links: ReadonlyMap<string, CellLink>,
  codes: readonly unknown[],
): readonly CellModel[] {
  if (links.size === 0) return cells;
  return cells.map((cell) => {
    const link = links.get(`${codes[cell.row]}\n${cell.col}`);
    return link === undefined ? cell : { ...cell, link };
  });
}

/**
 * A table as a whole tab: hidden row 1 with the tab code in A1, title lines, hidden column codes, header, column numbers, rows;
 * then empty input rows (`spareRows`) in an office tab. It is the standing model of its own values, so that what `setup`
 * builds and what a later redraw finds in the file cannot differ.
 */
export function tableModel(content: TableContent): TabModel {
  const { layout } = content;
  const grid = contentGrid(content);
  const model = standingTable(layout, { id: 0, title: layout.title, cells: grid, details: {} });
  const codes = grid.map((line) => line[0]);
  return { ...model, cells: withLinks(model.cells, ownLinks(content), codes) };
}
