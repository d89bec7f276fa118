import type { DaySerial } from '../periods/types';
import { isBlankRow, note, type ReadRow, type Report, readRow, reportFor } from '../plan/rows';
import type { Plan, SettingsIssue, SettingsRow } from '../plan/types';
import { type AgencyCells, agencySchema } from './cells';
import { agencyMessages } from './messages';
import { withKnownParents } from './parents';
import { type Titles, titlesOf } from './titles';
import type { Agency, Register } from './types';

type Row = ReadRow<AgencyCells>;

/**
 * Reads Cơ quan against a plan. A row without usable code, name, level, group or parent is reported (K1, K2, K3) and left
 * out; a faulty address, N/A line, successor, file or tab title is reported too, but the agency stays without it. Two rows
 * may share a code when their validity does not overlap (codes are recycled): `byCode` then has the later one.
 */
export function readRegister(
  rows: readonly SettingsRow[],
  plan: Plan,
): { register: Register; issues: readonly SettingsIssue[] } {
  const report = reportFor('agencies');
  const read = rows
    .filter((row) => !isBlankRow(row))
    .flatMap((row) => readRow(report, row, agencySchema) ?? [])
    .filter((row) => hasKnownGroup(report, row, plan) && hasSoundValidity(report, row));
  const sound = withKnownParents(report, withoutDoubles(report, read));
  const titles = titlesOf(report, sound);
  const codes = new Set(sound.map((row) => row.value.ma));
  const agencies = sound.map((row, order) =>
    agencyOf(report, row, { plan, codes, order, titles: titles[order] }),
  );
  return {
    register: { agencies, byCode: new Map(agencies.map((agency) => [agency.code, agency])) },
    issues: report.issues,
  };
}

/** Agencies that report on a day: their group reports, and they are valid on it. In register order. */
export function reportingAgencies(register: Register, plan: Plan, day: DaySerial): readonly Agency[] {
  const groups = new Set(plan.groups.filter((group) => group.reports).map((group) => group.code));
  return register.agencies.filter((agency) => groups.has(agency.group) && isValidOn(agency, day));
}

/** True from the first to the last day of validity, both inclusive; a missing end is open. */
export const isValidOn = (agency: Agency, day: DaySerial): boolean =>
  (agency.validFrom ?? day) <= day && day <= (agency.validTo ?? day);

function hasKnownGroup(report: Report, row: Row, plan: Plan): boolean {
  if (plan.groups.some((group) => group.code === row.value.nhom)) return true;
  note(report, 'K3', row.source, 'nhom', agencyMessages.unknownGroup(row.value.nhom));
  return false;
}

function hasSoundValidity(report: Report, row: Row): boolean {
  const { tu_ngay, den_ngay } = row.value;
  if (tu_ngay === null || den_ngay === null || tu_ngay <= den_ngay) return true;
  note(report, 'K1', row.source, 'den_ngay', agencyMessages.validityReversed());
  return false;
}

const overlaps = (a: AgencyCells, b: AgencyCells): boolean =>
  (a.tu_ngay ?? Number.NEGATIVE_INFINITY) <= (b.den_ngay ?? Number.POSITIVE_INFINITY) &&
  (b.tu_ngay ?? Number.NEGATIVE_INFINITY) <= (a.den_ngay ?? Number.POSITIVE_INFINITY);

function withoutDoubles(report: Report, rows: readonly Row[]): readonly Row[] {
  const byCode = new Map<string, Row[]>();
  return rows.filter((row) => {
    const earlier = byCode.get(row.value.ma) ?? [];
    const double = earlier.find((other) => overlaps(other.value, row.value));
    if (double) note(report, 'K2', row.source, 'ma', agencyMessages.duplicate(double.source.row + 1));
    else byCode.set(row.value.ma, [...earlier, row]);
    return !double;
  });
}

type Context = {
  readonly plan: Plan;
  readonly codes: ReadonlySet<string>;
  readonly order: number;
  readonly titles: Titles | undefined;
};

function agencyOf(report: Report, row: Row, { plan, codes, order, titles }: Context): Agency {
  const { value } = row;
  return {
    code: value.ma,
    name: value.ten,
    level: value.cap,
    parent: value.cap_tren,
    group: value.nhom,
    email: emailOf(report, row),
    notApplicable: knownLines(report, row, plan),
    abbr: value.viet_tat,
    aliases: value.ten_khac,
    docSymbol: value.ky_hieu,
    workbook: titles?.workbook ?? '',
    tabTitle: titles?.tabTitle ?? '',
    validFrom: value.tu_ngay,
    validTo: value.den_ngay,
    successor: knownSuccessor(report, row, codes),
    order,
  };
}

/** One address or several, separated by ";" or ",". */
function emailOf(report: Report, row: Row): string {
  const { email } = row.value;
  const isAddress = (one: string): boolean => /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]+$/.test(one.trim());
  if (email === '' || email.split(/[;,]/).every(isAddress)) return email;
  note(report, 'K1', row.source, 'email', agencyMessages.email());
  return '';
}

function knownLines(report: Report, row: Row, plan: Plan): readonly string[] {
  const isLine = (code: string): boolean => plan.indicators.some((line) => line.code === code);
  const unknown = row.value.khong_ap_dung.find((code) => !isLine(code));
  if (unknown !== undefined)
    note(report, 'K3', row.source, 'khong_ap_dung', agencyMessages.unknownLine(unknown));
  return row.value.khong_ap_dung.filter(isLine);
}

function knownSuccessor(report: Report, row: Row, codes: ReadonlySet<string>): string {
  const code = row.value.ke_thua;
  if (code === '' || codes.has(code)) return code;
  note(report, 'K3', row.source, 'ke_thua', agencyMessages.unknownSuccessor(code));
  return '';
}
