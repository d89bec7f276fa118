import { wrappedHeight } from '../heights';
import type { Block, CellModel, StyleName } from '../model';
import { STYLES } from '../styles';

/** Excel's own limit, in points. */
const MOST = 409;
/** What a row without a height of its own gets: one line of 12 points. */
const AUTOMATIC = 16;

const key = (row: number, col: number): string => `${row},${col}`;

const widthOf = (widths: readonly number[], left: number, right: number): number =>
  widths.slice(left, right).reduce((sum, width) => sum + width, 0);

const needed = (text: string, width: number, style: StyleName): number =>
  wrappedHeight(text, width, STYLES[style].size);

type Need = { readonly top: number; readonly bottom: number; readonly points: number };

function needOf(cell: CellModel, blocks: ReadonlyMap<string, Block>, widths: readonly number[]): Need | null {
  if (typeof cell.value !== 'string' || !STYLES[cell.style].wrap) return null;
  const block = blocks.get(key(cell.row, cell.col));
  const width = widthOf(widths, block?.left ?? cell.col, block?.right ?? cell.col + 1);
  return {
    top: block?.top ?? cell.row,
    bottom: block?.bottom ?? cell.row + 1,
    points: needed(cell.value, width, cell.style),
  };
}

/** What one row lacks: text merged over several rows that are together too low is made up for in the last of them. */
function raise(heights: Map<number, number>, need: Need): void {
  let have = 0;
  for (let row = need.top; row < need.bottom; row += 1) have += heights.get(row) ?? AUTOMATIC;
  if (have >= need.points) return;
  const last = need.bottom - 1;
  heights.set(last, Math.min(MOST, (heights.get(last) ?? AUTOMATIC) + need.points - have));
}

/**
 * Heights in points of the rows that hold wrapped text, keyed by 0-based row: shells do not measure text, so every such row
 * says its height. Rows of bare numbers and plain text stay automatic.
 */
export function rowHeights(
  cells: readonly CellModel[],
  merges: readonly Block[],
  widths: readonly number[],
): Readonly<Record<number, number>> {
  const blocks = new Map(merges.map((block) => [key(block.top, block.left), block]));
  const needs: Need[] = [];
  for (const cell of cells) {
    const need = needOf(cell, blocks, widths);
    if (need !== null) needs.push(need);
  }
  const heights = new Map<number, number>();
  const span = (need: Need): number => need.bottom - need.top;
  for (const need of needs)
    if (span(need) === 1)
      heights.set(need.top, Math.max(heights.get(need.top) ?? 0, Math.min(MOST, need.points)));
  for (const need of needs) if (span(need) > 1) raise(heights, need);
  return Object.fromEntries(heights);
}
