import type { Block } from '../model';
import type { Position } from './placement';

/** Vertical runs of one column. */
function runs(col: number, rows: readonly number[]): readonly Block[] {
  const blocks: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = blocks[blocks.length - 1];
    if (last !== undefined && last.bottom === row) last.bottom = row + 1;
    else blocks.push({ top: row, left: col, bottom: row + 1, right: col + 1 });
  }
  return blocks;
}

/** Joins runs of equal height in neighbouring columns. */
function joined(blocks: readonly Block[]): readonly Block[] {
  const wide: Block[] = [];
  for (const block of blocks) {
    const at = wide.findIndex(
      (one) => one.right === block.left && one.top === block.top && one.bottom === block.bottom,
    );
    const left = wide[at];
    if (left === undefined) wide.push(block);
    else wide[at] = { ...left, right: block.right };
  }
  return wide;
}

/** The positions as few rectangular blocks as their columns allow; left to right, then top down. */
export function blocksOf(positions: readonly Position[]): readonly Block[] {
  const byCol = new Map<number, number[]>();
  for (const { row, col } of positions) byCol.set(col, [...(byCol.get(col) ?? []), row]);
  const columns = [...byCol].sort(([a], [b]) => a - b);
  return joined(columns.flatMap(([col, rows]) => runs(col, rows)));
}
