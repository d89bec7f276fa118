import * as v from 'valibot';
import { bareKey } from '../text/normalise';
import { cellText, requiredText } from './cells';
import { planMessages } from './messages';
import { note, noteTab, type Report, readRows, uniqueRows } from './rows';
import type { Group, SettingsRow } from './types';

/** Prefix of the Cấu hình rows that declare groups: "nhom:ubnd_cap_xa". */
export const GROUP_PREFIX = 'nhom:';

/** Value of a group row whose agencies do not report, e.g. those that only cooperate. */
export const SILENT = 'không báo cáo';

const groupCode = v.pipe(
  requiredText,
  v.regex(/^nhom:[a-z][a-z0-9_]*$/, planMessages.code()),
  v.transform((key) => key.slice(GROUP_PREFIX.length)),
);

const schema = v.pipe(
  v.object({
    ma: groupCode,
    ten: requiredText,
    gia_tri: v.pipe(requiredText, v.minLength(1, planMessages.heading())),
  }),
  v.transform(({ ma, ten, gia_tri }): Group => {
    const reports = bareKey(gia_tri) !== bareKey(SILENT);
    return { code: ma, name: ten, heading: reports ? gia_tri : '', reports };
  }),
);

/** True for the Cấu hình rows that declare a group. */
export const isGroupRow = (row: SettingsRow): boolean => cellText(row.cells.ma).startsWith(GROUP_PREFIX);

/**
 * Groups in display order, one per Cấu hình row `nhom:<code>`: `ten` is the group's name, `gia_tri` the printed heading
 * it stands under ("III. Cấp xã") or "không báo cáo".
 */
export function readGroups(report: Report, rows: readonly SettingsRow[]): readonly Group[] {
  const groups = uniqueRows(report, readRows(report, rows, schema), 'ma', (group) => group.code);
  if (groups.length === 0) noteTab(report, 'K6', GROUP_PREFIX, planMessages.groupsMissing());
  return groups.map((row) => row.value);
}

/** A code that must be a group: agency codes begin with a capital or a digit, group codes with a small letter. */
const looksLikeGroup = (code: string): boolean => /^[a-z]/.test(code);

/**
 * True when every code is a declared group or has the shape of an agency code (whether there is such an agency is the
 * register's question); otherwise a K3 on `column`.
 */
export function knowsOwners(
  report: Report,
  source: SettingsRow,
  column: string,
  codes: readonly string[],
  groups: readonly Group[],
): boolean {
  const unknown = codes.find((code) => looksLikeGroup(code) && !groups.some((group) => group.code === code));
  if (unknown === undefined) return true;
  note(report, 'K3', source, column, planMessages.unknownGroup(unknown));
  return false;
}
