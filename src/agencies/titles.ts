import { note, type ReadRow, type Report } from '../plan/rows';
import type { AgencyCells } from './cells';
import { agencyMessages } from './messages';
import { deriveTabTitle, deriveWorkbook, isTabTitle, isWorkbookTitle, type Titled, titleKey } from './tabs';

type Row = ReadRow<AgencyCells>;
export type Titles = { readonly workbook: string; readonly tabTitle: string };

const titledOf = ({ ma, ten, cap, cap_tren, viet_tat }: AgencyCells): Titled => ({
  code: ma,
  name: ten,
  level: cap,
  parent: cap_tren,
  abbr: viet_tat,
});

/** Title typed in the register that can be used and is the first of its kind. */
function claimedTitles(rows: readonly Row[]): ReadonlyMap<Row, string> {
  const taken = new Set<string>();
  const claimed = new Map<Row, string>();
  for (const row of rows) {
    const title = row.value.ten_trang;
    if (!isTabTitle(title) || taken.has(titleKey(title))) continue;
    taken.add(titleKey(title));
    claimed.set(row, title);
  }
  return claimed;
}

/** Workbook title by agency code: typed, else derived; a district's also goes to what stands under it. */
function workbooksOf(rows: readonly Row[]): (row: Row) => string {
  const byCode = new Map(rows.map((row) => [row.value.ma, row]));
  const workbookOf = (row: Row): string => {
    if (isWorkbookTitle(row.value.tep)) return row.value.tep;
    const parent = byCode.get(row.value.cap_tren);
    const above = parent === undefined || parent.value.cap === 'tinh' ? null : workbookOf(parent);
    return deriveWorkbook(titledOf(row.value), above);
  };
  return workbookOf;
}

function noteReplaced(report: Report, row: Row, titles: Titles): void {
  const { tep, ten_trang } = row.value;
  if (tep !== '' && tep !== titles.workbook) {
    note(report, 'K1', row.source, 'tep', agencyMessages.workbook(titles.workbook));
  }
  if (ten_trang !== '' && ten_trang !== titles.tabTitle) {
    note(report, 'K1', row.source, 'ten_trang', agencyMessages.tabTitle(titles.tabTitle));
  }
}

/**
 * Workbook and tab title of every row, in row order. Typed ones count first; a blank, unusable (K1) or doubled (K1) one
 * is derived from the name. Needs parents without circles.
 */
export function titlesOf(report: Report, rows: readonly Row[]): readonly Titles[] {
  const claimed = claimedTitles(rows);
  const taken = new Set([...claimed.values()].map(titleKey));
  const workbookOf = workbooksOf(rows);
  return rows.map((row) => {
    const tabTitle = claimed.get(row) ?? deriveTabTitle(titledOf(row.value), taken);
    taken.add(titleKey(tabTitle));
    const titles = { workbook: workbookOf(row), tabTitle };
    noteReplaced(report, row, titles);
    return titles;
  });
}
