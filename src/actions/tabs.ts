import type { Agency, Register } from '../agencies/types';
import { detailKey, type TabCells, type WorkbookCells } from '../cells/cell';
import { tabCode } from '../workbook/table/identify';

/** Without the empty columns somebody put left of column A, so that its codes stand where they are looked for. */
export function straightened(tab: TabCells): TabCells {
  const empty = tab.cells.reduce((least, line) => {
    const filled = line.findIndex((value) => value !== null && value !== '');
    return filled < 0 ? least : Math.min(least, filled);
  }, Number.MAX_SAFE_INTEGER);
  if (empty === 0 || empty === Number.MAX_SAFE_INTEGER) return tab;
  const details = Object.fromEntries(
    Object.entries(tab.details).map(([key, detail]) => {
      const [row = '0', col = '0'] = key.split(',');
      return [detailKey(Number(row), Number(col) - empty), detail];
    }),
  );
  return { ...tab, cells: tab.cells.map((line) => line.slice(empty)), details };
}

/** A tab and the workbook it stands in. */
export type Standing = { readonly workbook: WorkbookCells; readonly tab: TabCells };

/** Every tab of the set sorted by what its A1 says. */
export type FoundTabs = {
  /** Exactly one tab each. */
  readonly agencies: ReadonlyMap<string, Standing>;
  /** Two tabs or more with one agency code: none of them counts. */
  readonly doubled: ReadonlyMap<string, readonly Standing[]>;
  /** Reporting agencies without a tab. */
  readonly missing: readonly Agency[];
  /** An agency tab of ours, or one with a registered code, that no reporting agency claims. */
  readonly strangers: readonly (Standing & { readonly code: string })[];
};

/** Made by us, whoever it says it belongs to: column A carries head codes. A foreign tab whose A1 is "STT" does not. */
export const isOurs = (tab: TabCells): boolean =>
  tab.cells.slice(0, 20).some((row) => String(row[0] ?? '').startsWith('head:'));

const everyTab = (workbooks: readonly WorkbookCells[]): Standing[] =>
  workbooks.flatMap((workbook) => workbook.tabs.map((tab) => ({ workbook, tab })));

/** Groups tabs by the text of their A1; title and position do not matter (workbook.md, Identity). */
function byA1(workbooks: readonly WorkbookCells[]): Map<string, Standing[]> {
  const found = new Map<string, Standing[]>();
  for (const standing of everyTab(workbooks)) {
    const code = tabCode(standing.tab);
    found.set(code, [...(found.get(code) ?? []), standing]);
  }
  return found;
}

/** Finds the tab of every reporting agency in all workbooks, the hub included. */
export function findTabs(
  workbooks: readonly WorkbookCells[],
  reporting: readonly Agency[],
  register: Register,
): FoundTabs {
  const found = byA1(workbooks);
  const agencies = new Map<string, Standing>();
  const doubled = new Map<string, readonly Standing[]>();
  const missing: Agency[] = [];
  const expected = new Set(reporting.map((agency) => agency.code));
  for (const agency of reporting) {
    const standing = found.get(agency.code) ?? [];
    if (standing.length > 1) doubled.set(agency.code, standing);
    else if (standing[0]) agencies.set(agency.code, standing[0]);
    else missing.push(agency);
  }
  const strangers = [...found].flatMap(([code, standings]) =>
    expected.has(code) || code.startsWith('tab:')
      ? []
      : standings
          .filter(({ tab }) => register.byCode.has(code) || isOurs(tab))
          .map((standing) => ({ ...standing, code })),
  );
  return { agencies, doubled, missing, strangers };
}
