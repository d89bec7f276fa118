import type { Plan, SettingsTab } from '../../plan/types';
import type { TableLayout } from '../table/types';
import { ARCHIVE_LAYOUT } from './archive';
import { byAgencyLayout } from './byAgency';
import { FINDINGS_LAYOUT } from './findingsTab';
import { GUIDE_LAYOUT } from './guide';
import { LOG_LAYOUT } from './log';
import { MAIL_LEDGER_LAYOUT } from './mailLedger';
import { OVERVIEW_LAYOUT } from './overview';
import { PL1_LAYOUT } from './pl1';
import { PL2_LAYOUT } from './pl2';
import { rankingLayout } from './ranking';
import { SETTINGS_CODES, settingsLayout } from './settingsLayout';
import { SUBMISSIONS_LAYOUT } from './submissions';

/** One tab of the hub: what its A1 says, its title as delivered, and its layout under a plan. */
export type HubTab = {
  readonly code: string;
  readonly title: string;
  readonly layout: (plan: Plan) => TableLayout;
};

const fixed = (layout: TableLayout): HubTab => ({
  code: layout.code,
  title: layout.title,
  layout: () => layout,
});

const settings = (tab: SettingsTab): HubTab => ({
  code: SETTINGS_CODES[tab],
  title: settingsLayout(tab, []).title,
  layout: (plan) => settingsLayout(tab, plan.groups),
});

const BY_AGENCY: HubTab = { code: 'tab:theo_co_quan', title: 'Theo cơ quan', layout: byAgencyLayout };
const RANKING: HubTab = { code: 'tab:xep_hang', title: 'Xếp hạng', layout: rankingLayout };

/** All tabs of the hub in display order (workbook.md). Agency tabs of a single-workbook set stand after them. */
export const HUB_TABS: readonly HubTab[] = [
  fixed(GUIDE_LAYOUT),
  fixed(OVERVIEW_LAYOUT),
  fixed(PL2_LAYOUT),
  fixed(PL1_LAYOUT),
  BY_AGENCY,
  RANKING,
  fixed(SUBMISSIONS_LAYOUT),
  fixed(FINDINGS_LAYOUT),
  settings('config'),
  settings('periods'),
  settings('agencies'),
  settings('fields'),
  settings('indicators'),
  settings('rules'),
  settings('tasks'),
  fixed(ARCHIVE_LAYOUT),
  fixed(MAIL_LEDGER_LAYOUT),
  fixed(LOG_LAYOUT),
];

const BY_CODE = new Map(HUB_TABS.map((tab) => [tab.code, tab]));

/** The hub tab with a code; undefined for an agency tab or a foreign one. */
export const hubTabOf = (code: string): HubTab | undefined => BY_CODE.get(code);
