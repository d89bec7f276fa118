import type { Agency } from '../agencies/types';
import type { TabCells, WorkbookCells } from '../cells/cell';
import { nameKey } from '../text/normalise';
import { agencyNameIn } from '../workbook/agency/identify';
import { findTabs, isOurs, type Standing, straightened } from './tabs';
import type { Settled } from './world';

/** Where an agency's tab lives, or will. */
export type Home = {
  readonly agency: Agency;
  /** Workbook id, or the title of one to create. */
  readonly workbook: string;
  readonly isNew: boolean;
  /** The tab to repair; null when there is none yet. */
  readonly tab: TabCells | null;
};

/** Agency tabs of ours whose A1 was destroyed or pushed aside: they carry our row codes, and no agency claims them by code. */
function orphans(workbooks: readonly WorkbookCells[], claimed: ReadonlySet<TabCells>): readonly Standing[] {
  return workbooks.flatMap((workbook) =>
    workbook.tabs
      .filter((tab) => !claimed.has(tab))
      .map(straightened)
      .filter(isOurs)
      .map((tab) => ({ workbook, tab })),
  );
}

/** An orphan is taken for an agency when exactly one carries its name in the head; a title alone proves nothing. */
function orphanOf(agency: Agency, found: readonly Standing[]): Standing | null {
  const own = found.filter(({ tab }) => nameKey(agencyNameIn(tab)) === nameKey(agency.name));
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** The workbook the register names; a title nobody has yet is a workbook to create. */
function workbookFor(agency: Agency, workbooks: readonly WorkbookCells[]): Pick<Home, 'workbook' | 'isNew'> {
  const key = nameKey(agency.workbook);
  const found = workbooks.find(({ title }) => nameKey(title) === key);
  return found === undefined
    ? { workbook: agency.workbook, isNew: true }
    : { workbook: found.id, isNew: false };
}

/**
 * A home for every reporting agency in register order: the tab that carries its code wherever it stands, else an orphan with
 * its name, else a new tab in the workbook the register names. Agencies with two tabs have none: a person must choose.
 */
export function homesOf(
  settled: Settled,
  hub: WorkbookCells | null,
  workbooks: readonly WorkbookCells[],
): readonly Home[] {
  const all = [...(hub === null ? [] : [hub]), ...workbooks];
  const found = findTabs(all, settled.agencies, settled.register);
  const doubledTabs = [...found.doubled.values()].flat();
  const claimed = new Set([...found.agencies.values(), ...doubledTabs].map(({ tab }) => tab));
  const lost = orphans(all, claimed);
  const known = all.some(({ id }) => id === settled.hub.id) ? all : [settled.hub, ...all];
  return settled.agencies.flatMap((agency): Home[] => {
    if (found.doubled.has(agency.code)) return [];
    const standing = found.agencies.get(agency.code) ?? orphanOf(agency, lost);
    if (standing === null) return [{ agency, ...workbookFor(agency, known), tab: null }];
    return [{ agency, workbook: standing.workbook.id, isNew: false, tab: standing.tab }];
  });
}
