import { isBlank, type TabCells, valueAt } from '../../cells/cell';
import type { Block, CellModel, TabModel } from '../model';
import { rowHeights } from '../table/rowHeights';
import { type Frame, frameOf } from './frame';
import { type AgencyLayout, BANNER_ROW, NAME_ROW } from './layout';
import { frameCells } from './looks';
import { labelColumn } from './placement';
import { conditionals, inputBlocks, validations } from './rules';

const FOREIGN_WIDTH = 14;
/** Rows lower than a line of the form cannot be clicked well. */
const LEAST_HEIGHT = 18;
/** Rows a screen can spare above the table. */
const MOST_FROZEN = 8;

/** Width of each grid column: that of the layout column standing there in the first section that has one. */
function widthsOf(frame: Frame): readonly number[] {
  const { layout, columns } = frame;
  return Array.from({ length: frame.cols }, (_, col) => {
    if (col === 0) return layout.widths[0] ?? FOREIGN_WIDTH;
    for (const section of columns.values()) {
      const column = section.get(col);
      if (column !== undefined) return layout.widths[column.col] ?? FOREIGN_WIDTH;
    }
    return FOREIGN_WIDTH;
  });
}

/** Column A, and the columns of copies and flags. */
function hiddenColsOf({ layout, columns }: Frame): readonly number[] {
  const hidden = [...columns.values()].flatMap((section) =>
    [...section].flatMap(([col, column]) => (column.col >= layout.hiddenFrom ? [col] : [])),
  );
  return [...new Set([0, ...hidden])].sort((a, b) => a - b);
}

/** Rows of column codes, and the banner line while it says nothing. */
function hiddenRowsOf(frame: Frame, tab: TabCells): readonly number[] {
  const rows = [...frame.roles].flatMap(([row, role]) => {
    const empty = role.kind === 'head' && role.head.code === BANNER_ROW;
    const silent = empty && isBlank(valueAt(tab, row, frame.placement.textCol));
    return role.kind === 'columns' || silent ? [row] : [];
  });
  return rows.sort((a, b) => a - b);
}

/** Column of the names in the first section that stands: kept in view with what is left of it. */
function labelCol(frame: Frame): number {
  for (const section of frame.layout.sections) {
    const label = labelColumn(section.columns);
    for (const [col, column] of frame.columns.get(section.code) ?? []) if (column === label) return col;
  }
  return 0;
}

/** The banner is centred over STT and name, inside the frozen columns: a merge across their edge is refused by Google. */
function mergesOf(frame: Frame, tab: TabCells): readonly Block[] {
  const row = frame.placement.rows.get(BANNER_ROW);
  const left = frame.placement.textCol;
  const right = labelCol(frame) + 1;
  if (row === undefined || right - left < 2) return [];
  for (let col = left + 1; col < right; col += 1) if (!isBlank(valueAt(tab, row, col))) return [];
  return [{ top: row, left, bottom: row + 1, right }];
}

function frozenOf(frame: Frame): TabModel['frozen'] {
  const rows = (frame.placement.rows.get(NAME_ROW) ?? -1) + 1;
  const label = labelCol(frame);
  return { rows: rows <= MOST_FROZEN ? rows : 0, cols: label === 0 ? 0 : label + 1 };
}

/**
 * The form without column A and the hidden copies on the right, whose long texts LibreOffice would let spill over the page edge;
 * null (everything) once somebody has written further to the right.
 */
function areaOf(frame: Frame, cells: readonly CellModel[]): Block | null {
  const right = hiddenColsOf(frame).find((col) => col > 0);
  if (right === undefined) return null;
  const hidden = new Set(hiddenColsOf(frame));
  if (cells.some(({ col, value }) => col > right && !hidden.has(col) && value !== null)) return null;
  return { top: 0, left: 1, bottom: frame.rows, right };
}

function heightsOf(
  cells: readonly CellModel[],
  merges: readonly Block[],
  widths: readonly number[],
): Readonly<Record<number, number>> {
  const needed = rowHeights(cells, merges, widths);
  return Object.fromEntries(
    Object.entries(needed).map(([row, points]) => [row, Math.max(LEAST_HEIGHT, points)]),
  );
}

/**
 * An agency tab as it stands in a file, wholly described again: values, formulas and positions are the file's, everything else
 * (looks, protection, dropdowns, conditions, print set-up) follows from the layout through the codes. So a file that must be
 * written again keeps what is in it. What is not the layout's is carried over as `foreign`.
 * `standingAgencyTab(cells of agencyTabModel(x), layout)` equals `agencyTabModel(x)`.
 */
export function standingAgencyTab(tab: TabCells, layout: AgencyLayout): TabModel {
  const frame = frameOf(tab, layout);
  const cells = frameCells(frame, tab);
  const merges = mergesOf(frame, tab);
  const widths = widthsOf(frame);
  return {
    code: layout.agency.code,
    title: tab.title,
    hidden: false,
    rows: frame.rows,
    cols: frame.cols,
    cells,
    widths,
    heights: heightsOf(cells, merges, widths),
    merges,
    hiddenRows: hiddenRowsOf(frame, tab),
    hiddenCols: hiddenColsOf(frame),
    frozen: frozenOf(frame),
    inputs: inputBlocks(frame),
    validations: validations(frame),
    conditionals: conditionals(frame),
    print: { landscape: true, repeatRows: null, area: areaOf(frame, cells) },
    color: '',
  };
}
