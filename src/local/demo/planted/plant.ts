import type { CellValue } from '../../../cells/cell';
import type { Figures, TypedCell, TypedTab } from '../types';
import { PLANTED } from './index';
import type { Own, Typing } from './types';

const faultsAt = (agency: string) => PLANTED.filter((fault) => fault.agency === agency);

/** The figures of an earlier quarter with what the agency's faults need to find there. */
export const withPast = (agency: string, figures: Figures): Figures =>
  Object.assign({}, figures, ...faultsAt(agency).map(({ past }) => past ?? {}));

const isCell = (typed: CellValue | TypedCell): typed is TypedCell =>
  typed !== null && typeof typed === 'object';

function lay(tab: Map<string, TypedCell>, typing: Typing): void {
  for (const [place, typed] of Object.entries(typing)) {
    if (typed === null) tab.delete(place);
    else tab.set(place, isCell(typed) ? typed : { value: typed });
  }
}

/** A faultless return with the faults of its agency laid over it. */
export function plant(agency: string, faultless: TypedTab, own: Own): TypedTab {
  const tab = new Map(faultless);
  for (const { typed } of faultsAt(agency)) lay(tab, typeof typed === 'function' ? typed(own) : typed);
  return tab;
}
