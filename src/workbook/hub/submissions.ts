import type { Agency } from '../../agencies/types';
import type { CellValue, WorkbookCells } from '../../cells/cell';
import { dayOfInstant, dayToText, instantToText } from '../../periods/day';
import type { Instant } from '../../periods/types';
import type { ReadRow } from '../table/read';
import type { TableContent, TableLayout, TableRow } from '../table/types';
import { hiddenColumn, systemColumn } from './columns';
import { deadlineEndOf, tallyOf } from './completeness';
import { isoOrNull, isoToInstant } from './instants';
import { SUBMISSION_TEXT } from './messages';
import { readHubTable } from './readHub';
import { type Stamp, stampHeadings } from './stamp';
import { type Punctuality, punctuality, type Submission } from './submissionState';

export { type Completeness, completeness } from './completeness';
export { nextSubmission, type Observed, type Submission } from './submissionState';

const { headers } = SUBMISSION_TEXT;

export const SUBMISSIONS_LAYOUT: TableLayout = {
  code: 'tab:tinh_hinh_gui',
  title: 'Tình hình gửi',
  color: '548235',
  hidden: false,
  columns: [
    systemColumn('stt', headers.no, 6, 'textCenter'),
    systemColumn('co_quan', headers.agency, 40, 'text'),
    systemColumn('han', headers.deadline, 13, 'textCenter'),
    systemColumn('gui', headers.first, 18, 'textCenter'),
    systemColumn('sua', headers.revised, 18, 'textCenter'),
    systemColumn('tinh_trang', headers.state, 36, 'textCenter'),
    systemColumn('ty_le_o', headers.filled, 12, 'percent'),
    systemColumn('so_loi', headers.errors, 9, 'number'),
    systemColumn('so_canh_bao', headers.warnings, 11, 'number'),
    hiddenColumn('ma', headers.code),
    hiddenColumn('ky', headers.period),
    hiddenColumn('dang_gui', headers.submitted),
    hiddenColumn('gui_iso', headers.firstIso),
    hiddenColumn('sua_iso', headers.revisedIso),
    hiddenColumn('lan_cuoi_thay_chua_gui', headers.seenUnsent),
    hiddenColumn('dau_noi_dung', headers.fingerprint),
  ],
  columnNumbers: true,
  over: [],
  landscape: true,
  frozenCols: 2,
  spareRows: 0,
  conditionals: [
    {
      kind: 'formula',
      columns: ['tinh_trang'],
      formula: `\${col:tinh_trang}{row}="${SUBMISSION_TEXT.onTime}"`,
      style: 'met',
    },
    {
      kind: 'formula',
      columns: ['tinh_trang'],
      formula: `\${col:tinh_trang}{row}="${SUBMISSION_TEXT.missing}"`,
      style: 'unmet',
    },
    {
      kind: 'formula',
      columns: ['tinh_trang'],
      formula: `OR(LEFT(\${col:tinh_trang}{row};4)="Chậm";\${col:tinh_trang}{row}="${SUBMISSION_TEXT.back}")`,
      style: 'warn',
    },
    { kind: 'dataBar', column: 'ty_le_o', color: '8FB4D9' },
  ],
};

/** One agency's line: its state after this read and the counts beside it. */
export type SubmissionLine = {
  readonly agency: Agency;
  readonly state: Submission;
  /** Owed cells, and those of them that are filled. */
  readonly owed: number;
  readonly filled: number;
  readonly errors: number;
  readonly warnings: number;
};

/** Percent to two decimals, half up, from integers: 1 of 3 → 33.33; null of nothing. */
const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((20000 * part + whole) / (2 * whole)) / 100;

const textOrNull = (instant: Instant | null): string | null =>
  instant === null ? null : instantToText(instant);

const standOf = ({ agency, state }: SubmissionLine, { period, asOf }: Stamp): Punctuality =>
  punctuality(state, deadlineEndOf(period, agency), asOf);

/** Words of a state; a late one counts the days from its deadline day to the day it was first seen: 16/09 → 18/09 is 2. */
function standText(line: SubmissionLine, stamp: Stamp): string {
  const stand = standOf(line, stamp);
  if (stand !== 'late') return SUBMISSION_TEXT[stand];
  const deadline = stamp.period.deadlines[line.agency.group] ?? 0;
  return SUBMISSION_TEXT.late(dayOfInstant(line.state.firstSubmitted ?? 0) - deadline);
}

function agencyRow(line: SubmissionLine, n: number, stamp: Stamp): TableRow {
  const { agency, state } = line;
  const deadline = stamp.period.deadlines[agency.group];
  return {
    code: `row:${agency.code}`,
    cells: {
      stt: n,
      co_quan: agency.name,
      han: deadline === undefined ? null : dayToText(deadline),
      gui: textOrNull(state.firstSubmitted),
      sua: textOrNull(state.lastRevised),
      tinh_trang: standText(line, stamp),
      ty_le_o: percentOf(line.filled, line.owed),
      so_loi: line.errors,
      so_canh_bao: line.warnings,
      ma: agency.code,
      ky: state.period,
      dang_gui: state.submitted ? SUBMISSION_TEXT.yes : null,
      gui_iso: isoOrNull(state.firstSubmitted),
      sua_iso: isoOrNull(state.lastRevised),
      lan_cuoi_thay_chua_gui: isoOrNull(state.lastSeenUnsent),
      dau_noi_dung: state.fingerprint,
    },
  };
}

function sumRow(code: string, name: string, lines: readonly SubmissionLine[], stamp: Stamp): TableRow {
  const sum = (of: (line: SubmissionLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  const tally = tallyOf(lines.map((line) => standOf(line, stamp)));
  return {
    code,
    cells: {
      co_quan: name,
      tinh_trang: SUBMISSION_TEXT.summary(tally.submitted, tally.expected, tally.onTime, tally.late),
      ty_le_o: percentOf(
        sum((line) => line.filled),
        sum((line) => line.owed),
      ),
      so_loi: sum((line) => line.errors),
      so_canh_bao: sum((line) => line.warnings),
    },
  };
}

/** "Tình hình gửi": a row of sums per group in the plan's order, its agencies under it, the total and a note last. */
export function submissionsContent(lines: readonly SubmissionLine[], stamp: Stamp): TableContent {
  const groups = stamp.plan.groups.flatMap(({ code, name }): TableRow[] => {
    const own = lines.filter((line) => line.agency.group === code);
    if (own.length === 0) return [];
    const rows = own.map((line, i) => agencyRow(line, i + 1, stamp));
    return [sumRow(`group:${code}`, name, own, stamp), ...rows];
  });
  return {
    layout: SUBMISSIONS_LAYOUT,
    headings: stampHeadings(stamp, SUBMISSION_TEXT.title),
    rows: [
      ...groups,
      sumRow('total:', SUBMISSION_TEXT.total, lines, stamp),
      { code: 'note:1', cells: { stt: SUBMISSION_TEXT.note } },
    ],
  };
}

const textOf = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : String(value);

function stateOf({ cells }: ReadRow): Submission {
  return {
    period: textOf(cells.ky),
    agency: textOf(cells.ma),
    submitted: cells.dang_gui === SUBMISSION_TEXT.yes,
    firstSubmitted: isoToInstant(cells.gui_iso ?? null),
    lastRevised: isoToInstant(cells.sua_iso ?? null),
    lastSeenUnsent: isoToInstant(cells.lan_cuoi_thay_chua_gui ?? null),
    fingerprint: textOf(cells.dau_noi_dung),
  };
}

/** What the last read remembered, by agency code; empty before the first one, or where the tab is damaged or gone. */
export function readSubmissions(hub: WorkbookCells): ReadonlyMap<string, Submission> {
  const rows = readHubTable(hub, SUBMISSIONS_LAYOUT).rows.filter(({ code }) => code.startsWith('row:'));
  return new Map(rows.map((row) => [textOf(row.cells.ma), stateOf(row)]));
}
