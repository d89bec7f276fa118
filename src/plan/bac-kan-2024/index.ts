import type { PlanRows } from '../types';
import { settingsRows } from './cells';
import { CONFIG } from './config';
import { DIGITAL_FIELDS } from './fieldsDigital';
import { INTAKE_FIELDS } from './fieldsIntake';
import { ONLINE_FIELDS } from './fieldsOnline';
import { SERVICE_FIELDS } from './fieldsService';
import { FIRST_INDICATORS } from './indicatorsFirst';
import { SECOND_INDICATORS } from './indicatorsSecond';
import { PERIODS } from './periods';
import { TASKS_01_TO_12 } from './tasks01to12';
import { TASKS_13_TO_24 } from './tasks13to24';
import { TASKS_25_TO_34 } from './tasks25to34';

/**
 * Bắc Kạn's plan for 2024 as the rows its settings tabs start with. Rules are left out: their default rows come from the
 * catalogue of checks. Next year's plan is other rows, no code.
 */
export const BAC_KAN_2024: PlanRows = {
  config: settingsRows(CONFIG),
  periods: settingsRows(PERIODS),
  fields: settingsRows([...INTAKE_FIELDS, ...ONLINE_FIELDS, ...DIGITAL_FIELDS, ...SERVICE_FIELDS]),
  indicators: settingsRows([...FIRST_INDICATORS, ...SECOND_INDICATORS]),
  rules: [],
  tasks: settingsRows([...TASKS_01_TO_12, ...TASKS_13_TO_24, ...TASKS_25_TO_34]),
};
