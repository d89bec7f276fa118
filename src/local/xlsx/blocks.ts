import { detailKey } from '../../cells/cell';
import type { Block } from '../../workbook/model';

/** The keys (`detailKey`) of all cells in the blocks. */
export function keysIn(blocks: readonly Block[]): Set<string> {
  const keys = new Set<string>();
  for (const block of blocks) {
    for (let row = block.top; row < block.bottom; row += 1) {
      for (let col = block.left; col < block.right; col += 1) keys.add(detailKey(row, col));
    }
  }
  return keys;
}
