import type { AgencyColumn, SectionCode } from './columns';
import { type AgencyLayout, columnsRowCode, headerRowCode, sectionRowCode, TEXT_COL } from './layout';

/** Where the rows and columns of a layout stand in a tab, 0-based. A row or column that is not in it has no place. */
export type Placement = {
  /** By row code. */
  readonly rows: ReadonlyMap<string, number>;
  /** By `columnKey`. */
  readonly cols: ReadonlyMap<string, number>;
  /** Column of the head's texts. */
  readonly textCol: number;
};

export type Position = { readonly row: number; readonly col: number };

export const columnKey = (section: SectionCode, column: string): string => `${section}:${column}`;

/** The place of a row in a column of its section, null when either is not placed. */
export function positionOf(
  placement: Placement,
  section: SectionCode,
  row: string,
  column: string,
): Position | null {
  const at = placement.rows.get(row);
  const col = placement.cols.get(columnKey(section, column));
  return at === undefined || col === undefined ? null : { row: at, col };
}

/** The cell that names a body row: "Số liệu", "Chỉ tiêu", "Nhiệm vụ", "Mục". */
export const labelColumn = (columns: readonly AgencyColumn[]): AgencyColumn | undefined => columns[1];
export const sttColumn = (columns: readonly AgencyColumn[]): AgencyColumn | undefined => columns[0];

/** Every row code of a layout with its row. */
export function layoutRows(layout: AgencyLayout): ReadonlyMap<string, number> {
  const rows = new Map(layout.head.map(({ code, row }) => [code, row]));
  for (const section of layout.sections) {
    rows.set(sectionRowCode(section.code), section.titleRow);
    rows.set(columnsRowCode(section.code), section.codeRow);
    rows.set(headerRowCode(section.code), section.headerRow);
    for (const { code, row } of section.rows) rows.set(code, row);
  }
  return rows;
}

/** The layout's own places: a tab as `setup` builds it. */
export const canonicalPlacement = (layout: AgencyLayout): Placement => ({
  rows: layoutRows(layout),
  cols: new Map(
    layout.sections.flatMap(({ code, columns }) =>
      columns.map((column) => [columnKey(code, column.code), column.col] as const),
    ),
  ),
  textCol: TEXT_COL,
});
