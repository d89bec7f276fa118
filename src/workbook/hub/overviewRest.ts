import type { Agency } from '../../agencies/types';
import type { Plan } from '../../plan/types';
import type { TaskResult } from '../../tasks/types';
import type { TableRow } from '../table/types';
import { cutAtWord, shareHundredths } from './appendixCells';
import { OVERVIEW_TEXT, PL1_TEXT } from './appendixMessages';
import type { Completeness, Tally } from './completeness';
import { shortAgencyName } from './pl1Texts';

/** Completeness of the period with who is late or has not sent, in display order. */
export type SentInput = Completeness & {
  readonly lateAgencies: readonly Agency[];
  readonly missingAgencies: readonly Agency[];
};

const MAX_NAMES = 12;
const MAX_TASK_NAME = 110;

/** "group:2", the province's count, one row per group, then the late and the missing by name. */
export function sentRows(sent: SentInput, plan: Plan): readonly TableRow[] {
  const nameOf = (code: string) => plan.groups.find((group) => group.code === code)?.name ?? code;
  return [
    { code: 'group:2', cells: { ma: OVERVIEW_TEXT.sentHead } },
    sentRow('row:sent', OVERVIEW_TEXT.sent, sent),
    ...sent.byGroup.map((counts) => sentRow(`sub:sent:${counts.group}`, nameOf(counts.group), counts)),
    namesRow('row:late', OVERVIEW_TEXT.lateNames, sent.lateAgencies),
    namesRow('row:missing', OVERVIEW_TEXT.missingNames, sent.missingAgencies),
  ];
}

const sentRow = (code: string, label: string, counts: Tally): TableRow => ({
  code,
  cells: {
    noi_dung: label,
    ket_qua: counts.expected === 0 ? null : shareHundredths(counts.submitted, counts.expected) / 100,
    chi_tiet: [
      OVERVIEW_TEXT.sentOf(counts.submitted, counts.expected),
      OVERVIEW_TEXT.sentDetail(counts.onTime, counts.late, counts.missing),
    ].join('. '),
  },
});

const namesRow = (code: string, label: string, agencies: readonly Agency[]): TableRow => ({
  code,
  cells: { noi_dung: label, chi_tiet: agencyNames(agencies) },
});

/** "SNV, STC, Xuất Hóa và 3 đơn vị khác"; "Không có." for nobody. */
function agencyNames(agencies: readonly Agency[]): string {
  if (agencies.length === 0) return OVERVIEW_TEXT.nobody;
  const shown = agencies.slice(0, MAX_NAMES).map(shortAgencyName).join(', ');
  const rest = agencies.length - MAX_NAMES;
  return rest > 0 ? `${shown} ${PL1_TEXT.moreAgencies(rest)}` : shown;
}

/** "group:3" and a row per task some agency is overdue on, with who; one sentence when there is none. */
export function taskRows(tasks: readonly TaskResult[], agencies: readonly Agency[]): readonly TableRow[] {
  const overdue = tasks.filter(({ counts }) => counts.overdue > 0);
  return [
    { code: 'group:3', cells: { ma: OVERVIEW_TEXT.tasksHead } },
    ...overdue.map((result) => taskRow(result, agencies)),
    ...(overdue.length === 0
      ? [{ code: 'row:task:none', cells: { noi_dung: OVERVIEW_TEXT.noOverdue } }]
      : []),
  ];
}

function taskRow({ task, counts, byAgency }: TaskResult, agencies: readonly Agency[]): TableRow {
  const late = new Set(byAgency.flatMap(({ agency, state }) => (state === 'overdue' ? [agency] : [])));
  const names = agencyNames(agencies.filter(({ code }) => late.has(code)));
  return {
    code: `row:task:${task.no}`,
    cells: {
      ma: `NV${task.no}`,
      noi_dung: cutAtWord(task.name, MAX_TASK_NAME),
      chi_tiet: `${OVERVIEW_TEXT.overdueOf(counts.overdue, byAgency.length)}: ${names}`,
    },
  };
}

/** "group:4" and the counts of errors and warnings. */
export const findingRows = (found: {
  readonly errors: number;
  readonly warnings: number;
}): readonly TableRow[] => [
  { code: 'group:4', cells: { ma: OVERVIEW_TEXT.findingsHead } },
  {
    code: 'row:findings',
    cells: {
      noi_dung: OVERVIEW_TEXT.findings,
      chi_tiet:
        found.errors + found.warnings === 0
          ? OVERVIEW_TEXT.noFindings
          : `${OVERVIEW_TEXT.errors(found.errors)}, ${OVERVIEW_TEXT.warnings(found.warnings)}. ${OVERVIEW_TEXT.findingsHint}`,
    },
  },
];
