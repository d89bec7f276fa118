import type { WorkbookCells } from '../cells/cell';

/** Longest tab title of the .xlsx format; Google allows more. */
const MAX_TITLE = 31;

/**
 * A title no tab of the workbook has yet: two tabs with one title make a damaged file. Compared without case, as spreadsheets
 * do. "Xã Bằng Thành" beside a tab of that title becomes "Xã Bằng Thành (2)".
 */
export function freeTitle(title: string, workbook: WorkbookCells | null | undefined): string {
  const taken = new Set((workbook?.tabs ?? []).map((tab) => tab.title.toLowerCase()));
  let free = title;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
    const mark = ` (${number})`;
    free = `${title.slice(0, MAX_TITLE - mark.length)}${mark}`;
  }
  return free;
}
