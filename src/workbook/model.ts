import type { CellValue } from '../cells/cell';

/** 0-based, half-open block: rows [top, bottom), columns [left, right). */
export type Block = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** Named looks; `styles.ts` says what each is. No other formatting exists. */
export type StyleName =
  | 'plain'
  | 'title'
  | 'subtitle'
  | 'headLabel'
  | 'headValue'
  | 'banner'
  | 'section'
  | 'header'
  | 'columnNumber'
  | 'code'
  | 'text'
  | 'textBold'
  | 'textCenter'
  | 'number'
  | 'numberBold'
  | 'percent'
  | 'percentBold'
  | 'groupRow'
  | 'groupNumber'
  | 'groupPercent'
  | 'totalRow'
  | 'totalNumber'
  | 'totalPercent'
  | 'met'
  | 'unmet'
  | 'muted'
  | 'note'
  | 'input'
  | 'inputText'
  | 'inputCode'
  | 'inputDate'
  | 'message'
  | 'link'
  | 'foreign';

/** A place in this or another workbook of the set, for a clickable cell. */
export type CellLink = { readonly workbook: string; readonly tab: string; readonly cell: string };

export type CellModel = {
  readonly row: number;
  readonly col: number;
  /** What a viewer that does not calculate shows; for a formula its computed result. */
  readonly value: CellValue;
  /** Live formula without "=", arguments separated by ";", no decimal literal (workbook.md). */
  readonly formula?: string;
  readonly style: StyleName;
  /** Number format code carried from a typed cell ("0%", "d/m/yyyy"), so that what was typed keeps its look. */
  readonly format?: string;
  readonly link?: CellLink;
};

export type Validation = {
  readonly block: Block;
  /** `list` strict dropdown; `count` whole number ≥ 0 with a warning only; `date` and `percent` warning only. */
  readonly kind: 'list' | 'count' | 'date' | 'percent';
  readonly values: readonly string[];
  /** Vietnamese title and text of the warning. */
  readonly title: string;
  readonly message: string;
};

export type Conditional =
  /** Formula without "=", ";" separators, relative to the block's top left cell. */
  | {
      readonly kind: 'formula';
      readonly block: Block;
      readonly formula: string;
      readonly style: 'met' | 'unmet' | 'muted' | 'warn' | 'soon';
    }
  | { readonly kind: 'dataBar'; readonly block: Block; readonly color: string };

export type PrintSetup = {
  readonly landscape: boolean;
  /** Header rows repeated on each page, 0-based half-open; null for none. */
  readonly repeatRows: { readonly top: number; readonly bottom: number } | null;
  /** Printed block; null prints all. */
  readonly area: Block | null;
};

/**
 * One tab wholly described: what `setup` builds and what a shell turns into Sheets requests or an .xlsx sheet.
 * Cells not listed are empty. Everything is locked but `inputs`.
 */
export type TabModel = {
  /** What A1 says: an agency code, or "tab:…" for a hub tab. */
  readonly code: string;
  readonly title: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly cols: number;
  readonly cells: readonly CellModel[];
  /** Column widths in characters, by column; hidden columns are in `hiddenCols`. */
  readonly widths: readonly number[];
  /** Row heights in points, keyed by 0-based row; others are automatic. */
  readonly heights: Readonly<Record<number, number>>;
  readonly merges: readonly Block[];
  readonly hiddenRows: readonly number[];
  readonly hiddenCols: readonly number[];
  /** Rows and columns kept in view. */
  readonly frozen: { readonly rows: number; readonly cols: number };
  readonly inputs: readonly Block[];
  readonly validations: readonly Validation[];
  readonly conditionals: readonly Conditional[];
  readonly print: PrintSetup;
  /** Tab colour as RRGGBB, '' for none. */
  readonly color: string;
};

/** One cell to set; `null` clears. Never an input cell, except by import, open and setup. */
export type CellWrite = {
  readonly row: number;
  readonly col: number;
  readonly value: CellValue;
  readonly formula?: string;
  /** Number format code of an imported value typed as a percent or a date. */
  readonly format?: string;
  readonly link?: CellLink;
};

export type TabEdit =
  /** Create or wholly replace the tab with this code; `at` its 0-based position among the tabs, null keeps it where it is or appends. */
  | {
      readonly kind: 'putTab';
      readonly tab: TabModel;
      readonly replaces: number | null;
      readonly at: number | null;
    }
  /** Set cells of an existing tab, addressed by its id. */
  | { readonly kind: 'setCells'; readonly tab: number; readonly cells: readonly CellWrite[] };

/** All changes to one workbook, applied together or not at all. */
export type WorkbookEdit = {
  /** Workbook id, or for one that does not exist yet the title to create it under. */
  readonly workbook: string;
  readonly isNew: boolean;
  readonly edits: readonly TabEdit[];
};
