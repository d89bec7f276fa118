import type { Agency } from '../agencies/types';
import type { TabCells, WorkbookCells } from '../cells/cell';
import { nameKey } from '../text/normalise';
import { findTabs } from './tabs';
import type { Settled } from './world';

/** Where an agency's tab lives, or will. */
export type Home = {
  readonly agency: Agency;
  /** Workbook id, or the title of one to create. */
  readonly workbook: string;
  readonly isNew: boolean;
  /** The tab to repair; null when there is none yet. */
  readonly tab: TabCells | null;
  /** The workbook as read; null for one to create. */
  readonly among: WorkbookCells | null;
  /** The tab lost its code and was recognised by its name. */
  readonly isOrphan: boolean;
};

/** The workbook the register names; a title nobody has yet is a workbook to create. */
function workbookFor(
  agency: Agency,
  workbooks: readonly WorkbookCells[],
): Omit<Home, 'agency' | 'tab' | 'isOrphan'> {
  const key = nameKey(agency.workbook);
  const found = workbooks.find(({ title }) => nameKey(title) === key);
  return found === undefined
    ? { workbook: agency.workbook, isNew: true, among: null }
    : { workbook: found.id, isNew: false, among: found };
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
  const known = all.some(({ id }) => id === settled.hub.id) ? all : [settled.hub, ...all];
  return settled.agencies.flatMap((agency): Home[] => {
    if (found.doubled.has(agency.code)) return [];
    const orphan = found.orphans.get(agency.code);
    const standing = found.agencies.get(agency.code) ?? orphan;
    if (standing === undefined)
      return [{ agency, ...workbookFor(agency, known), tab: null, isOrphan: false }];
    const { workbook, tab } = standing;
    return [
      { agency, workbook: workbook.id, isNew: false, tab, among: workbook, isOrphan: orphan !== undefined },
    ];
  });
}
