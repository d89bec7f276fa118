import type { TabCells } from '../../../cells/cell';
import type { SectionCode } from '../columns';
import type { AgencyLayout, AgencyRow, Section } from '../layout';
import { agrees, rowsByCode, sameName, textOf, wordsAt } from '../locate';
import { columnKey } from '../placement';
import { type FoundColumns, foundColumns } from './columns';

type Words = { readonly stt: string; readonly label: string };

/** A grid row taken for one of the layout's body rows; `rejected` when code and words name different rows. */
export type FoundRow = {
  readonly section: Section;
  readonly row: AgencyRow;
  readonly rejected: boolean;
  /** Its code was gone. */
  readonly byLabel: boolean;
  readonly words: Words;
};

/** What repair makes of a tab: columns by section and grid column, body rows by grid row. */
export type Resolved = {
  readonly columns: ReadonlyMap<SectionCode, FoundColumns>;
  readonly rows: ReadonlyMap<number, FoundRow>;
};

/** The first column found for each code: where the words of a row are looked up. */
function wordColumns(section: Section, columns: FoundColumns): ReadonlyMap<string, number> {
  const cols = new Map<string, number>();
  for (const [col, { column }] of columns) {
    const key = columnKey(section.code, column.code);
    if (!cols.has(key)) cols.set(key, col);
  }
  return cols;
}

/** The rows of the whole tab a label may mean; the row's own words are the common case and need no keys. */
const ownersOf = (all: readonly AgencyRow[], row: AgencyRow, label: string): readonly AgencyRow[] =>
  label === row.label
    ? all.filter((one) => one.label === label)
    : all.filter((one) => sameName(label, one.label));

/**
 * True when the words do not let the row be what its code says: another row's label, a label several rows share (tasks 13 and
 * 14) with another's STT, or an unknown label under another STT. A label edited beside its own STT, or both blank, pass.
 */
function contradicts(all: readonly AgencyRow[], row: AgencyRow, { stt, label }: Words): boolean {
  const owners = ownersOf(all, row, label);
  if (owners.length === 0) return stt !== '' && stt !== String(row.stt);
  if (!owners.includes(row)) return true;
  return owners.some((one) => one !== row && stt === String(one.stt));
}

/** Every body row that carries a code of the layout, the confirmed one alone where a copy is not. */
function codedRows(
  all: readonly AgencyRow[],
  section: Section,
  row: AgencyRow,
  at: readonly number[],
  wordsOf: (row: number) => Words,
): readonly (readonly [number, FoundRow])[] {
  const found = at.map((grid) => ({ grid, words: wordsOf(grid) }));
  const isNote = row.content.kind === 'note';
  const confirmed = found.filter(({ words }) => isNote || agrees(words, row, section));
  return found.map(({ grid, words }) => {
    const isCopy = confirmed.length > 0 && !confirmed.some((one) => one.grid === grid);
    const rejected = !isNote && (isCopy || contradicts(all, row, words));
    return [grid, { section, row, rejected, byLabel: false, words }] as const;
  });
}

/** The one row without a known code whose STT and label are this row's. */
function labelledRow(
  section: Section,
  row: AgencyRow,
  uncoded: readonly number[],
  wordsOf: (row: number) => Words,
): readonly (readonly [number, FoundRow])[] {
  const at = uncoded.filter((grid) => agrees(wordsOf(grid), row, section));
  const [grid] = at;
  if (at.length !== 1 || grid === undefined) return [];
  return [[grid, { section, row, rejected: false, byLabel: true, words: wordsOf(grid) }]];
}

function sectionRows(
  tab: TabCells,
  all: readonly AgencyRow[],
  section: Section,
  columns: FoundColumns,
  codes: ReadonlyMap<string, readonly number[]>,
  uncoded: readonly number[],
): readonly (readonly [number, FoundRow])[] {
  const cols = wordColumns(section, columns);
  const wordsOf = (row: number): Words => wordsAt(tab, section, row, cols);
  return section.rows.flatMap((row) => {
    const coded = codedRows(all, section, row, codes.get(row.code) ?? [], wordsOf);
    return coded.some(([, found]) => !found.rejected)
      ? coded
      : [...coded, ...labelledRow(section, row, uncoded, wordsOf)];
  });
}

/** Rows and columns of a tab as well as they can be told. `known` are the codes that need no finding by label. */
export function resolve(tab: TabCells, layout: AgencyLayout, known: ReadonlySet<string>): Resolved {
  const codes = rowsByCode(tab);
  const uncoded = tab.cells.flatMap((line, row) => (known.has(textOf(line[0] ?? null)) ? [] : [row]));
  const columns = new Map(
    layout.sections.map((section) => [section.code, foundColumns(tab, section, codes)] as const),
  );
  const all = layout.sections.flatMap((section) => section.rows);
  const rows = new Map(
    layout.sections.flatMap((section) =>
      sectionRows(tab, all, section, columns.get(section.code) ?? new Map(), codes, uncoded),
    ),
  );
  return { columns, rows };
}
