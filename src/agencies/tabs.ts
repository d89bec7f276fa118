import { nameKey } from '../text/normalise';
import { WORKBOOKS } from './messages';
import { placeOf, sectionOf, shortName } from './places';
import type { Agency, Level } from './types';

/** What a tab title and a workbook title are derived from. */
export type Titled = Pick<Agency, 'code' | 'name' | 'level' | 'parent' | 'abbr'>;

/** Longest tab title Excel takes. */
export const MAX_TAB_TITLE = 31;
const MAX_WORKBOOK_TITLE = 80;

/** True for a title Excel, LibreOffice and Google Sheets all take. */
export const isTabTitle = (title: string): boolean =>
  title.length > 0 && title.length <= MAX_TAB_TITLE && !/[[\]:*?/\\]|^'|'$/.test(title);

/** True for a title that can be a file name on Windows too. */
export const isWorkbookTitle = (title: string): boolean =>
  title.length > 0 && title.length <= MAX_WORKBOOK_TITLE && !/[/\\:*?"<>|]|^[.~]|\.$/.test(title);

/** Two tab titles are the same for Excel when they differ in case only. */
export const titleKey = (title: string): string => title.normalize('NFC').toLowerCase();

const plainTitles: Readonly<Record<Level, (agency: Titled) => string>> = {
  tinh: (agency) => agency.abbr || agency.name,
  huyen: (agency) => shortName(agency.name),
  xa: (agency) => shortName(agency.name),
  huyen_phong: (agency) => {
    const place = sectionOf(agency.name)?.place;
    return agency.abbr && place ? `${agency.abbr} ${place}` : agency.name;
  },
};

/** A title made usable: forbidden marks become "-", and it is cut to `length`. */
const usable = (title: string, length: number): string =>
  title
    .replace(/[[\]:*?/\\]/g, '-')
    .replace(/^'+|'+$/g, '')
    .slice(0, length)
    .trim();

/**
 * Tab title of an agency: abbreviation of a department ("STT&TT"), "Xã Bằng Thành", "Huyện Ba Bể", "PTP Ba Bể". One
 * already in `taken` (title keys) gets the agency's code behind it.
 */
export function deriveTabTitle(agency: Titled, taken: ReadonlySet<string>): string {
  const title =
    usable(plainTitles[agency.level](agency), MAX_TAB_TITLE) || usable(agency.code, MAX_TAB_TITLE);
  if (!taken.has(titleKey(title))) return title;
  const suffix = ` (${usable(agency.code, 12)})`;
  return `${title.slice(0, MAX_TAB_TITLE - suffix.length).trim()}${suffix}`;
}

/**
 * Title of the workbook an agency's tab lives in: "Cấp tỉnh" for level `tinh`, its own short name for a district, else
 * that of its parent; "Cấp xã" where no district stands above.
 */
export function deriveWorkbook(agency: Titled, workbookOfParent: string | null): string {
  if (agency.level === 'tinh') return WORKBOOKS.province;
  if (agency.level === 'huyen') return shortName(agency.name).replace(/[/\\:*?"<>|]/g, '-');
  return workbookOfParent ?? WORKBOOKS.commune;
}

/** All spellings of the place in an agency's name that stand for it, as name keys: "bằng thành", "xã bằng thành". */
export const placeKeys = (name: string): readonly string[] =>
  [placeOf(name), placeOf(name) === '' ? '' : shortName(name)].map(nameKey).filter((key) => key !== '');
