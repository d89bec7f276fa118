import type { CellValue } from '../../cells/cell';
import type { CellLink } from '../model';
import { COLS, HEADER, headCode, NUMS, OVER } from './codes';
import type { Column, TableCell, TableContent, TableLayout } from './types';

type Line = readonly CellValue[];

const isLinked = (
  cell: TableCell | undefined,
): cell is { readonly value: CellValue; readonly link: CellLink } =>
  typeof cell === 'object' && cell !== null;

/** The value of a table cell; missing ones and empty text are blank, as a file would give them back. */
export function plainValue(cell: TableCell | undefined): CellValue {
  const value = isLinked(cell) ? cell.value : (cell ?? null);
  return value === '' ? null : value;
}

/** The link a table cell brings along, if any. */
export const linkOf = (cell: TableCell | undefined): CellLink | undefined =>
  isLinked(cell) ? cell.link : undefined;

/** Column codes under spanning headers, by the span they belong to. */
export function spanOf(layout: TableLayout, column: Column): TableLayout['over'][number] | undefined {
  const at = (code: string) => layout.columns.findIndex((other) => other.code === code);
  const own = at(column.code);
  return layout.over.find((span) => at(span.from) <= own && own <= at(span.to));
}

/** The row of spanning headers; a column under none has its own header here, merged down. */
function overLine(layout: TableLayout): Line {
  return [
    OVER,
    ...layout.columns.map((column) => {
      const span = spanOf(layout, column);
      if (span === undefined) return column.header;
      return span.from === column.code ? span.header : null;
    }),
  ];
}

function headerLine(layout: TableLayout): Line {
  const twoRows = layout.over.length > 0;
  return [
    HEADER,
    ...layout.columns.map((column) =>
      twoRows && spanOf(layout, column) === undefined ? null : column.header,
    ),
  ];
}

function numbersLine(layout: TableLayout): Line {
  let n = 0;
  return [NUMS, ...layout.columns.map((column) => (column.hidden ? null : `(${++n})`))];
}

/** A table as bare values, `[row][col]` 0-based, column A and row 1 included: what a file holding it would be read as. */
export function contentGrid({ layout, headings, rows }: TableContent): readonly Line[] {
  return [
    [layout.code],
    ...headings.map(({ text, style }, i): Line => [headCode(style, i + 1), text]),
    [COLS, ...layout.columns.map((column) => column.code)],
    ...(layout.over.length > 0 ? [overLine(layout)] : []),
    headerLine(layout),
    ...(layout.columnNumbers ? [numbersLine(layout)] : []),
    ...rows.map(
      (row): Line => [row.code, ...layout.columns.map((column) => plainValue(row.cells[column.code]))],
    ),
  ];
}
