import { type CellValue, cellAt, type InputCell, type TabCells } from '../../cells/cell';
import type { CellWrite } from '../model';
import { inputPlaces } from './inputs';
import type { AgencyLayout } from './layout';
import { locate } from './locate';
import { outputCells } from './outputCells';
import { type AgencyOutputs, EMPTY_OUTPUTS } from './outputs';
import { type Placement, positionOf } from './placement';
import { typedAt } from './typed';

/** What the last check left in the hidden columns: the formulas look at it. */
function lastCheck(tab: TabCells, layout: AgencyLayout, placement: Placement): AgencyOutputs {
  const lastRead: Record<string, CellValue> = {};
  const unreadable = new Set<string>();
  const copied = (field: string, column: string): CellValue => {
    const at = positionOf(placement, 'A', field, column);
    return at === null ? null : cellAt(tab, at.row, at.col).value;
  };
  for (const { place } of inputPlaces(layout)) {
    if (place.kind !== 'field') continue;
    lastRead[place.field] = copied(place.field, 'da_doc');
    if (copied(place.field, 'khong_doc_duoc') === 1) unreadable.add(place.field);
  }
  return { ...EMPTY_OUTPUTS, lastRead, unreadable };
}

/**
 * The live cells of a tab once `typing` (by placeCode) stands in it: a program that shows a file without calculating must not
 * show the results of the values before. Nothing a check writes is touched: messages and copies stay those of the last one.
 */
export function liveWrites(
  tab: TabCells,
  layout: AgencyLayout,
  typing: ReadonlyMap<string, InputCell>,
): readonly CellWrite[] {
  const { trusted: placement } = locate(tab, layout);
  const typed = new Map([...typedAt(tab, placement, inputPlaces(layout)), ...typing]);
  const outputs = lastCheck(tab, layout, placement);
  return outputCells({ layout, placement, typed, outputs }).flatMap(
    ({ section, row, column, value, formula }): CellWrite[] => {
      const at = formula === undefined ? null : positionOf(placement, section, row, column);
      return at === null || formula === undefined ? [] : [{ ...at, value, formula }];
    },
  );
}
