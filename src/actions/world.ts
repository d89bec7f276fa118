import { readRegister, reportingAgencies } from '../agencies/register';
import type { Agency, Register } from '../agencies/types';
import type { WorkbookCells } from '../cells/cell';
import { blockerFor } from '../checks/blocking';
import { RULE_CODES } from '../checks/catalogue';
import type { LocatedFinding } from '../checks/finding';
import { type CompiledLine, compileLines } from '../indicators/compile';
import type { Blocker } from '../indicators/types';
import { periodByCode } from '../periods/calendar';
import type { Period } from '../periods/types';
import { readPlan } from '../plan/schema';
import type { Plan } from '../plan/types';
import type { AgencyReturn, Archive } from '../reading/return';
import { type AgencyLayout, agencyLayout } from '../workbook/agency/layout';
import { type ReadAgencyTab, readAgencyTab } from '../workbook/agency/read';
import { type ArchiveRecord, readArchive } from '../workbook/hub/archive';
import { locateSettingsIssue, readSettings } from '../workbook/hub/settings';
import { noHub, unknownPeriod } from './messages';
import { unknownOwners } from './owners';
import { crossFindings } from './settingsCross';
import { structureFindings } from './structure';
import { type FoundTabs, findTabs, type Standing } from './tabs';
import type { Snapshot } from './types';

/** Raised when an action cannot even begin; the message is Vietnamese and says what to do. */
export class CannotStart extends Error {}

/** One agency's tab, found and read. */
export type AgencyTab = Standing & {
  readonly agency: Agency;
  readonly layout: AgencyLayout;
  readonly read: ReadAgencyTab;
};

/** The settings of a hub, read: what the plan says and who reports. */
export type Settled = {
  readonly hub: WorkbookCells;
  readonly plan: Plan;
  readonly register: Register;
  readonly period: Period;
  /** Agencies that report in this period, in register order. */
  readonly agencies: readonly Agency[];
  /** Those of any period: one abolished since still counts in the quarters it owed. */
  readonly everReporting: readonly Agency[];
  readonly findings: readonly LocatedFinding[];
};

/** Everything an action computes from: settings, tabs, returns and history, all read from one snapshot. */
export type World = Settled & {
  readonly lines: readonly CompiledLine[];
  readonly blocker: Blocker;
  readonly archive: Archive;
  readonly archiveRecords: readonly ArchiveRecord[];
  readonly tabs: readonly AgencyTab[];
  readonly found: FoundTabs;
  readonly returns: ReadonlyMap<string, AgencyReturn>;
};

/** Why there is no current period: a settings tab that cannot be read comes before what is missing because of it. */
function noPeriod(
  hub: WorkbookCells,
  { settings, periods }: Plan,
  fault: LocatedFinding | undefined,
): string {
  if (fault === undefined) return `${hub.id}: ${unknownPeriod(settings.currentPeriod, periods)}`;
  const place = fault.cell === '' ? fault.tab : `${fault.tab} ${fault.cell}`;
  return `${hub.id} › ${place}: ${fault.message}`;
}

/** Reads plan, register and current period from the hub's settings tabs; throws CannotStart when there is no hub or no such period. */
export function settle(snapshot: Snapshot): Settled {
  const hub = snapshot.hub;
  if (hub === null) throw new CannotStart(noHub());
  const settings = readSettings(hub);
  const { plan, issues } = readPlan(settings.rows, RULE_CODES);
  const { register, issues: registerIssues } = readRegister(settings.agencies, plan);
  const period = periodByCode(plan.periods, plan.settings.currentPeriod);
  if (period === undefined) throw new CannotStart(noPeriod(hub, plan, settings.issues[0]));
  const located = [...issues, ...registerIssues].map((issue) => locateSettingsIssue(issue, hub));
  const agencies = reportingAgencies(register, plan, period.to);
  const owners = unknownOwners(settings.rows, plan, register, hub);
  const everReporting = register.agencies.filter(({ group }) =>
    plan.groups.some(({ code, reports }) => reports && code === group),
  );
  return {
    hub,
    plan,
    register,
    period,
    agencies,
    everReporting,
    findings: [
      ...settings.issues,
      ...located,
      ...owners,
      ...crossFindings(settings.rows, plan, agencies, hub),
    ],
  };
}

function readTabs(settled: Settled, found: FoundTabs): AgencyTab[] {
  return settled.agencies.flatMap((agency) => {
    const standing = found.agencies.get(agency.code);
    if (standing === undefined) return [];
    const layout = agencyLayout(settled.plan, agency, settled.period);
    return [{ ...standing, agency, layout, read: readAgencyTab(standing.tab, layout, standing.workbook.id) }];
  });
}

/** Reads the whole set once: settings, every agency tab, the archive. */
export function readWorld(snapshot: Snapshot): World {
  const settled = settle(snapshot);
  const found = findTabs([settled.hub, ...snapshot.workbooks], settled.agencies, settled.register);
  const tabs = readTabs(settled, found);
  const { archive, records, findings: archiveFindings } = readArchive(settled.hub);
  return {
    ...settled,
    lines: compileLines(settled.plan),
    blocker: blockerFor(settled.plan),
    archive,
    archiveRecords: records,
    tabs,
    found,
    returns: new Map(tabs.map(({ agency, read }) => [agency.code, read.ret])),
    findings: [
      ...settled.findings,
      ...archiveFindings,
      ...structureFindings(found, settled.hub, settled.register),
      ...tabs.flatMap(({ read }) => read.findings),
    ],
  };
}
