import type { CellValue, WorkbookCells } from '../../cells/cell';
import type { LocatedFinding } from '../../checks/finding';
import type { Instant } from '../../periods/types';
import type { Archive, FieldValue, FieldValues } from '../../reading/return';
import type { ReadRow } from '../table/read';
import type { TableContent, TableLayout } from '../table/types';
import { systemColumn } from './columns';
import { isoOrNull, isoToInstant } from './instants';
import { ARCHIVE_TEXT } from './messages';
import { readHubTable } from './readHub';

/** One archived value: a field of a return, or the status of a task ("task:5"). */
export type ArchiveRecord = {
  readonly period: string;
  readonly agency: string;
  readonly code: string;
  readonly typed: CellValue;
  /** What it was read as: the number, or words for anything else. */
  readonly readAs: number | string;
  /** `reported`, `none`, `blank`, `notApplicable`, `unreadable` for a field; the status for a task. */
  readonly state: string;
  readonly firstSubmitted: Instant | null;
  readonly lastRevised: Instant | null;
};

const plain = (code: string, header: string, width: number) => systemColumn(code, header, width, 'plain');
const { headers } = ARCHIVE_TEXT;

export const ARCHIVE_LAYOUT: TableLayout = {
  code: 'tab:kho',
  title: 'Kho số liệu',
  color: '',
  hidden: true,
  columns: [
    plain('ky', headers.period, 10),
    plain('co_quan', headers.agency, 18),
    plain('ma', headers.code, 22),
    plain('go', headers.typed, 16),
    plain('hieu_la', headers.readAs, 16),
    plain('trang_thai', headers.state, 18),
    plain('gui_lan_dau', headers.firstSubmitted, 26),
    plain('sua_lan_cuoi', headers.lastRevised, 26),
  ],
  columnNumbers: false,
  over: [],
  landscape: false,
  frozenCols: 0,
  spareRows: 0,
  conditionals: [],
};

const ABSENT = ['none', 'blank', 'notApplicable', 'unreadable'] as const;

/** State and read value of a field: 12 → reported, 12; "none" → none, "". */
export const fieldState = (value: FieldValue): Pick<ArchiveRecord, 'readAs' | 'state'> =>
  typeof value === 'number' ? { readAs: value, state: 'reported' } : { readAs: '', state: value };

/** The value an archived field stands for; anything that is no count and no known state is `unreadable`, never 0. */
export function fieldValueOf({ readAs, state }: Pick<ArchiveRecord, 'readAs' | 'state'>): FieldValue {
  const absent = ABSENT.find((word) => word === state);
  if (absent !== undefined) return absent;
  return state === 'reported' && typeof readAs === 'number' && Number.isSafeInteger(readAs) && readAs >= 0
    ? readAs
    : 'unreadable';
}

const isTask = (code: string): boolean => code.startsWith('task:');

const keyOf = ({ period, agency, code }: ArchiveRecord): string => `${period}\n${agency}\n${code}`;

/** Old records with `more` laid over them by (period, agency, code): known ones replaced in place, new ones after. Twice is once. */
export function upsert(
  records: readonly ArchiveRecord[],
  more: readonly ArchiveRecord[],
): readonly ArchiveRecord[] {
  const byKey = new Map(records.map((record) => [keyOf(record), record]));
  for (const record of more) byKey.set(keyOf(record), record);
  return [...byKey.values()];
}

/** The tab with all its records; row codes count them, readers go by the three key columns. */
export function archiveContent(records: readonly ArchiveRecord[]): TableContent {
  return {
    layout: ARCHIVE_LAYOUT,
    headings: [{ text: ARCHIVE_TEXT.title, style: 'headLabel' }],
    rows: records.map((record, i) => ({
      code: `row:${i + 1}`,
      cells: {
        ky: record.period,
        co_quan: record.agency,
        ma: record.code,
        go: record.typed,
        hieu_la: record.readAs,
        trang_thai: record.state,
        gui_lan_dau: isoOrNull(record.firstSubmitted),
        sua_lan_cuoi: isoOrNull(record.lastRevised),
      },
    })),
  };
}

const textOf = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : String(value);

function recordOf({ cells }: ReadRow): ArchiveRecord {
  const readAs = cells.hieu_la ?? '';
  return {
    period: textOf(cells.ky),
    agency: textOf(cells.co_quan),
    code: textOf(cells.ma),
    typed: cells.go ?? null,
    readAs: typeof readAs === 'number' ? readAs : textOf(readAs),
    state: textOf(cells.trang_thai),
    firstSubmitted: isoToInstant(cells.gui_lan_dau ?? null),
    lastRevised: isoToInstant(cells.sua_lan_cuoi ?? null),
  };
}

/** Values of the fields by period and agency; task records are left out. */
export function archiveOf(records: readonly ArchiveRecord[]): Archive {
  const archive = new Map<string, Map<string, Record<string, FieldValue>>>();
  for (const record of records) {
    if (isTask(record.code)) continue;
    const agencies = archive.get(record.period) ?? new Map<string, Record<string, FieldValue>>();
    archive.set(record.period, agencies);
    const values = agencies.get(record.agency) ?? {};
    agencies.set(record.agency, values);
    values[record.code] = fieldValueOf(record);
  }
  return archive satisfies ReadonlyMap<string, ReadonlyMap<string, FieldValues>>;
}

/**
 * The archive of a hub: its records and the field values in them. Records without period, agency or code are dropped; a tab
 * that is missing or damaged gives an empty archive and says so in `findings`.
 */
export function readArchive(hub: WorkbookCells): {
  archive: Archive;
  records: readonly ArchiveRecord[];
  findings: readonly LocatedFinding[];
} {
  const { rows, findings } = readHubTable(hub, ARCHIVE_LAYOUT);
  const records = rows
    .map(recordOf)
    .filter(({ period, agency, code }) => period !== '' && agency !== '' && code !== '');
  return { archive: archiveOf(records), records, findings };
}
