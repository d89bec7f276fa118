import { type TabCells, valueAt } from '../../../cells/cell';
import type { AgencyColumn } from '../columns';
import { columnsRowCode, headerRowCode, type Section } from '../layout';
import { columnsByCode, sameName, textOf } from '../locate';

/** A grid column taken for one of a section's; `rejected` when code and header name different columns. */
export type FoundColumn = {
  readonly column: AgencyColumn;
  readonly rejected: boolean;
  /** Its code was gone. */
  readonly byHeader: boolean;
  /** Its code or its header is that of an input: what stands in it may have been typed. */
  readonly mayBeTyped: boolean;
  /** What the header row says there. */
  readonly header: string;
};

/** A section's columns by grid column. */
export type FoundColumns = ReadonlyMap<number, FoundColumn>;

type Codes = ReadonlyMap<string, readonly number[]>;

/** Header texts of a section by grid column; blank where the header row is gone. */
function headersOf(tab: TabCells, section: Section, codes: Codes): (col: number) => string {
  const row = codes.get(headerRowCode(section.code))?.[0];
  return (col) => (row === undefined ? '' : textOf(valueAt(tab, row, col)));
}

const named = (section: Section, header: string): AgencyColumn | undefined =>
  section.columns.find((column) => header === column.header) ??
  section.columns.find((column) => sameName(header, column.header));

/** Columns with a code: refused where the header is another column's. */
function byCode(tab: TabCells, section: Section, codes: Codes, headerAt: (col: number) => string) {
  const found = new Map<number, FoundColumn>();
  const codeRow = codes.get(columnsRowCode(section.code))?.[0];
  const cols = columnsByCode(tab, section, codeRow);
  for (const column of section.columns) {
    for (const col of cols.get(column.code) ?? []) {
      const header = headerAt(col);
      const other = named(section, header);
      const rejected = other !== undefined && other !== column;
      const mayBeTyped = column.role === 'input' || other?.role === 'input';
      found.set(col, { column, rejected, byHeader: false, mayBeTyped, header });
    }
  }
  return found;
}

/**
 * The columns of a section as well as they can be told: by code, unless the header is another column's (swapped headers: nobody
 * knows which is right); where the code is gone, by a header that stands once. A column may be found more than once.
 */
export function foundColumns(tab: TabCells, section: Section, codes: Codes): FoundColumns {
  const headerAt = headersOf(tab, section, codes);
  const found = byCode(tab, section, codes, headerAt);
  const width = tab.cells.reduce((widest, line) => Math.max(widest, line.length), 0);
  const uncoded = Array.from({ length: width }, (_, col) => col).filter((col) => col > 0 && !found.has(col));
  for (const column of section.columns) {
    if ([...found.values()].some((one) => one.column === column)) continue;
    const cols = uncoded.filter((col) => named(section, headerAt(col)) === column);
    const [col] = cols;
    if (cols.length === 1 && col !== undefined)
      found.set(col, {
        column,
        rejected: false,
        byHeader: true,
        mayBeTyped: column.role === 'input',
        header: headerAt(col),
      });
  }
  return preferConfirmed(found);
}

/** Of columns found twice, those whose header agrees come alone: a copy with another header is not the column. */
function preferConfirmed(found: ReadonlyMap<number, FoundColumn>): FoundColumns {
  const confirmed = new Set(
    [...found.values()].flatMap(({ column, header }) => (sameName(header, column.header) ? [column] : [])),
  );
  return new Map(
    [...found].map(([col, one]) =>
      confirmed.has(one.column) && !sameName(one.header, one.column.header)
        ? [col, { ...one, rejected: true }]
        : [col, one],
    ),
  );
}
