/** What a cell holds once read. `null` is blank; a date is a day serial (45540 is 05/09/2024), never a `Date`; an error is its text ("#REF!"). */
export type CellValue = number | string | boolean | null;

/** How a cell looks and where its value came from, kept only where that differs from the plain value. */
export type CellDetail = {
  /** The text the person sees, e.g. "85%" over the value 0.85. */
  readonly shown: string;
  /** The formula without its leading "=", if the cell has one. */
  readonly formula?: string;
  /** The number format code of a cell whose format a reader must know (dates, percents). */
  readonly format?: string;
};

/** A cell as an input reader gets it. */
export type InputCell = {
  readonly value: CellValue;
  readonly shown: string;
  readonly formula?: string;
  readonly format?: string;
};

/** One tab as read: `cells[row][col]`, 0-based, rows may be shorter than the widest one. */
export type TabCells = {
  readonly id: number;
  readonly title: string;
  readonly cells: readonly (readonly CellValue[])[];
  /** Keyed by `detailKey(row, col)`. */
  readonly details: Readonly<Record<string, CellDetail>>;
};

/** One workbook as read. `id` addresses it (file name locally, spreadsheet id on Google). */
export type WorkbookCells = {
  readonly id: string;
  readonly title: string;
  readonly tabs: readonly TabCells[];
};

/** Key of a cell in `TabCells.details`; row and col 0-based. */
export const detailKey = (row: number, col: number): string => `${row},${col}`;

/** The value at a 0-based position; `null` outside the tab. */
export const valueAt = (tab: TabCells, row: number, col: number): CellValue => tab.cells[row]?.[col] ?? null;

/** The cell at a 0-based position with what it shows; blank outside the tab. */
export function cellAt(tab: TabCells, row: number, col: number): InputCell {
  const value = valueAt(tab, row, col);
  const detail = tab.details[detailKey(row, col)];
  return detail === undefined ? { value, shown: value === null ? '' : String(value) } : { value, ...detail };
}

/** True for null and for text of nothing but white space (NBSP and zero-width included). */
export const isBlank = (value: CellValue): boolean =>
  value === null ||
  (typeof value === 'string' && /^(?:\s|\u200b|\u200c|\u200d|\u2060|\ufeff)*$/u.test(value));
