import type { InputCell } from '../../cells/cell';
import type { TabModel } from '../model';
import { type Grid, openGrid, typedContent } from './grid';
import { inputPlaces } from './inputs';
import {
  type AgencyLayout,
  columnsRowCode,
  headerRowCode,
  type Section,
  STATE_ROW,
  sectionRowCode,
  TEXT_COL,
} from './layout';
import { headTexts } from './messages';
import { outputCells } from './outputCells';
import type { AgencyOutputs } from './outputs';
import { canonicalPlacement, positionOf } from './placement';
import { standingAgencyTab } from './standing';
import { putUnplaced, type Unplaced } from './unplaced';

export type AgencyTabContent = {
  readonly layout: AgencyLayout;
  /** By placeCode; what is not an input of the layout is ignored. */
  readonly typed: ReadonlyMap<string, InputCell>;
  readonly outputs: AgencyOutputs;
  /** Values whose place nobody knows, shown under the foot. */
  readonly unplaced: readonly Unplaced[];
};

/** The state line, '' before the first check. */
export const stateText = (state: string): string => (state === '' ? '' : headTexts.state(state));

function putHead(grid: Grid, layout: AgencyLayout, state: string): void {
  for (const { code, row, text } of layout.head) {
    grid.put(row, 0, { value: code });
    grid.put(row, TEXT_COL, { value: (code === STATE_ROW ? stateText(state) : text) || null });
  }
}

/** What a fixed column says of a row. */
export function fixedValue(row: Section['rows'][number], column: string): string | number | null {
  const { content } = row;
  if (column === 'stt') return row.stt;
  if (column === 'don_vi') return content.kind === 'field' ? content.field.unit : null;
  if (column === 'chi_tieu_giao') return content.kind === 'line' ? content.indicator.targetText : null;
  if (column === 'san_pham') return content.kind === 'task' ? content.task.product : null;
  if (column === 'thoi_han') return content.kind === 'task' ? content.task.timing : null;
  return row.label;
}

function putSection(grid: Grid, section: Section): void {
  grid.put(section.titleRow, 0, { value: sectionRowCode(section.code) });
  grid.put(section.titleRow, TEXT_COL, { value: section.title });
  grid.put(section.codeRow, 0, { value: columnsRowCode(section.code) });
  grid.put(section.headerRow, 0, { value: headerRowCode(section.code) });
  for (const { code, header, col } of section.columns) {
    grid.put(section.codeRow, col, { value: code });
    grid.put(section.headerRow, col, { value: header });
  }
  for (const row of section.rows) {
    grid.put(row.row, 0, { value: row.code });
    if (row.content.kind === 'note') {
      grid.put(row.row, TEXT_COL, { value: row.content.text });
      continue;
    }
    for (const { role, code, col } of section.columns)
      if (role === 'fixed') grid.put(row.row, col, { value: fixedValue(row, code) });
  }
}

/** The cells of a whole tab where the layout puts them. */
export function canonicalGrid({ layout, typed, outputs, unplaced }: AgencyTabContent): Grid {
  const placement = canonicalPlacement(layout);
  const grid = openGrid(layout.rows, layout.widths.length);
  putHead(grid, layout, outputs.state);
  for (const section of layout.sections) putSection(grid, section);
  for (const { row, column, code } of inputPlaces(layout)) {
    const cell = typed.get(code);
    if (cell !== undefined) grid.put(row.row, column.col, typedContent(cell));
  }
  for (const cell of outputCells({ layout, placement, typed, outputs })) {
    const at = positionOf(placement, cell.section, cell.row, cell.column);
    if (at !== null) grid.put(at.row, at.col, cell);
  }
  putUnplaced(grid, layout, unplaced);
  return grid;
}

/**
 * The tab of an agency wholly described: what `init`, `setup` and `open` build. Every live cell carries the value a recalculation
 * gives. It is the standing model of its own cells, so that what is built and what a later redraw finds cannot differ.
 */
export const agencyTabModel = (content: AgencyTabContent): TabModel =>
  standingAgencyTab(canonicalGrid(content).tab(content.layout.agency.tabTitle), content.layout);
