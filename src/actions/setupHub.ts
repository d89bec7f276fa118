import type { TabCells, WorkbookCells } from '../cells/cell';
import { RULE_CODES } from '../checks/catalogue';
import { isGroupRow, readGroups } from '../plan/groups';
import { reportFor } from '../plan/rows';
import { readPlan } from '../plan/schema';
import { SETTINGS_TABS } from '../plan/settingsColumns';
import type { Plan, PlanRows, SettingsRow, SettingsTab } from '../plan/types';
import { ARCHIVE_LAYOUT, archiveContent } from '../workbook/hub/archive';
import { GUIDE_LAYOUT, guideContent } from '../workbook/hub/guide';
import { LOG_LAYOUT, logContent } from '../workbook/hub/log';
import { emptyMailLedger, MAIL_LEDGER_LAYOUT } from '../workbook/hub/mailLedger';
import { readSettings, SETTINGS_CODES, settingsContent, settingsLayout } from '../workbook/hub/settings';
import { notYetContent } from '../workbook/hub/stamp';
import { HUB_TABS, type HubTab } from '../workbook/hub/tabs';
import type { TabEdit, TabModel } from '../workbook/model';
import { modelCells } from '../workbook/modelCells';
import { tabCode } from '../workbook/table/identify';
import { readTable } from '../workbook/table/read';
import { isContradictory, recoverRows } from '../workbook/table/recover';
import { standingTable } from '../workbook/table/standing';
import type { TableContent } from '../workbook/table/types';
import { putHubTab } from './hubEdits';
import { repairText } from './messages';
import type { Seed } from './seed';
import type { Repair } from './types';

/** Title of the hub a set is created with; afterwards it may be called anything. */
export const HUB_TITLE = 'Tổng hợp';

/** The hub as it will stand, the edits that make it so, and what was put right. */
export type HubSetup = {
  readonly hub: WorkbookCells;
  readonly edits: readonly TabEdit[];
  readonly repaired: readonly Repair[];
};

type Put = { readonly edit: TabEdit; readonly what: string };

const isSettingsTab = (tab: string): tab is SettingsTab => tab in SETTINGS_TABS;
const TABS: readonly SettingsTab[] = Object.keys(SETTINGS_TABS).filter(isSettingsTab);

const tabWith = (hub: WorkbookCells | null, code: string): TabCells | undefined =>
  hub?.tabs.find((tab) => tabCode(tab) === code);

const rowsOf = (seed: Seed, tab: SettingsTab): readonly SettingsRow[] =>
  tab === 'agencies' ? seed.agencies : seed.rows[tab];

/** Same structure, values as they stand. */
const redraw = (tab: TabCells, model: TabModel): TabEdit => ({
  kind: 'putTab',
  tab: model,
  replaces: tab.id,
  at: null,
});

/** A settings tab that reads well, or that only a person can put right, is only redrawn; a damaged one is rebuilt from its headers; a missing one from the seed. */
function putSettings(tab: SettingsTab, hub: WorkbookCells | null, seed: Seed, groups: Plan['groups']): Put {
  const layout = settingsLayout(tab, groups);
  const before = tabWith(hub, layout.code);
  const built = (rows: readonly SettingsRow[]): TabEdit => putHubTab(settingsContent(tab, rows, groups), hub);
  if (before === undefined)
    return { edit: built(rowsOf(seed, tab)), what: hub === null ? '' : repairText.tabRestored };
  const fatal = readTable(layout, before).issues.some(({ rule }) => rule === 'columns' || rule === 'header');
  if (!fatal || isContradictory(layout, before))
    return { edit: redraw(before, standingTable(layout, before)), what: '' };
  const recovered = recoverRows(layout, before);
  return {
    edit: built(recovered ?? rowsOf(seed, tab)),
    what: recovered ? repairText.tabRepaired : repairText.tabReset,
  };
}

/** Content a system tab starts with, before anything was computed. */
function firstContent({ code, title, layout }: HubTab, plan: Plan): TableContent {
  if (code === GUIDE_LAYOUT.code) return guideContent(plan);
  if (code === ARCHIVE_LAYOUT.code) return archiveContent([]);
  if (code === LOG_LAYOUT.code) return logContent([]);
  if (code === MAIL_LEDGER_LAYOUT.code) return emptyMailLedger();
  return notYetContent(layout(plan), plan, title);
}

function putSystem(tab: HubTab, hub: WorkbookCells | null, plan: Plan): Put {
  const before = tabWith(hub, tab.code);
  if (before === undefined) {
    return {
      edit: putHubTab(firstContent(tab, plan), hub),
      what: hub === null ? '' : repairText.tabRestored,
    };
  }
  if (tab.code === GUIDE_LAYOUT.code) return { edit: putHubTab(guideContent(plan), hub), what: '' };
  return { edit: redraw(before, standingTable(tab.layout(plan), before)), what: '' };
}

/** Tabs of a hub after edits, as a reader would find them. */
export function hubAfter(hub: WorkbookCells | null, edits: readonly TabEdit[]): WorkbookCells {
  const put = edits.flatMap((edit) => (edit.kind === 'putTab' ? [edit] : []));
  const replaced = new Set(put.map(({ replaces }) => replaces));
  const kept = (hub?.tabs ?? []).filter(({ id }) => !replaced.has(id));
  const next = (hub?.tabs ?? []).reduce((most, { id }) => Math.max(most, id), 0) + 1;
  const fresh = put.map(({ tab, replaces }, at) => modelCells(tab, replaces ?? next + at));
  return { id: hub?.id ?? HUB_TITLE, title: hub?.title ?? HUB_TITLE, tabs: [...fresh, ...kept] };
}

/** Groups first: the deadline columns of Kỳ báo cáo depend on them. */
function groupsAfter(hub: WorkbookCells | null, seed: Seed): Plan['groups'] {
  const config = hubAfter(hub, [putSettings('config', hub, seed, []).edit]);
  const { rows } = readSettings(config);
  return readGroups(reportFor('config'), rows.config.filter(isGroupRow));
}

function planAfter(hub: WorkbookCells): Plan {
  const rows: PlanRows = readSettings(hub).rows;
  return readPlan(rows, RULE_CODES).plan;
}

/** Builds or repairs every tab of the hub, agency tabs aside; settings typed by the office are kept. */
export function setupHub(hub: WorkbookCells | null, seed: Seed): HubSetup {
  const groups = groupsAfter(hub, seed);
  const settings = new Map(TABS.map((tab) => [SETTINGS_CODES[tab], putSettings(tab, hub, seed, groups)]));
  const plan = planAfter(
    hubAfter(
      hub,
      [...settings.values()].map(({ edit }) => edit),
    ),
  );
  const puts = HUB_TABS.map((tab) => ({ tab, put: settings.get(tab.code) ?? putSystem(tab, hub, plan) }));
  const edits = puts.map(({ put }) => put.edit);
  const after = hubAfter(hub, edits);
  const repaired = puts
    .filter(({ put }) => put.what !== '')
    .map(({ tab, put }) => ({ workbook: after.id, tab: tab.title, cell: '', what: put.what }));
  return { hub: after, edits, repaired };
}
