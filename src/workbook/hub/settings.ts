import { a1 } from '../../cells/a1';
import type { TabCells, WorkbookCells } from '../../cells/cell';
import { entryOf } from '../../checks/catalogue';
import type { LocatedFinding } from '../../checks/finding';
import { SETTINGS_TABS } from '../../plan/settingsColumns';
import type { SettingsIssue } from '../../plan/types';
import { hubFinding, tabsOfCode } from './readHub';
import { SETTINGS_CODES } from './settingsLayout';

export { readSettings } from './readSettings';
export { SETTINGS_CODES, settingsContent, settingsLayout } from './settingsLayout';

/** A1 of a settings cell in a tab as it stands; '' for the whole tab. Of a whole row: its first column. */
function cellOf(issue: SettingsIssue, tab: TabCells): string {
  if (issue.row < 0) return '';
  const codes = tab.cells.find((line) => line[0] === 'cols') ?? [];
  const col = codes.indexOf(issue.column);
  return a1(issue.row, col < 1 ? 1 : col);
}

/** A settings fault with the tab and cell it stands in, for the findings list. */
export function locateSettingsIssue(issue: SettingsIssue, hub: WorkbookCells): LocatedFinding {
  const [tab] = tabsOfCode(hub, SETTINGS_CODES[issue.tab]);
  const where = {
    tab: tab?.title ?? SETTINGS_TABS[issue.tab].title,
    cell: tab === undefined ? '' : cellOf(issue, tab),
  };
  const finding = hubFinding(issue.rule, hub, where, issue.found === '' ? null : issue.found, issue.message);
  return { ...finding, severity: entryOf(issue.rule)?.severity ?? 'error' };
}
