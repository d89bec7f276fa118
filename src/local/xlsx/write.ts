import { Workbook, type Worksheet, type WorksheetState } from 'exceljs';
import { PRINT_WORDS } from '../messages';
import { copySheet } from './carried';
import { linksOf, type SheetLink } from './links';
import { finishPackage } from './package';
import { type PresentSheets, readPresent } from './present';
import { workbookTitle } from './read';
import { fillCarried, fillSheet } from './sheet';
import { type FinalTab, isCarried, titleOf } from './tabs';

/** No machine's clock or user name goes into a file: the same content is the same bytes everywhere. */
const FIXED_TIME = new Date(Date.UTC(2024, 0, 1));

type Sources = PresentSheets | null;

const sourceOf = (tab: FinalTab, sources: Sources): Worksheet | undefined =>
  isCarried(tab) ? sources?.sheets.get(tab.carried.title) : undefined;

function stateOf(tab: FinalTab, sources: Sources): WorksheetState {
  if (isCarried(tab)) return sourceOf(tab, sources)?.state ?? 'visible';
  return tab.hidden ? 'hidden' : 'visible';
}

function newWorkbook(file: string, active: number): Workbook {
  const workbook = new Workbook();
  workbook.creator = PRINT_WORDS.maker;
  workbook.lastModifiedBy = PRINT_WORDS.maker;
  workbook.created = FIXED_TIME;
  workbook.modified = FIXED_TIME;
  workbook.title = workbookTitle(file);
  workbook.calcProperties.fullCalcOnLoad = true;
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: active, visibility: 'visible' },
  ];
  return workbook;
}

async function fill(sheet: Worksheet, tab: FinalTab, sources: Sources): Promise<void> {
  if (!isCarried(tab)) return fillSheet(sheet, tab);
  const source = sourceOf(tab, sources);
  if (source === undefined) fillCarried(sheet, tab.carried);
  else copySheet(sheet, source, tab.carried);
}

const linksFor = (tab: FinalTab, file: string, sources: Sources): readonly SheetLink[] =>
  isCarried(tab) ? (sources?.links.get(tab.carried.title) ?? []) : linksOf(tab, file);

async function build(tabs: readonly FinalTab[], file: string, sources: Sources): Promise<Uint8Array> {
  const active = Math.max(
    0,
    tabs.findIndex((tab) => stateOf(tab, sources) === 'visible'),
  );
  const workbook = newWorkbook(file, active);
  for (const [index, tab] of tabs.entries()) {
    const state = index === active ? 'visible' : stateOf(tab, sources);
    await fill(workbook.addWorksheet(`tab${index + 1}`, { state }), tab, sources);
  }
  const packed = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return finishPackage(
    new Uint8Array(packed),
    tabs.map((tab, index) => ({
      placeholder: `tab${index + 1}`,
      title: titleOf(tab),
      links: linksFor(tab, file, sources),
    })),
  );
}

/**
 * The .xlsx file of these tabs, in this order. Formulas come with "," and their computed results beside them; Excel
 * recalculates on opening. `file` is the file's own name: links to it stay inside, it gives the document its title.
 * A workbook whose tabs are all hidden is not allowed by the format: its first tab is shown. `present` is the file that is
 * rewritten, as `parseWorkbook` read it: carried tabs keep their looks, comments and the like from it, as far as exceljs
 * understands them; without it, or where exceljs fails on it, their values, formulas and number formats.
 */
export async function buildWorkbook(
  tabs: readonly FinalTab[],
  file = '',
  present: Uint8Array | null = null,
): Promise<Uint8Array> {
  const sources = present !== null && tabs.some(isCarried) ? await readPresent(present, file) : null;
  if (sources === null) return build(tabs, file, null);
  try {
    return await build(tabs, file, sources);
  } catch {
    // What exceljs read but cannot write: the values must go over all the same.
    return build(tabs, file, null);
  }
}
