import { periodByCode } from '../periods/calendar';
import type { Period } from '../periods/types';
import { cellText } from './cells';
import { type PlanHead, readHead } from './config';
import { readFields } from './fieldRows';
import { isGroupRow, readGroups } from './groups';
import { readIndicators } from './indicatorRows';
import { planMessages } from './messages';
import { readPeriods } from './periodRows';
import { isBlankRow, note, type Report, reportFor } from './rows';
import { readRules } from './ruleRows';
import { readTasks } from './taskRows';
import type { Plan, PlanRows, SettingsIssue } from './types';

/**
 * Reads the rows of the settings tabs into a plan. Never throws: a row that cannot be used is left out and reported with
 * its tab, row and column (K1 bad value, K2 duplicate, K3 unknown reference, K4 formula, K5 cycle, K6 missing setting,
 * K7 unknown setting), and the rest goes on. `knownRules` are the rule codes a Quy tắc row may name.
 */
export function readPlan(
  rows: PlanRows,
  knownRules: readonly string[],
): { plan: Plan; issues: readonly SettingsIssue[] } {
  const config = reportFor('config');
  const configRows = rows.config.filter((row) => !isBlankRow(row));
  const head = readHead(
    config,
    configRows.filter((row) => !isGroupRow(row)),
  );
  const groups = readGroups(config, configRows.filter(isGroupRow));
  const body = readBody(rows, knownRules, groups);
  noteCurrentPeriod(config, head, body.plan.periods);
  const { code, title, year, settings } = head;
  return {
    plan: { code, title, year, settings, ...body.plan },
    issues: [...config.issues, ...body.issues],
  };
}

type Body = Omit<Plan, 'code' | 'title' | 'year' | 'settings'>;

/** The six other tabs, which all lean on the groups; lines lean on fields too. */
function readBody(
  rows: PlanRows,
  knownRules: readonly string[],
  groups: Plan['groups'],
): { plan: Body; issues: readonly SettingsIssue[] } {
  const reports = {
    periods: reportFor('periods'),
    fields: reportFor('fields'),
    indicators: reportFor('indicators'),
    rules: reportFor('rules'),
    tasks: reportFor('tasks'),
  };
  const fields = readFields(reports.fields, rows.fields, groups);
  const plan: Body = {
    groups,
    fields,
    periods: readPeriods(reports.periods, rows.periods, groups),
    indicators: readIndicators(reports.indicators, rows.indicators, groups, fields),
    rules: readRules(reports.rules, rows.rules, knownRules),
    tasks: readTasks(reports.tasks, rows.tasks, groups),
  };
  return { plan, issues: Object.values(reports).flatMap((report) => report.issues) };
}

/** The current period must be one that is typed in; the code stays as typed, so that the caller can name it. */
function noteCurrentPeriod(report: Report, head: PlanHead, periods: readonly Period[]): void {
  const code = head.settings.currentPeriod;
  const period = periodByCode(periods, code);
  const row = head.currentPeriodRow;
  if (row === null || cellText(row.cells.gia_tri) === '' || period?.parts.length === 0) return;
  const message = period ? planMessages.cumulativeCurrent(code) : planMessages.unknownPeriod(code);
  note(report, 'K3', row, 'gia_tri', message);
}
