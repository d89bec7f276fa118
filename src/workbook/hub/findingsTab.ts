import type { Agency, Register } from '../../agencies/types';
import type { CellValue } from '../../cells/cell';
import type { LocatedFinding } from '../../checks/finding';
import { tidy } from '../../text/normalise';
import type { Column, TableContent, TableLayout, TableRow } from '../table/types';
import { hiddenColumn, systemColumn } from './columns';
import { FINDINGS_TEXT } from './messages';
import { type Stamp, stampHeadings } from './stamp';

const { headers } = FINDINGS_TEXT;

/** The clickable cell: its place is in its own row, so that a redraw keeps the link. */
const cellColumn: Column = {
  ...systemColumn('o', headers.cell, 8, 'link'),
  linkFrom: { workbook: 'tep_ma', tab: 'tab', cell: 'o' },
};

export const FINDINGS_LAYOUT: TableLayout = {
  code: 'tab:loi',
  title: 'Lỗi số liệu',
  color: 'C00000',
  hidden: false,
  columns: [
    systemColumn('stt', headers.no, 6, 'textCenter'),
    systemColumn('ma', headers.rule, 7, 'textCenter'),
    systemColumn('muc', headers.severity, 12, 'textCenter'),
    systemColumn('co_quan_ma', headers.agencyCode, 12, 'text'),
    systemColumn('co_quan', headers.agency, 28, 'text'),
    systemColumn('tep', headers.file, 22, 'text'),
    systemColumn('tab', headers.tab, 16, 'text'),
    cellColumn,
    systemColumn('go', headers.typed, 22, 'text'),
    systemColumn('hieu_la', headers.readAs, 16, 'text'),
    systemColumn('noi_dung', headers.message, 60, 'text'),
    systemColumn('giai_trinh', headers.explained, 28, 'text'),
    hiddenColumn('tep_ma', headers.fileId),
  ],
  columnNumbers: false,
  over: [],
  landscape: true,
  frozenCols: 0,
  spareRows: 0,
  conditionals: [
    {
      kind: 'formula',
      columns: ['muc'],
      formula: `\${col:muc}{row}="${FINDINGS_TEXT.error}"`,
      style: 'unmet',
    },
    {
      kind: 'formula',
      columns: ['muc'],
      formula: `\${col:muc}{row}="${FINDINGS_TEXT.warning}"`,
      style: 'warn',
    },
    {
      kind: 'formula',
      columns: ['muc'],
      formula: `\${col:muc}{row}="${FINDINGS_TEXT.explained}"`,
      style: 'muted',
    },
  ],
};

/** Longest text shown of what was typed, and of a message or an explanation, in characters. */
const TYPED_LENGTH = 200;
const MESSAGE_LENGTH = 1000;

/** A text of at most `length` characters, cut with "…"; a surrogate pair is never cut in two. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${tidy(text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, ''))}…`;
}

/** What was typed, as a plain value: text stays text whatever it begins with, and never becomes a formula. */
const shownTyped = (typed: CellValue): CellValue =>
  typeof typed === 'string' ? shorten(tidy(typed), TYPED_LENGTH) : typed;

type Weight = 0 | 1 | 2;

/** Errors, then open warnings, then explained ones. */
const weightOf = ({ severity, explained }: LocatedFinding): Weight =>
  severity === 'error' ? 0 : explained === '' ? 1 : 2;

const severityWords = [FINDINGS_TEXT.error, FINDINGS_TEXT.warning, FINDINGS_TEXT.explained] as const;

/** Register order; what concerns no agency (hub, settings) comes first, unknown codes last. */
function placeOf(agency: string, register: Register): number {
  if (agency === '') return -1;
  return register.byCode.get(agency)?.order ?? Number.MAX_SAFE_INTEGER;
}

/** Findings in the order they are shown: errors first, within that by register; otherwise as given. */
export const inOrder = (findings: readonly LocatedFinding[], register: Register): readonly LocatedFinding[] =>
  [...findings].sort(
    (one, other) =>
      weightOf(one) - weightOf(other) || placeOf(one.agency, register) - placeOf(other.agency, register),
  );

const nameOf = (agency: Agency | undefined): string => agency?.name ?? '';

function findingRow(
  finding: LocatedFinding,
  n: number,
  register: Register,
  titleOf: (workbook: string) => string,
): TableRow {
  return {
    code: `row:${n}`,
    cells: {
      stt: n,
      ma: finding.rule,
      muc: severityWords[weightOf(finding)],
      co_quan_ma: finding.agency,
      co_quan: nameOf(register.byCode.get(finding.agency)),
      tep: titleOf(finding.workbook),
      tab: finding.tab,
      o: finding.cell,
      go: shownTyped(finding.typed),
      hieu_la: shorten(finding.readAs, TYPED_LENGTH),
      noi_dung: shorten(finding.message, MESSAGE_LENGTH),
      giai_trinh: shorten(finding.explained, MESSAGE_LENGTH),
      tep_ma: finding.workbook,
    },
  };
}

const countOf = (findings: readonly LocatedFinding[], weight: Weight): number =>
  findings.filter((finding) => weightOf(finding) === weight).length;

/**
 * "Lỗi số liệu": every finding with a link to its cell. `titleOf` says how a workbook id is shown (locally the id is the file
 * name, on Google it is not readable). Typed text over 200 characters is shortened here; the finding itself keeps it whole.
 */
export function findingsContent(
  findings: readonly LocatedFinding[],
  register: Register,
  stamp: Stamp,
  titleOf: (workbook: string) => string = (id) => id,
): TableContent {
  const rows = inOrder(findings, register).map((finding, i) => findingRow(finding, i + 1, register, titleOf));
  const none: TableRow = { code: 'note:khong', cells: { stt: FINDINGS_TEXT.none } };
  const summary = FINDINGS_TEXT.summary(countOf(findings, 0), countOf(findings, 1), countOf(findings, 2));
  return {
    layout: FINDINGS_LAYOUT,
    headings: stampHeadings(stamp, FINDINGS_TEXT.title, [summary]),
    rows: rows.length > 0 ? rows : [none],
  };
}
