import type { TabCells } from '../cells/cell';
import { agencyLayout } from '../workbook/agency/layout';
import { standingAgencyTab } from '../workbook/agency/standing';
import { hubTabOf } from '../workbook/hub/tabs';
import type { TabModel } from '../workbook/model';
import { tabCode } from '../workbook/table/identify';
import { standingTable } from '../workbook/table/standing';
import type { Settled } from './world';

/**
 * How a tab that no edit replaces is written again by a shell that can only write whole files: the structure of its layout
 * over the values as they stand. null for a tab no layout knows, which is carried over as it is.
 */
export function standingModels({ plan, register, period }: Settled): (tab: TabCells) => TabModel | null {
  return (tab) => {
    const code = tabCode(tab);
    const hubTab = hubTabOf(code);
    if (hubTab !== undefined) return standingTable(hubTab.layout(plan), tab);
    const agency = register.byCode.get(code);
    return agency === undefined ? null : standingAgencyTab(tab, agencyLayout(plan, agency, period));
  };
}
