import type { Agency, Register } from '../agencies/types';
import type { WorkbookCells } from '../cells/cell';
import type { LocatedFinding } from '../checks/finding';
import { tabDoubled, tabEnded, tabMissing, tabNamed, tabStranger } from './messages';
import type { FoundTabs, Standing } from './tabs';

type Where = { readonly workbook: string; readonly tab: string; readonly cell: string };

const structure = (
  rule: string,
  severity: 'error' | 'warning',
  agency: string,
  where: Where,
  message: string,
): LocatedFinding => ({
  rule,
  severity,
  agency,
  ...where,
  typed: null,
  readAs: '',
  message,
  explained: '',
  code: '',
});

const at = ({ workbook, tab }: Standing): Where => ({ workbook: workbook.id, tab: tab.title, cell: 'A1' });

function missingTab(agency: Agency, found: FoundTabs, hub: WorkbookCells): LocatedFinding {
  const orphan = found.orphans.get(agency.code);
  if (orphan !== undefined) return structure('C1', 'error', agency.code, at(orphan), tabNamed(agency));
  return structure('C1', 'error', agency.code, { workbook: hub.id, tab: '', cell: '' }, tabMissing(agency));
}

function strangerTab(stranger: FoundTabs['strangers'][number], register: Register): LocatedFinding {
  const agency = register.byCode.get(stranger.code);
  const message = agency === undefined ? tabStranger(stranger.code) : tabEnded(agency, stranger.tab.title);
  return structure('C8', 'warning', '', at(stranger), message);
}

function doubledTabs(code: string, standings: readonly Standing[]): LocatedFinding[] {
  const names = standings.map(({ workbook, tab }) => `${workbook.title} › ${tab.title}`);
  return standings.map((standing) => structure('C2', 'error', code, at(standing), tabDoubled(code, names)));
}

/** C1, C2 and C8: agencies without a tab, tabs with one code twice, tabs nobody claims. */
export function structureFindings(
  found: FoundTabs,
  hub: WorkbookCells,
  register: Register,
): readonly LocatedFinding[] {
  return [
    ...found.missing.map((agency) => missingTab(agency, found, hub)),
    ...[...found.doubled].flatMap(([code, standings]) => doubledTabs(code, standings)),
    ...found.strangers.map((stranger) => strangerTab(stranger, register)),
  ];
}
