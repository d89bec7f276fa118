import type { Agency, Register } from '../agencies/types';
import { detailKey, type TabCells, type WorkbookCells } from '../cells/cell';
import { nameKey } from '../text/normalise';
import { sectionTitles } from '../workbook/agency/messages';
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
  /** Reporting agencies without a tab, orphans included. */
  readonly missing: readonly Agency[];
  /** By agency: the one form that carries its name but lost its code, straightened. Not counted; `setup` takes it in. */
  readonly orphans: ReadonlyMap<string, Standing>;
  /** An agency tab of ours, or one with a registered code, that no reporting agency claims. */
  readonly strangers: readonly (Standing & { readonly code: string })[];
};

/** Made by us, whoever it says it belongs to: column A carries head codes. A foreign tab whose A1 is "STT" does not. */
export const isOurs = (tab: TabCells): boolean =>
  tab.cells.slice(0, 20).some((row) => String(row[0] ?? '').startsWith('head:'));

/** Rows and columns of a form's head, where its name and section titles stand. */
const HEAD = { rows: 20, cols: 6 } as const;

const headTexts = (tab: TabCells): readonly string[] =>
  tab.cells
    .slice(0, HEAD.rows)
    .flatMap((line) => line.slice(0, HEAD.cols).map((value) => nameKey(String(value ?? ''))));

const SECTIONS: ReadonlySet<string> = new Set(Object.values(sectionTitles).map(nameKey));

/** A form of ours that lost its codes still shows the section titles. */
const isForm = (tab: TabCells, texts: readonly string[]): boolean =>
  isOurs(tab) || texts.some((text) => SECTIONS.has(text));

/** Forms without a code by agency: an agency has one when exactly one of them carries its name; a title alone proves nothing. */
function orphansOf(
  unclaimed: readonly Standing[],
  missing: readonly Agency[],
): ReadonlyMap<string, Standing> {
  const forms = unclaimed
    .map(({ workbook, tab }) => ({ workbook, tab: straightened(tab) }))
    .map((standing) => ({ standing, texts: headTexts(standing.tab) }))
    .filter(({ standing, texts }) => isForm(standing.tab, texts));
  const orphans = new Map<string, Standing>();
  for (const agency of forms.length === 0 ? [] : missing) {
    const own = forms.filter(({ texts }) => texts.includes(nameKey(agency.name)));
    if (own.length === 1 && own[0]) orphans.set(agency.code, own[0].standing);
  }
  return orphans;
}

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
  const others = [...found].flatMap(([code, standings]) =>
    expected.has(code) || code.startsWith('tab:') ? [] : standings.map((standing) => ({ ...standing, code })),
  );
  const orphans = orphansOf(others, missing);
  const taken = new Set([...orphans.values()].map(({ workbook, tab }) => `${workbook.id} ${tab.id}`));
  const strangers = others.filter(
    ({ workbook, tab, code }) =>
      !taken.has(`${workbook.id} ${tab.id}`) && (register.byCode.has(code) || isOurs(tab)),
  );
  return { agencies, doubled, missing, orphans, strangers };
}
