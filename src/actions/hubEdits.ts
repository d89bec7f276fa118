import type { WorkbookCells } from '../cells/cell';
import { HUB_TABS } from '../workbook/hub/tabs';
import type { TabEdit } from '../workbook/model';
import { withForeign } from '../workbook/table/foreign';
import { tabCode } from '../workbook/table/identify';
import { tableModel } from '../workbook/table/model';
import type { TableContent } from '../workbook/table/types';
import { freeTitle } from './titles';

/** Place of a hub tab among the tabs when it has to be created; 0-based, by the order of workbook.md. */
const positionOf = (code: string): number => HUB_TABS.findIndex((tab) => tab.code === code);

/** Puts a hub tab over the one with its code, title kept as the office named it; what was typed outside the layout is carried over. */
export function putHubTab(content: TableContent, hub: WorkbookCells | null): TabEdit {
  const model = tableModel(content);
  const before = hub?.tabs.find((tab) => tabCode(tab) === content.layout.code);
  if (before === undefined) {
    const tab = { ...model, title: freeTitle(model.title, hub) };
    return { kind: 'putTab', tab, replaces: null, at: positionOf(content.layout.code) };
  }
  const kept = withForeign({ ...model, title: before.title }, content.layout, before);
  return { kind: 'putTab', tab: kept, replaces: before.id, at: null };
}
