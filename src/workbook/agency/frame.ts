import { type TabCells, valueAt } from '../../cells/cell';
import type { AgencyColumn, SectionCode } from './columns';
import {
  type AgencyLayout,
  type AgencyRow,
  columnsRowCode,
  type HeadRow,
  headerRowCode,
  type Section,
  sectionRowCode,
} from './layout';
import { locate, textOf } from './locate';
import { columnKey, type Placement } from './placement';
import { isUnplacedRow, UNPLACED_TITLE } from './unplaced';

/** What a grid row is. */
export type RowRole =
  | { readonly kind: 'head'; readonly head: HeadRow }
  | { readonly kind: 'title' | 'columns' | 'header'; readonly section: Section }
  | { readonly kind: 'body'; readonly section: Section; readonly row: AgencyRow }
  | { readonly kind: 'unplacedTitle' | 'unplaced' };

/** A tab seen through its layout: what each row and column is, by code. Grid positions 0-based. */
export type Frame = {
  readonly layout: AgencyLayout;
  readonly placement: Placement;
  readonly roles: ReadonlyMap<number, RowRole>;
  /** Columns of each section by grid column. */
  readonly columns: ReadonlyMap<SectionCode, ReadonlyMap<number, AgencyColumn>>;
  readonly rows: number;
  readonly cols: number;
};

type Roles = Map<number, RowRole>;

function sectionRoles(section: Section, rows: ReadonlyMap<string, number>, roles: Roles): void {
  const set = (code: string, role: RowRole): void => {
    const at = rows.get(code);
    if (at !== undefined) roles.set(at, role);
  };
  set(sectionRowCode(section.code), { kind: 'title', section });
  set(columnsRowCode(section.code), { kind: 'columns', section });
  set(headerRowCode(section.code), { kind: 'header', section });
  for (const row of section.rows) set(row.code, { kind: 'body', section, row });
}

function rolesOf(tab: TabCells, layout: AgencyLayout, placement: Placement): Roles {
  const roles: Roles = new Map();
  tab.cells.forEach((_, row) => {
    const code = textOf(valueAt(tab, row, 0));
    if (code === UNPLACED_TITLE) roles.set(row, { kind: 'unplacedTitle' });
    else if (isUnplacedRow(code)) roles.set(row, { kind: 'unplaced' });
  });
  for (const head of layout.head) {
    const at = placement.rows.get(head.code);
    if (at !== undefined) roles.set(at, { kind: 'head', head });
  }
  for (const section of layout.sections) sectionRoles(section, placement.rows, roles);
  return roles;
}

function columnsOf(section: Section, cols: ReadonlyMap<string, number>): ReadonlyMap<number, AgencyColumn> {
  const found = new Map<number, AgencyColumn>();
  for (const column of section.columns) {
    const col = cols.get(columnKey(section.code, column.code));
    if (col !== undefined) found.set(col, column);
  }
  return found;
}

/** Lays a layout over a tab by codes, labels aside: looks follow the codes even where values are not trusted. */
export function frameOf(tab: TabCells, layout: AgencyLayout): Frame {
  const { byCode } = locate(tab, layout);
  return {
    layout,
    placement: byCode,
    roles: rolesOf(tab, layout, byCode),
    columns: new Map(layout.sections.map((section) => [section.code, columnsOf(section, byCode.cols)])),
    rows: tab.cells.length,
    cols: tab.cells.reduce((widest, line) => Math.max(widest, line.length), 1),
  };
}
