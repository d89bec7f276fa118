import * as v from 'valibot';
import type { DaySerial, Period } from '../periods/types';
import { cellText, code, codeList, day, dayOf, requiredText } from './cells';
import { planMessages } from './messages';
import { note, type ReadRow, type Report, readRows, uniqueRows } from './rows';
import { deadlineColumn, PROVINCE } from './settingsColumns';
import type { Group, SettingsRow } from './types';

const schema = v.object({ ma: code, ten: requiredText, tu_ngay: day, den_ngay: day, gom: codeList });

type PeriodRow = ReadRow<v.InferOutput<typeof schema>>;
type Deadlines = Readonly<Record<string, DaySerial>>;

/**
 * Reads Kỳ báo cáo. Quarters first, then the cumulative periods, whose window must be that of their quarters and whose
 * blank deadlines are those of their last quarter. A row without a usable window is reported and left out; a bad deadline is
 * reported and missing, the period stays.
 */
export function readPeriods(
  report: Report,
  rows: readonly SettingsRow[],
  groups: readonly Group[],
): readonly Period[] {
  const read = uniqueRows(report, readRows(report, rows, schema), 'ma', (period) => period.ma);
  const quarters: Period[] = [];
  for (const row of read.filter(isQuarterRow)) {
    const period = quarterOf(report, row, quarters, groups);
    if (period) quarters.push(period);
  }
  const cumulative = read
    .filter((row) => !isQuarterRow(row))
    .flatMap((row) => cumulativeOf(report, row, quarters, read, groups) ?? []);
  const order = read.map((row) => row.value.ma);
  return [...quarters, ...cumulative].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
}

const isQuarterRow = (row: PeriodRow): boolean => row.value.gom.length === 0;

function quarterOf(
  report: Report,
  row: PeriodRow,
  earlier: readonly Period[],
  groups: readonly Group[],
): Period | null {
  const { tu_ngay: from, den_ngay: to } = row.value;
  if (to < from) return refuse(report, row, 'K1', 'den_ngay', planMessages.windowReversed());
  const overlap = earlier.find((other) => from <= other.to && other.from <= to);
  if (overlap) return refuse(report, row, 'K1', 'tu_ngay', planMessages.windowOverlaps(overlap.code));
  return withDeadlines(report, row, {}, groups);
}

function cumulativeOf(
  report: Report,
  row: PeriodRow,
  quarters: readonly Period[],
  all: readonly PeriodRow[],
  groups: readonly Group[],
): Period | null {
  const { gom, tu_ngay, den_ngay } = row.value;
  const parts = quarters.filter((quarter) => gom.includes(quarter.code)).sort((a, b) => a.from - b.from);
  const missing = gom.find((part) => !parts.some((quarter) => quarter.code === part));
  if (missing !== undefined) {
    const derived = all.some((other) => other.value.ma === missing && !isQuarterRow(other));
    const message = derived ? planMessages.partOfParts(missing) : planMessages.unknownPeriod(missing);
    return refuse(report, row, 'K3', 'gom', message);
  }
  const last = parts[parts.length - 1];
  if (tu_ngay !== parts[0]?.from || den_ngay !== last?.to) {
    return refuse(report, row, 'K1', 'tu_ngay', planMessages.windowParts());
  }
  const period = withDeadlines(report, row, last.deadlines, groups);
  return { ...period, parts: parts.map((part) => part.code) };
}

/** The period with the deadlines of the province and every reporting group; one that is missing or impossible is reported and left out. */
function withDeadlines(
  report: Report,
  row: PeriodRow,
  inherited: Deadlines,
  groups: readonly Group[],
): Period {
  const deadlines: Record<string, DaySerial> = {};
  for (const owner of [...groups.filter((group) => group.reports).map((group) => group.code), PROVINCE]) {
    const deadline = deadlineOf(report, row, owner, inherited[owner]);
    if (deadline !== null) deadlines[owner] = deadline;
  }
  const { ma, ten, tu_ngay, den_ngay } = row.value;
  return { code: ma, name: ten, from: tu_ngay, to: den_ngay, parts: [], deadlines };
}

function deadlineOf(
  report: Report,
  row: PeriodRow,
  owner: string,
  inherited: DaySerial | undefined,
): DaySerial | null {
  const column = deadlineColumn(owner);
  const typed = row.source.cells[column] ?? null;
  const blank = cellText(typed) === '';
  const deadline = blank ? (inherited ?? null) : dayOf(typed);
  if (deadline === null) {
    const message = blank ? planMessages.deadlineMissing() : planMessages.day();
    return refuse(report, row, 'K1', column, message);
  }
  if (deadline < row.value.den_ngay) {
    return refuse(report, row, 'K1', column, planMessages.deadlineEarly());
  }
  return deadline;
}

function refuse(report: Report, row: PeriodRow, rule: string, column: string, message: string): null {
  note(report, rule, row.source, column, message);
  return null;
}
