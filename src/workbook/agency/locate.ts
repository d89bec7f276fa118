import { a1 } from '../../cells/a1';
import { type CellValue, type TabCells, valueAt } from '../../cells/cell';
import { nameKey, tidy } from '../../text/normalise';
import { tabCode } from '../table/identify';
import type { AgencyColumn } from './columns';
import {
  type AgencyLayout,
  type AgencyRow,
  columnsRowCode,
  headerRowCode,
  NAME_ROW,
  type Section,
  TEXT_COL,
} from './layout';
import { structureTexts as say } from './messages';
import { columnKey, labelColumn, layoutRows, type Placement, sttColumn } from './placement';

/** A structure fault: rule C3–C7 and the cell it stands in ('' when nowhere). */
export type Fault = { readonly rule: string; readonly cell: string; readonly message: string };

/** What was found of a layout in a tab. */
export type Located = {
  /** Rows and columns whose code stands exactly once, labels aside: where their looks belong. */
  readonly byCode: Placement;
  /** Those whose label and header agree with the code too: only there values are read and written. */
  readonly trusted: Placement;
  /** False when A1 and the agency's name in the head do not agree: nothing is trusted. */
  readonly identified: boolean;
  readonly faults: readonly Fault[];
};

export const textOf = (value: CellValue): string => (value === null ? '' : tidy(String(value)));

/** Same words, spelling and case aside. The plain comparison spares the key in all but a few cells. */
export const sameName = (found: string, expected: string): boolean =>
  found === expected || (found !== '' && nameKey(found) === nameKey(expected));

/** Rows by the code in column A; a blank code is no code. */
export function rowsByCode(tab: TabCells): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  tab.cells.forEach((line, row) => {
    const code = textOf(line[0] ?? null);
    if (code === '') return;
    const known = rows.get(code);
    if (known) known.push(row);
    else rows.set(code, [row]);
  });
  return rows;
}

const only = <T>(found: readonly T[] | undefined): T | undefined =>
  found?.length === 1 ? found[0] : undefined;

/** The column of the agency's name in its head row; null when it is not there. */
function nameCol(
  tab: TabCells,
  layout: AgencyLayout,
  codes: ReadonlyMap<string, readonly number[]>,
): number | null {
  const row = only(codes.get(NAME_ROW));
  if (row === undefined) return null;
  const col = (tab.cells[row] ?? []).findIndex(
    (value, at) => at > 0 && sameName(textOf(value), layout.agency.name),
  );
  return col < 0 ? null : col;
}

/** Columns of a section by the codes of its code row: column code → grid columns. */
export function columnsByCode(
  tab: TabCells,
  section: Section,
  codeRow: number | undefined,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const codes = codeRow === undefined ? [] : (tab.cells[codeRow] ?? []).map(textOf);
  for (const { code } of section.columns) {
    found.set(
      code,
      codes.flatMap((text, col) => (col > 0 && text === code ? [col] : [])),
    );
  }
  return found;
}

type SectionFound = {
  readonly byCode: readonly (readonly [string, number])[];
  readonly trusted: readonly (readonly [string, number])[];
  readonly faults: readonly Fault[];
};

const fault = (rule: string, cell: string, message: string): Fault => ({ rule, cell, message });

function columnFault(
  section: Section,
  column: AgencyColumn,
  cols: readonly number[],
  found: { readonly headerRow: number; readonly text: string },
): Fault | null {
  const [col] = cols;
  if (col === undefined) return fault('C7', '', say.columnMissing(section.title, column.header));
  const cell = a1(found.headerRow, col);
  if (cols.length > 1) return fault('C7', cell, say.columnDoubled(section.title, column.header));
  if (sameName(found.text, column.header)) return null;
  return fault('C7', cell, say.columnDisagrees(section.title, column.header, found.text));
}

/** Finds the columns of a section by code and confirms each by its header. */
function locateColumns(
  tab: TabCells,
  section: Section,
  codes: ReadonlyMap<string, readonly number[]>,
): SectionFound {
  const codeRow = only(codes.get(columnsRowCode(section.code)));
  const headerRow = only(codes.get(headerRowCode(section.code)));
  const found = columnsByCode(tab, section, codeRow);
  const byCode: (readonly [string, number])[] = [];
  const trusted: (readonly [string, number])[] = [];
  const faults: Fault[] = [];
  for (const column of section.columns) {
    const cols = found.get(column.code) ?? [];
    const col = only(cols);
    const at = col === undefined ? null : ([columnKey(section.code, column.code), col] as const);
    if (at !== null) byCode.push(at);
    if (headerRow === undefined) continue;
    const text = textOf(valueAt(tab, headerRow, col ?? 0));
    const wrong = columnFault(section, column, cols, { headerRow, text });
    if (wrong !== null) faults.push(wrong);
    else if (at !== null) trusted.push(at);
  }
  const lost = codeRow === undefined || headerRow === undefined;
  return lost
    ? { byCode, trusted: [], faults: [fault('C7', '', say.sectionLost(section.title))] }
    : { byCode, trusted, faults };
}

/** What a row says of itself: STT and label, in the columns found by code whatever their headers say. */
export function wordsAt(
  tab: TabCells,
  section: Section,
  row: number,
  cols: ReadonlyMap<string, number>,
): { readonly stt: string; readonly label: string } {
  const textUnder = (column: AgencyColumn | undefined): string => {
    const col = column === undefined ? undefined : cols.get(columnKey(section.code, column.code));
    return col === undefined ? '' : textOf(valueAt(tab, row, col));
  };
  return { stt: textUnder(sttColumn(section.columns)), label: textUnder(labelColumn(section.columns)) };
}

/**
 * A row's words agree with its code: the label does, and so does the STT, unless the label stands only once in the section. So a
 * row dropped from the settings, which renumbers those below, costs nobody a value; tasks 13 and 14 share a name and need both.
 */
export function agrees(
  words: { readonly stt: string; readonly label: string },
  row: AgencyRow,
  section: Section,
): boolean {
  if (!sameName(words.label, row.label)) return false;
  return (
    words.stt === String(row.stt) || section.rows.filter(({ label }) => label === row.label).length === 1
  );
}

/** The fault of a body row, null for one whose code stands once and agrees with STT and label. */
function rowFault(
  tab: TabCells,
  section: Section,
  row: AgencyRow,
  found: readonly number[],
  cols: ReadonlyMap<string, number>,
): Fault | null {
  const [at] = found;
  if (at === undefined) return fault('C4', '', say.rowMissing(row.label));
  if (found.length > 1) return fault('C5', a1(found[1] ?? at, 0), say.rowDoubled(row.label));
  const words = wordsAt(tab, section, at, cols);
  if (agrees(words, row, section)) return null;
  const label = labelColumn(section.columns);
  const col = label === undefined ? 0 : (cols.get(columnKey(section.code, label.code)) ?? 0);
  return fault('C6', a1(at, col), say.rowDisagrees(row.label, `${words.stt} ${words.label}`.trim()));
}

type RowsFound = { readonly trusted: readonly string[]; readonly faults: readonly Fault[] };

/** Both columns that name a row are there; without them no row can be confirmed, and the fault of the column says so. */
const canConfirm = (section: Section, cols: ReadonlyMap<string, number>): boolean =>
  [sttColumn(section.columns), labelColumn(section.columns)].every(
    (column) => column !== undefined && cols.has(columnKey(section.code, column.code)),
  );

/** Confirms the body rows of a section by STT and label. */
function confirmRows(
  tab: TabCells,
  section: Section,
  codes: ReadonlyMap<string, readonly number[]>,
  cols: ReadonlyMap<string, number>,
): RowsFound {
  const trusted: string[] = [];
  const faults: Fault[] = [];
  if (!canConfirm(section, cols)) return { trusted, faults };
  for (const row of section.rows) {
    if (row.content.kind === 'note') continue;
    const wrong = rowFault(tab, section, row, codes.get(row.code) ?? [], cols);
    if (wrong === null) trusted.push(row.code);
    else faults.push(wrong);
  }
  return { trusted, faults };
}

/**
 * The row of the agency's code: A1 when it says so, else the one row that carries it, else the first row unless that is another
 * row of the layout. Only a tab whose A1 says so is identified; the others still have looks and may be repaired.
 */
function firstRow(
  tab: TabCells,
  code: string,
  codes: ReadonlyMap<string, readonly number[]>,
  all: ReadonlyMap<string, number>,
): number | undefined {
  const inA1 = tabCode(tab);
  if (inA1 === code) return 0;
  return only(codes.get(code)) ?? (all.has(inA1) || tab.cells.length === 0 ? undefined : 0);
}

/** Rows of the layout whose code stands exactly once. */
function uniqueRows(
  tab: TabCells,
  layout: AgencyLayout,
  codes: ReadonlyMap<string, readonly number[]>,
): Map<string, number> {
  const rows = new Map<string, number>();
  const all = layoutRows(layout);
  for (const code of all.keys()) {
    const row = code === layout.agency.code ? firstRow(tab, code, codes, all) : only(codes.get(code));
    if (row !== undefined) rows.set(code, row);
  }
  return rows;
}

/** Codes of rows that carry no values of an agency: trusted as soon as they are found. */
function frameCodes(layout: AgencyLayout): ReadonlySet<string> {
  const codes = new Set(layoutRows(layout).keys());
  for (const { rows } of layout.sections)
    for (const row of rows) if (row.content.kind !== 'note') codes.delete(row.code);
  return codes;
}

const NOWHERE: Placement = { rows: new Map(), cols: new Map(), textCol: TEXT_COL };

/**
 * Finds a layout's rows by the codes in column A and its columns by the codes of each section's code row, and confirms them:
 * rows by STT and label, columns by header, the tab by A1 and the agency's name (workbook.md, Identity). Inserted or moved
 * rows and columns change nothing; sorting without column A, or swapped headers, leave faults and no trust.
 */
export function locate(tab: TabCells, layout: AgencyLayout): Located {
  const codes = rowsByCode(tab);
  const textCol = nameCol(tab, layout, codes);
  const sections = layout.sections.map((section) => locateColumns(tab, section, codes));
  const cols = new Map(sections.flatMap(({ byCode }) => byCode));
  const rows = uniqueRows(tab, layout, codes);
  const byCode: Placement = { rows, cols, textCol: textCol ?? TEXT_COL };
  const identified = textCol !== null && tabCode(tab) === layout.agency.code;
  if (!identified) {
    const message = say.identity(layout.agency.code, layout.agency.name);
    return { byCode, trusted: NOWHERE, identified, faults: [fault('C3', 'A1', message)] };
  }
  const confirmed = layout.sections.map((section) => confirmRows(tab, section, codes, cols));
  const frame = frameCodes(layout);
  const trustedRows = new Set(confirmed.flatMap(({ trusted }) => trusted));
  const trusted: Placement = {
    rows: new Map([...rows].filter(([code]) => frame.has(code) || trustedRows.has(code))),
    cols: new Map(sections.flatMap((section) => section.trusted)),
    textCol,
  };
  const faults = [...sections.flatMap((one) => one.faults), ...confirmed.flatMap((one) => one.faults)];
  return { byCode, trusted, identified, faults };
}
