import { Workbook, type Worksheet } from 'exceljs';
import { PRINT_WORDS } from '../messages';
import { linksOf } from './links';
import { finishPackage } from './package';
import { workbookTitle } from './read';
import { fillCarried, fillSheet } from './sheet';
import { type FinalTab, isCarried, titleOf } from './tabs';

/** No machine's clock or user name goes into a file: the same content is the same bytes everywhere. */
const FIXED_TIME = new Date(Date.UTC(2024, 0, 1));

const isHidden = (tab: FinalTab): boolean => !isCarried(tab) && tab.hidden;

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

async function fill(sheet: Worksheet, tab: FinalTab): Promise<void> {
  if (isCarried(tab)) fillCarried(sheet, tab.carried);
  else await fillSheet(sheet, tab);
}

/**
 * The .xlsx file of these tabs, in this order. Formulas come with "," and their computed results beside them; Excel
 * recalculates on opening. `file` is the file's own name: links to it stay inside, it gives the document its title.
 * A workbook whose tabs are all hidden is not allowed by the format: its first tab is shown.
 */
export async function buildWorkbook(tabs: readonly FinalTab[], file = ''): Promise<Uint8Array> {
  const active = Math.max(
    0,
    tabs.findIndex((tab) => !isHidden(tab)),
  );
  const workbook = newWorkbook(file, active);
  for (const [index, tab] of tabs.entries()) {
    const state = isHidden(tab) && index !== active ? 'hidden' : 'visible';
    await fill(workbook.addWorksheet(`tab${index + 1}`, { state }), tab);
  }
  const packed = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return finishPackage(
    new Uint8Array(packed),
    tabs.map((tab, index) => ({
      placeholder: `tab${index + 1}`,
      title: titleOf(tab),
      links: linksOf(tab, file),
    })),
  );
}
