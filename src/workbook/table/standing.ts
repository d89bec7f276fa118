import type { TabCells } from '../../cells/cell';
import type { PrintSetup, TabModel } from '../model';
import { tableCells } from './cells';
import { type Frame, frameOf } from './frame';
import { tableMerges } from './merges';
import { rowHeights } from './rowHeights';
import { conditionals, inputBlocks, validations } from './rules';
import type { TableLayout } from './types';

const CODE_WIDTH = 14;
const FOREIGN_WIDTH = 14;

const widthsOf = (frame: Frame): readonly number[] =>
  frame.columns.map((column, col) => (col === 0 ? CODE_WIDTH : (column?.width ?? FOREIGN_WIDTH)));

const hiddenColsOf = (frame: Frame): readonly number[] =>
  frame.columns.flatMap((column, col) => (col === 0 || column?.hidden ? [col] : []));

const hiddenRowsOf = (frame: Frame): readonly number[] =>
  frame.roles.flatMap((role, row) => (role.kind === 'top' || role.kind === 'cols' ? [row] : []));

/** A4 to the width of the page, header rows and column numbers on every page. */
function printOf(layout: TableLayout, frame: Frame): PrintSetup {
  const top = frame.overRow ?? frame.headerRow;
  return {
    landscape: layout.landscape,
    repeatRows: top === null || top >= frame.bodyTop ? null : { top, bottom: frame.bodyTop },
    area: null,
  };
}

/**
 * A tab as it stands in a file, wholly described again: values and positions are the file's, everything else (looks, merges,
 * widths, protection, dropdowns, conditions, print set-up) follows from the layout through the row and column codes. So a file
 * that must be written again because another tab changed keeps this one. `standingTable(layout, cellsOf(tableModel(content)))`
 * equals `tableModel(content)`; only links given in `TableCell` are lost, those of `Column.linkFrom` are not. What is not the
 * layout's is carried over as `foreign`; nothing is merged over a value.
 */
export function standingTable(layout: TableLayout, tab: TabCells): TabModel {
  const frame = frameOf(layout, tab);
  const cells = tableCells(layout, frame, tab);
  const merges = tableMerges(layout, frame, tab);
  const widths = widthsOf(frame);
  return {
    code: layout.code,
    title: tab.title,
    hidden: layout.hidden,
    rows: frame.rows,
    cols: frame.cols,
    cells,
    widths,
    heights: rowHeights(cells, merges, widths),
    merges,
    hiddenRows: hiddenRowsOf(frame),
    hiddenCols: hiddenColsOf(frame),
    frozen: { rows: frame.bodyTop, cols: layout.frozenCols > 0 ? layout.frozenCols + 1 : 0 },
    inputs: inputBlocks(frame),
    validations: validations(frame),
    conditionals: conditionals(layout, frame),
    print: printOf(layout, frame),
    color: layout.color,
  };
}
