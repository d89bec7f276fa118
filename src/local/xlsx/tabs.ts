import type { TabCells } from '../../cells/cell';
import type { TabModel } from '../../workbook/model';

/** A tab no layout knows: its values, formulas and number formats go over into the rewritten file, its looks do not. */
export type CarriedTab = { readonly carried: TabCells };

/** One tab of a workbook about to be written. */
export type FinalTab = TabModel | CarriedTab;

export const isCarried = (tab: FinalTab): tab is CarriedTab => 'carried' in tab;

export const titleOf = (tab: FinalTab): string => (isCarried(tab) ? tab.carried.title : tab.title);
