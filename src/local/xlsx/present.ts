import { Workbook, type Worksheet } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { SheetLink } from './links';
import { readLinks } from './read';

/** The sheets of a file about to be rewritten, with the looks no `TabCells` has, by title. */
export type PresentSheets = {
  readonly sheets: ReadonlyMap<string, Worksheet>;
  readonly links: ReadonlyMap<string, readonly SheetLink[]>;
};

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const RULE_RANGE = /(<dataValidation\b[^>]*\bsqref=")([^"]*)/g;
const RANGE = /([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)/g;

/** Rows a dropdown reaches down from its first: exceljs keeps one record a cell, a whole column would be a million. */
const MOST_ROWS = 2000;

const shorter = (ranges: string): string =>
  ranges.replace(RANGE, (_, left, top, right, bottom) => {
    const last = Math.min(Number(bottom), Number(top) + MOST_ROWS - 1);
    return `${left}${top}:${right}${last}`;
  });

/** The same file with dropdowns over whole columns cut to their first 2.000 rows. */
function withShortRules(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!SHEET.test(name)) continue;
    const text = strFromU8(part);
    const short = text.replace(RULE_RANGE, (_, open, ranges) => open + shorter(ranges));
    if (short !== text) parts[name] = strToU8(short);
  }
  return zipSync(parts, { level: 0 });
}

/**
 * The sheets of a .xlsx that is about to be rewritten, as exceljs understands them; null when it cannot, then only values,
 * formulas and number formats go over. The bytes must have been read by `parseWorkbook` before: no guard looks at them here.
 */
export async function readPresent(bytes: Uint8Array, file: string): Promise<PresentSheets | null> {
  try {
    const workbook = new Workbook();
    await workbook.xlsx.load(new Uint8Array(withShortRules(bytes)).buffer);
    const sheets = new Map(workbook.worksheets.map((sheet) => [sheet.name, sheet]));
    return { sheets, links: readLinks(bytes, file) };
  } catch {
    return null;
  }
}
