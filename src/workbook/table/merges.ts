import { isBlank, type TabCells, valueAt } from '../../cells/cell';
import type { Block } from '../model';
import type { Frame } from './frame';
import { roleAt } from './frame';
import { spanOf } from './grid';
import type { TableLayout } from './types';

const blank = (tab: TabCells, row: number, col: number): boolean => isBlank(valueAt(tab, row, col));

/** A block of more than one cell whose cells but the first are blank: merging never swallows a value. */
function mergeable(tab: TabCells, block: Block): boolean {
  const { top, left, bottom, right } = block;
  if ((bottom - top) * (right - left) < 2) return false;
  for (let row = top; row < bottom; row += 1) {
    for (let col = left; col < right; col += 1) {
      if ((row !== top || col !== left) && !blank(tab, row, col)) return false;
    }
  }
  return true;
}

/** Title lines, notes, and group rows with nothing but a first cell run over the whole width. */
function wideMerges(frame: Frame): readonly Block[] {
  const right = frame.columns.reduce((end, column, col) => (column === null ? end : col + 1), 1);
  return frame.roles.flatMap((role, row) =>
    role.kind === 'head' || role.kind === 'note' || role.kind === 'group'
      ? [{ top: row, left: 1, bottom: row + 1, right }]
      : [],
  );
}

/** Spanning headers to the right; headers under none of them down over both rows. */
function headerMerges(layout: TableLayout, frame: Frame): readonly Block[] {
  const { overRow, headerRow } = frame;
  if (overRow === null || headerRow !== overRow + 1) return [];
  return layout.columns.flatMap((column) => {
    const left = frame.colOf.get(column.code);
    const span = spanOf(layout, column);
    if (left === undefined) return [];
    if (span === undefined) return [{ top: overRow, left, bottom: headerRow + 1, right: left + 1 }];
    const end = frame.colOf.get(span.to);
    if (span.from !== column.code || end === undefined) return [];
    return [{ top: overRow, left, bottom: headerRow, right: end + 1 }];
  });
}

/** Rows a run of merged cells may go through: a sub row belongs to the row above it, group and total rows end the run. */
const continuesRun = (frame: Frame, row: number): boolean => {
  const { kind } = roleAt(frame, row);
  return kind === 'row' || kind === 'sub';
};

/** Runs of blank cells under a filled one of a `row`, through the rows and sub rows below it (PL II: a line and its groups). */
function downMerges(tab: TabCells, frame: Frame, col: number): readonly Block[] {
  const blocks: Block[] = [];
  for (let row = frame.bodyTop; row < frame.bodyBottom; row += 1) {
    if (roleAt(frame, row).kind !== 'row' || blank(tab, row, col)) continue;
    let bottom = row + 1;
    while (continuesRun(frame, bottom) && blank(tab, bottom, col)) bottom += 1;
    blocks.push({ top: row, left: col, bottom, right: col + 1 });
  }
  return blocks;
}

/** All merged blocks of a tab. */
export function tableMerges(layout: TableLayout, frame: Frame, tab: TabCells): readonly Block[] {
  const down = layout.columns
    .filter((column) => column.mergeDown)
    .flatMap((column) => {
      const col = frame.colOf.get(column.code);
      return col === undefined ? [] : downMerges(tab, frame, col);
    });
  return [...wideMerges(frame), ...headerMerges(layout, frame), ...down].filter((block) =>
    mergeable(tab, block),
  );
}
