import { type Place, placeCode, TASK_COLUMNS, type TaskColumn } from '../../reading/return';
import type { AgencyColumn, SectionCode } from './columns';
import { type AgencyLayout, type AgencyRow, isAskedOf } from './layout';

const isTaskColumn = (code: string): code is TaskColumn => TASK_COLUMNS.some((column) => column === code);

/** What is typed at a row and column of the layout; null where nothing is. */
export function placeAt(row: AgencyRow, column: AgencyColumn): Place | null {
  if (column.role !== 'input') return null;
  const { content } = row;
  if (content.kind === 'field' && content.typed) {
    const kind = column.code === 'ky_nay' ? 'field' : 'note';
    return { kind, field: content.field.code };
  }
  if (content.kind === 'task' && isTaskColumn(column.code)) {
    if (!isAskedOf(column.code, new Set([content.task.timingKind]))) return null;
    return { kind: 'task', task: content.task.no, column: column.code };
  }
  return content.kind === 'foot' ? { kind: 'foot', item: content.item } : null;
}

export type InputPlace = {
  readonly section: SectionCode;
  readonly row: AgencyRow;
  readonly column: AgencyColumn;
  readonly place: Place;
  /** `placeCode(place)`. */
  readonly code: string;
};

/** Every input of a tab, in layout order. */
export const inputPlaces = (layout: AgencyLayout): readonly InputPlace[] =>
  layout.sections.flatMap((section) =>
    section.rows.flatMap((row) =>
      section.columns.flatMap((column) => {
        const place = placeAt(row, column);
        return place === null ? [] : [{ section: section.code, row, column, place, code: placeCode(place) }];
      }),
    ),
  );
