import { BAC_KAN_REGISTER } from '../../../src/agencies/bac-kan-2024';
import { readRegister } from '../../../src/agencies/register';
import { CATALOGUE, defaultRuleRows } from '../../../src/checks/catalogue';
import { parseWorkbook } from '../../../src/local/xlsx/read';
import { buildWorkbook } from '../../../src/local/xlsx/write';
import { BAC_KAN_2024 } from '../../../src/plan/bac-kan-2024';
import { readPlan } from '../../../src/plan/schema';
import type { SettingsTab } from '../../../src/plan/types';
import { readSettings, settingsContent, settingsLayout } from '../../../src/workbook/hub/settings';
import { tableModel } from '../../../src/workbook/table/model';
import { standingTable } from '../../../src/workbook/table/standing';

const KNOWN_RULES = CATALOGUE.map(({ code }) => code);
const TABS: readonly SettingsTab[] = [
  'config',
  'periods',
  'agencies',
  'fields',
  'indicators',
  'rules',
  'tasks',
];

describe('the plan and the register of Bắc Kạn in a real file', () => {
  const delivered = { ...BAC_KAN_2024, rules: defaultRuleRows() };
  const { plan, issues } = readPlan(delivered, KNOWN_RULES);
  const rows = { ...delivered, agencies: BAC_KAN_REGISTER };
  const models = TABS.map((tab) => tableModel(settingsContent(tab, rows[tab], plan.groups)));
  const fromFile = async () => parseWorkbook(await buildWorkbook(models), 'hub.xlsx');

  it('come back from the settings tabs as they were, leading zeros included', async () => {
    const read = readSettings(await fromFile());
    expect(issues).toEqual([]);
    expect(read.issues).toEqual([]);
    expect(readPlan(read.rows, KNOWN_RULES)).toEqual({ plan, issues: [] });
    expect(readRegister(read.agencies, plan)).toEqual(readRegister(BAC_KAN_REGISTER, plan));
  });

  it('are described by the file’s values alone as setup described them', async () => {
    const { tabs } = await fromFile();
    const standing = tabs.map((tab, i) =>
      standingTable(settingsLayout(TABS[i] ?? 'config', plan.groups), tab),
    );
    expect(standing).toEqual(models);
  });
});
