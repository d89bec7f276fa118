import type { Snapshot } from '../../src/actions';
import { DEFAULT_SEED, type Seed, settle, setup, standingModels } from '../../src/actions';
import { putHubTab } from '../../src/actions/hubEdits';
import { BAC_KAN_REGISTER } from '../../src/agencies/bac-kan-2024';
import { a1 } from '../../src/cells/a1';
import { type CellValue, detailKey, type TabCells, type WorkbookCells } from '../../src/cells/cell';
import { finalTabs } from '../../src/local/workspace/apply';
import { isCarried } from '../../src/local/xlsx/tabs';
import type { Instant } from '../../src/periods/types';
import type { PlanRows, SettingsRow } from '../../src/plan/types';
import { type ArchiveRecord, archiveContent } from '../../src/workbook/hub/archive';
import { isoToInstant } from '../../src/workbook/hub/instants';
import type { WorkbookEdit } from '../../src/workbook/model';
import { modelCells } from '../../src/workbook/modelCells';
import { agencyRows } from './agencies';
import { type Cells, withCells } from './plan';

/** A small set of workbooks in memory: built, typed into, edited and read back without a file. */

/** The Office, three departments, a district, two of its communes and its justice section. */
export const SMALL = ['VPUBND', 'SNV', 'STNMT', 'STTTT', '060', '01858', '01861', 'PTP060'] as const;

const rowOfAgency = (code: string): Cells =>
  BAC_KAN_REGISTER.find(({ cells }) => cells.ma === code)?.cells ?? {};

/** Register rows of Bắc Kạn by code, renumbered; `overrides` by code. */
export const registerOf = (
  codes: readonly string[],
  overrides: Readonly<Record<string, Cells>> = {},
): readonly SettingsRow[] =>
  codes.map((code, row) => ({ row, cells: { ...rowOfAgency(code), ...overrides[code] } }));

/** The plan of 2024 with the small register. */
export const SEED: Seed = { ...DEFAULT_SEED, agencies: registerOf(SMALL) };

/** One of each kind that types figures: half the work where nothing depends on who else reports. */
export const FEW = ['SNV', '060', '01858', 'PTP060'] as const;
export const FEW_SEED: Seed = { ...DEFAULT_SEED, agencies: registerOf(FEW) };

/** A seed with other agencies behind those of `SEED`. */
export const withAgencies = (...more: readonly Cells[]): Seed => ({
  ...SEED,
  agencies: [
    ...SEED.agencies,
    ...agencyRows(...more).map(({ cells }, at) => ({ row: SMALL.length + at, cells })),
  ],
});

/** A seed with some cells of one row of one settings tab changed. */
export const withRow = (seed: Seed, tab: keyof PlanRows, key: string | number, cells: Cells): Seed => ({
  ...seed,
  rows: { ...seed.rows, [tab]: withCells(seed.rows[tab], key, cells) },
});

export function at(iso: string): Instant {
  const instant = isoToInstant(iso.length === 10 ? `${iso}T10:00:00+07:00` : `${iso}:00+07:00`);
  if (instant === null) throw new Error(`no instant: ${iso}`);
  return instant;
}

/** Before every deadline of Quý III. */
export const NOW = at('2024-09-15');

export const NOTHING: Snapshot = { now: NOW, user: 'vp', hub: null, workbooks: [] };

/** The same set read at another time. */
export const later = (set: Snapshot, iso: string): Snapshot => ({ ...set, now: at(iso) });

export const booksOf = ({ hub, workbooks }: Snapshot): readonly WorkbookCells[] =>
  hub === null ? workbooks : [...workbooks, hub];

const isHub = ({ tabs }: WorkbookCells): boolean =>
  tabs.some(({ cells }) => String(cells[0]?.[0] ?? '').startsWith('tab:'));

const withBooks = (set: Snapshot, books: readonly WorkbookCells[]): Snapshot => ({
  ...set,
  hub: books.find(isHub) ?? null,
  workbooks: books.filter((book) => !isHub(book)),
});

/** The set after an action's edits, as the next read would find it. */
export function apply(set: Snapshot, edits: readonly WorkbookEdit[]): Snapshot {
  const standing = set.hub === null ? () => null : standingModels(settle(set));
  const written = (
    title: string,
    id: string,
    book: WorkbookCells | null,
    edit: WorkbookEdit | undefined,
  ) => ({
    id,
    title,
    tabs: finalTabs(book, edit?.edits ?? [], standing).map((tab, index) =>
      isCarried(tab) ? { ...tab.carried, id: index + 1 } : modelCells(tab, index + 1),
    ),
  });
  const books = booksOf(set).map((book) => {
    const own = edits.find(({ workbook, isNew }) => !isNew && workbook === book.id);
    return own === undefined ? book : written(book.title, book.id, book, own);
  });
  const fresh = edits.filter(({ isNew }) => isNew);
  return withBooks(set, [
    ...books,
    ...fresh.map((edit) => written(edit.workbook, edit.workbook, null, edit)),
  ]);
}

/** The set as setup leaves it. */
export const built = (seed: Seed = SEED): Snapshot => apply(NOTHING, setup(NOTHING, seed).edits);

/** A tab with its workbook, by what its A1 says. */
export function tabOf(set: Snapshot, code: string): TabCells {
  const tab = booksOf(set)
    .flatMap(({ tabs }) => tabs)
    .find(({ cells }) => String(cells[0]?.[0] ?? '') === code);
  if (tab === undefined) throw new Error(`no tab ${code}`);
  return tab;
}

/** The set with one tab replaced; null takes it away. */
export const withTab = (
  set: Snapshot,
  code: string,
  change: (tab: TabCells) => TabCells | readonly TabCells[] | null,
): Snapshot =>
  withBooks(
    set,
    booksOf(set).map((book) => ({
      ...book,
      tabs: book.tabs
        .flatMap((tab) => (String(tab.cells[0]?.[0] ?? '') === code ? (change(tab) ?? []) : tab))
        .map((tab, index) => ({ ...tab, id: index + 1 })),
    })),
  );

/** A tab with a cell set; `format` as a person's own number format. */
export function withCell(
  tab: TabCells,
  row: number,
  col: number,
  value: CellValue,
  format?: string,
): TabCells {
  const cells = Array.from({ length: Math.max(tab.cells.length, row + 1) }, (_, line) => {
    const own = [...(tab.cells[line] ?? [])];
    if (line !== row) return own;
    while (own.length <= col) own.push(null);
    own[col] = value;
    return own;
  });
  const { [detailKey(row, col)]: _, ...details } = tab.details;
  const shown = { shown: String(value ?? ''), ...(format === undefined ? {} : { format }) };
  return {
    ...tab,
    cells,
    details: format === undefined ? details : { ...details, [detailKey(row, col)]: shown },
  };
}

const rowAt = (tab: TabCells, code: string): number => tab.cells.findIndex((line) => line[0] === code);

/** 0-based place of a row code and a column code; `section` is that of an agency tab, '' for a hub tab. */
export function placeIn(tab: TabCells, section: string, row: string, column: string): [number, number] {
  const codes = tab.cells[rowAt(tab, section === '' ? 'cols' : `cols:${section}`)] ?? [];
  const found: [number, number] = [rowAt(tab, row), codes.indexOf(column)];
  if (found[0] < 0 || found[1] < 1) throw new Error(`${tab.title}: no ${section} ${row} ${column}`);
  return found;
}

/** Section, row and column of a place code: "hs_ky_truoc", "note:hs_ky_truoc", "task:5:link", "foot:xac_nhan". */
function parsed(place: string): readonly [string, string, string] {
  const [kind = '', item = '', column = ''] = place.split(':');
  if (kind === 'task') return ['C', `task:${item}`, column];
  if (kind === 'foot') return ['foot', place, 'noi_dung'];
  return kind === 'note' ? ['A', item, 'giai_trinh'] : ['A', place, 'ky_nay'];
}

/** Where a place code stands in an agency's tab, in A1. */
export const a1Of = (set: Snapshot, agency: string, place: string): string =>
  a1(...placeIn(tabOf(set, agency), ...parsed(place)));

export type Values = Readonly<Record<string, CellValue>>;

/** Values typed straight into an agency's cells, as a clerk does. */
export const type = (set: Snapshot, agency: string, values: Values): Snapshot =>
  withTab(set, agency, (tab) =>
    Object.entries(values).reduce(
      (typed, [place, value]) => withCell(typed, ...placeIn(tab, ...parsed(place)), value),
      tab,
    ),
  );

/** What stands in an input. */
export function typedAt(set: Snapshot, agency: string, place: string): CellValue {
  const tab = tabOf(set, agency);
  const [row, col] = placeIn(tab, ...parsed(place));
  return tab.cells[row]?.[col] ?? null;
}

/** A cell of an agency tab: section A, B, C or foot, row code, column code. */
export function cell(set: Snapshot, agency: string, where: readonly [string, string, string]): CellValue {
  const tab = tabOf(set, agency);
  const [row, col] = placeIn(tab, ...where);
  return tab.cells[row]?.[col] ?? null;
}

/** The state line in the head of an agency's tab. */
export const stateOf = (set: Snapshot, agency: string): CellValue => {
  const tab = tabOf(set, agency);
  return tab.cells[rowAt(tab, 'head:state')]?.[1] ?? null;
};

/** A cell of a hub tab by row code and column code. */
export function hubCell(set: Snapshot, tab: string, row: string, column: string): CellValue {
  const found = tabOf(set, tab);
  const [line, col] = placeIn(found, '', row, column);
  return found.cells[line]?.[col] ?? null;
}

/** The body rows of a hub tab as column code → cell. */
export function hubRows(set: Snapshot, tab: string): readonly Readonly<Record<string, CellValue>>[] {
  const { cells } = tabOf(set, tab);
  const codes = cells.find((line) => line[0] === 'cols') ?? [];
  return cells
    .filter((line) => /^(?:row|note|total|sub|group):/.test(String(line[0] ?? '')))
    .map((line) =>
      Object.fromEntries(
        codes.flatMap((code, col) => (col > 0 && code !== null ? [[code, line[col] ?? null]] : [])),
      ),
    );
}

/** A settings cell typed over: tab code, what its `ma` (or first column) says, column code. */
export const setSetting = (
  set: Snapshot,
  tab: string,
  key: CellValue,
  cells: Readonly<Record<string, CellValue>>,
): Snapshot =>
  withTab(set, tab, (found) => {
    const codes = found.cells.find((line) => line[0] === 'cols') ?? [];
    const row = found.cells.findIndex((line) => line[0] !== 'cols' && line[0] !== 'hdr' && line[1] === key);
    if (row < 0) throw new Error(`${tab}: no row ${String(key)}`);
    return Object.entries(cells).reduce(
      (typed, [column, value]) => withCell(typed, row, codes.indexOf(column), value),
      found,
    );
  });

/** Where a settings cell stands, in A1. */
export function settingA1(set: Snapshot, tab: string, key: CellValue, column: string): string {
  const { cells } = tabOf(set, tab);
  const codes = cells.find((line) => line[0] === 'cols') ?? [];
  return a1(
    cells.findIndex((line) => line[0] !== 'cols' && line[0] !== 'hdr' && line[1] === key),
    codes.indexOf(column),
  );
}

/** Archived counts of one agency in one quarter. */
export const archived = (
  period: string,
  agency: string,
  values: Readonly<Record<string, number>>,
): readonly ArchiveRecord[] =>
  Object.entries(values).map(([code, value]) => ({
    period,
    agency,
    code,
    typed: value,
    readAs: value,
    state: 'reported',
    firstSubmitted: null,
    lastRevised: null,
  }));

export function withArchive(set: Snapshot, records: readonly ArchiveRecord[]): Snapshot {
  if (set.hub === null) return set;
  return apply(set, [
    { workbook: set.hub.id, isNew: false, edits: [putHubTab(archiveContent(records), set.hub)] },
  ]);
}

/** Every cell that says something, "workbook › tab › F12" → value, with its formula; for comparing whole sets. */
export const everyCell = (
  set: Snapshot,
  leaveOut: readonly string[] = [],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    booksOf(set).flatMap(({ id, tabs }) =>
      tabs
        .filter(({ cells }) => !leaveOut.includes(String(cells[0]?.[0] ?? '')))
        .flatMap((tab) =>
          tab.cells.flatMap((line, row) =>
            line.flatMap((value, col) => {
              const detail = tab.details[detailKey(row, col)];
              if ((value === null || value === '') && detail?.formula === undefined) return [];
              // "General" is how a file says that a cell has no number format.
              const format = detail?.format === 'General' ? '' : (detail?.format ?? '');
              const text = `${String(value)} ${detail?.formula ?? ''} ${format}`.trimEnd();
              return [[`${id} › ${tab.title} › ${a1(row, col)}`, text]];
            }),
          ),
        ),
    ),
  );

/** Cells that differ between two sets, by address. */
export function changes(
  before: Snapshot,
  after: Snapshot,
  leaveOut: readonly string[] = [],
): readonly string[] {
  const [one, other] = [everyCell(before, leaveOut), everyCell(after, leaveOut)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((key) => one[key] !== other[key]);
}

/** What a sound department, district or commune types; every balance and part holds. Fields it does not owe are left out. */
const SOUND: Readonly<Record<string, number>> = {
  hs_ky_truoc: 10,
  hs_tn_truc_tuyen: 80,
  hs_tn_truc_tiep: 20,
  hs_gq_truoc_han: 60,
  hs_gq_dung_han: 40,
  hs_gq_qua_han: 0,
  hs_dang_trong_han: 10,
  hs_dang_qua_han: 0,
  tthc_tt_cung_cap: 8,
  tthc_tt_du_dk: 10,
  gd_tt_dvcqg: 6,
  gd_tong: 10,
  hs_dd_tt_dvcqg: 5,
  hs_dd_phat_sinh: 10,
  hs_tn_toan_trinh: 50,
  hs_tt_toan_trinh: 45,
  hs_tn_mot_phan: 40,
  hs_tt_mot_phan: 35,
  hs_so_hoa_tp: 90,
  kq_so_hoa: 70,
  hs_gq_co_kq: 80,
  kq_dien_tu: 60,
  ct_da_cung_cap: 1,
  ct_bs_dien_tu: 6,
  ct_bs_tong: 20,
  hs_tai_su_dung: 55,
  tthc_cbck_phai_lam: 4,
  tthc_cbck_dung_han: 4,
  kq_phai_dong_bo: 10,
  kq_dong_bo: 9,
  pa_ky_truoc: 1,
  pa_moi: 9,
  pa_xl_dung_han: 8,
  pa_xl_qua_han: 0,
  pa_dang_trong_han: 2,
  pa_dang_qua_han: 0,
  dg_tong: 50,
  dg_hai_long: 47,
};

/** A whole sound return of an agency of a set: every field it owes, every task under way, not ticked. */
export function soundReturn(set: Snapshot, agency: string): Values {
  const codes = tabOf(set, agency).cells.map((line) => String(line[0] ?? ''));
  const fields = codes.flatMap((code) => (code in SOUND ? [[code, SOUND[code] ?? null]] : []));
  const tasks = codes
    .filter((code) => /^task:\d+$/.test(code))
    .map((code) => [`${code}:trang_thai`, 'Đang thực hiện']);
  return Object.fromEntries([...fields, ...tasks]);
}

export const SENT: Values = { 'foot:xac_nhan': 'Đã gửi' };

/** The set with whole sound returns typed for agencies, `over` laid over each. */
export const withSound = (set: Snapshot, agencies: readonly string[], over: Values = {}): Snapshot =>
  agencies.reduce((typed, agency) => type(typed, agency, { ...soundReturn(typed, agency), ...over }), set);
