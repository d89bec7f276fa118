import { a1 } from '../../cells/a1';
import type { CellLink } from '../../workbook/model';
import { type FinalTab, isCarried } from './tabs';

/** A clickable cell: `target` is the other file's encoded name, '' inside the same file. */
export type SheetLink = {
  readonly cell: string;
  readonly target: string;
  readonly location: string;
  /** Shown while the mouse rests on the cell; '' for none. */
  readonly tooltip: string;
};

/** 'Tab title'!F12, quotes in the title doubled. */
const locationOf = (link: CellLink): string => `'${link.tab.replaceAll("'", "''")}'!${link.cell}`;

/**
 * The links of a tab as the sheet's own parts say them: place inside the file apart from the file, so that both Excel
 * and LibreOffice jump. Another file is named relative to this one, percent-encoded ("C%E1%BA%A5p%20t%E1%BB%89nh.xlsx").
 */
export function linksOf(tab: FinalTab, file: string): readonly SheetLink[] {
  if (isCarried(tab)) return [];
  return tab.cells.flatMap(({ row, col, link }) => {
    if (link === undefined) return [];
    const inside = link.workbook === '' || link.workbook === file;
    return [
      {
        cell: a1(row, col),
        target: inside ? '' : encodeURIComponent(link.workbook),
        location: locationOf(link),
        tooltip: '',
      },
    ];
  });
}
