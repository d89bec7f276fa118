import { type CellValue, isBlank, type TabCells, valueAt } from '../../cells/cell';
import { nameKey } from '../../text/normalise';
import type { TableLayout } from './types';

export type RecoveredRow = { readonly row: number; readonly cells: Readonly<Record<string, CellValue>> };

const key = (value: CellValue): string => (typeof value === 'string' ? nameKey(value) || value.trim() : '');

/** 0-based columns of a layout by the headers of one row; a header standing twice is none. */
function columnsIn(layout: TableLayout, line: readonly CellValue[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { code, header } of layout.columns) {
    const cols = line.flatMap((value, col) => (col > 0 && key(value) === key(header) ? [col] : []));
    const [col] = cols;
    if (col !== undefined && cols.length === 1) found.set(code, col);
  }
  return found;
}

/** The row with most of the layout's headers; it must have half of them to be one. */
function headerRow(
  layout: TableLayout,
  tab: TabCells,
): { row: number; columns: ReadonlyMap<string, number> } | null {
  const rows = tab.cells.map((line, row) => ({ row, columns: columnsIn(layout, line) }));
  const best = rows.reduce((most, each) => (each.columns.size > most.columns.size ? each : most), {
    row: -1,
    columns: new Map<string, number>(),
  });
  return best.columns.size * 2 >= layout.columns.length ? best : null;
}

/**
 * True when a column carries the code of one column and the header of another: headers or codes were swapped, and only a
 * person can say which is right.
 */
export function isContradictory(layout: TableLayout, tab: TabCells): boolean {
  const header = headerRow(layout, tab);
  const codes = tab.cells.find((line) => line[0] === 'cols') ?? [];
  const known = new Set<CellValue>(layout.columns.map(({ code }) => code));
  return [...(header?.columns ?? [])].some(([code, col]) => {
    const found = codes[col] ?? null;
    return known.has(found) && found !== code;
  });
}

/**
 * Rows of an office table whose code row or headers were damaged, found by the headers that are left; null when fewer than half
 * of them are. Columns whose header is gone come back by their code if the code row still has it. 0-based rows.
 */
export function recoverRows(layout: TableLayout, tab: TabCells): readonly RecoveredRow[] | null {
  const header = headerRow(layout, tab);
  if (header === null) return null;
  const codes = tab.cells.find((line) => line[0] === 'cols') ?? [];
  const taken = new Set(header.columns.values());
  const colOf = (code: string): number => {
    const byHeader = header.columns.get(code);
    const byCode = codes.indexOf(code);
    return byHeader ?? (byCode > 0 && !taken.has(byCode) ? byCode : -1);
  };
  return tab.cells.flatMap((line, row) => {
    if (row <= header.row || line[0] === 'nums') return [];
    const cells = Object.fromEntries(
      layout.columns.map(({ code }) => [code, valueAt(tab, row, colOf(code))]),
    );
    return Object.values(cells).every(isBlank) ? [] : [{ row, cells }];
  });
}
