import type { TabCells } from '../../cells/cell';
import type { TabModel } from '../../workbook/model';

/** A tab no layout knows: it goes over into the rewritten file, its looks too where the present file is given (`buildWorkbook`). */
export type CarriedTab = { readonly carried: TabCells };

/** One tab of a workbook about to be written. */
export type FinalTab = TabModel | CarriedTab;

export const isCarried = (tab: FinalTab): tab is CarriedTab => 'carried' in tab;

export const titleOf = (tab: FinalTab): string => (isCarried(tab) ? tab.carried.title : tab.title);
