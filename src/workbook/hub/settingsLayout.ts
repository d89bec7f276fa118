import {
  SETTINGS_TABS,
  type SettingsColumn,
  type SettingsColumnKind,
  settingsColumnsFor,
} from '../../plan/settingsColumns';
import type { Group, SettingsRow, SettingsTab } from '../../plan/types';
import type { StyleName } from '../model';
import type { Column, Heading, TableContent, TableLayout } from '../table/types';
import { SETTINGS_TEXT } from './messages';

/** Tab code of each settings tab. */
export const SETTINGS_CODES: Readonly<Record<SettingsTab, string>> = {
  config: 'tab:cau_hinh',
  periods: 'tab:ky',
  agencies: 'tab:co_quan',
  fields: 'tab:so_lieu',
  indicators: 'tab:chi_tieu',
  rules: 'tab:quy_tac',
  tasks: 'tab:nhiem_vu',
};

/** Numbers stand in text cells of general format: a target of 92,5 must not be shown as 93. */
const STYLE_OF: Readonly<Record<SettingsColumnKind, StyleName>> = {
  text: 'inputText',
  number: 'inputText',
  list: 'inputText',
  code: 'inputCode',
  date: 'inputDate',
};

const officeColumn = ({ code, header, kind, width, values }: SettingsColumn): Column => ({
  code,
  header,
  width,
  style: STYLE_OF[kind],
  owner: 'office',
  ...(values === undefined ? {} : { values }),
});

/** A settings tab as a table the office types in. `groups` are the plan's: Kỳ báo cáo has a deadline column for each that reports. */
export function settingsLayout(tab: SettingsTab, groups: readonly Group[]): TableLayout {
  return {
    code: SETTINGS_CODES[tab],
    title: SETTINGS_TABS[tab].title,
    color: 'BF9000',
    hidden: false,
    columns: settingsColumnsFor(tab, groups).map(officeColumn),
    columnNumbers: false,
    over: [],
    landscape: true,
    frozenCols: 1,
    spareRows: 20,
    conditionals: [],
  };
}

/** A settings tab filled with rows; their grid rows are given anew, top to bottom. `extra` are lines under the title (banner). */
export function settingsContent(
  tab: SettingsTab,
  rows: readonly SettingsRow[],
  groups: readonly Group[],
  extra: readonly Heading[] = [],
): TableContent {
  const layout = settingsLayout(tab, groups);
  return {
    layout,
    headings: [
      ...extra,
      { text: layout.title.toUpperCase(), style: 'title' },
      { text: SETTINGS_TEXT.hint, style: 'subtitle' },
    ],
    rows: rows.map(({ cells }, i) => ({ code: `row:${i + 1}`, cells })),
  };
}
