import type { CellValue } from '../../cells/cell';
import type { CellLink, Conditional, StyleName } from '../model';

/** Who may type in a column: the system alone, or the office (settings tabs). */
export type Owner = 'system' | 'office';

/** One column of a hub tab, declared once: reader, writer, protection and validation derive from it. */
export type Column = {
  /** Stands in the hidden code row; readers find the column by it. */
  readonly code: string;
  /** Vietnamese; confirmed against the code on reading. */
  readonly header: string;
  readonly width: number;
  /** Look of a body cell. */
  readonly style: StyleName;
  readonly owner: Owner;
  readonly hidden?: boolean;
  /** Blank cells below a filled one are merged into it (PL I, "as in the plan"). */
  readonly mergeDown?: boolean;
  /** Dropdown for office columns; [] for none. */
  readonly values?: readonly string[];
  /**
   * The cell links to the place its own row names: codes of the columns holding workbook id, tab title and A1 cell. Model and
   * standing derive the link alike, so a redraw keeps it. No link where tab or cell is blank.
   */
  readonly linkFrom?: { readonly workbook: string; readonly tab: string; readonly cell: string };
};

/** What a row is; its look follows from it. The kind is the part of the row code before the first ":". */
export type RowKind = 'row' | 'sub' | 'group' | 'total' | 'note';

/** A cell of a row: a plain value, or one with a link. Such a link is lost when a shell redraws the tab; prefer `Column.linkFrom`. */
export type TableCell = CellValue | { readonly value: CellValue; readonly link: CellLink };

export type TableRow = {
  /** Kind and identity, in hidden column A: "row:CT01", "sub:CT01:ubnd_cap_xa", "group:so_ban_nganh", "total:", "note:1". Unique in the tab. */
  readonly code: string;
  /** By column code; missing is blank. A "note" or "group" row's first column text may run over the whole width. */
  readonly cells: Readonly<Record<string, TableCell>>;
};

/**
 * A hub tab as a table. Row 1 is hidden and holds the tab code in A1; then the title lines; a hidden row of column codes; the
 * header row (two rows when `over` is given); an optional row of column numbers (1)(2)(3); then the rows. Column A (hidden)
 * holds the row codes (`codes.ts`).
 */
export type TableLayout = {
  /** "tab:pl2", "tab:cau_hinh"… */
  readonly code: string;
  readonly title: string;
  readonly color: string;
  readonly hidden: boolean;
  readonly columns: readonly Column[];
  /** Row of (1)(2)(3) under the header. */
  readonly columnNumbers: boolean;
  /** Headers spanning several columns above the header row: from and to are column codes, inclusive. */
  readonly over: readonly { readonly from: string; readonly to: string; readonly header: string }[];
  readonly landscape: boolean;
  /** Data columns kept in view (besides A). */
  readonly frozenCols: number;
  /** Office may add rows below: so many empty input rows are kept ready. 0 for system tabs. */
  readonly spareRows: number;
  /** Conditions by column code, over all body rows; formula relative to the first body row, which `{row}` names (1-based) and `{col:code}` the letters of a column. */
  readonly conditionals: readonly (
    | {
        readonly kind: 'formula';
        readonly columns: readonly string[];
        readonly formula: string;
        readonly style: Extract<Conditional, { kind: 'formula' }>['style'];
      }
    | { readonly kind: 'dataBar'; readonly column: string; readonly color: string }
  )[];
};

/** Lines above the table: title, subtitle ("Kỳ: …, số liệu đọc lúc …"), unit line, banner. Kept when a shell redraws the tab. */
export type Heading = {
  readonly text: string;
  readonly style: 'title' | 'subtitle' | 'banner' | 'headLabel';
};

/** A tab with its content. */
export type TableContent = {
  readonly layout: TableLayout;
  readonly headings: readonly Heading[];
  readonly rows: readonly TableRow[];
};
