import { note, type ReadRow, type Report } from '../plan/rows';
import type { AgencyCells } from './cells';
import { agencyMessages } from './messages';

type Row = ReadRow<AgencyCells>;

const withoutZeros = (code: string): string => code.replace(/^0+(?=.)/, '');

/** A parent typed as a number has lost its zeros: the one registered code that differs in them alone stands for it. */
function meantParent(row: Row, codes: ReadonlySet<string>): string {
  const typed = row.value.cap_tren;
  if (codes.has(typed) || typeof row.source.cells.cap_tren !== 'number') return typed;
  const same = [...codes].filter((code) => withoutZeros(code) === withoutZeros(typed));
  return same.length === 1 ? (same[0] ?? typed) : typed;
}

/** The province: among parents that are no row of the register, the one most agencies name. */
function rootOf(rows: readonly Row[], codes: ReadonlySet<string>): string {
  const counts = new Map<string, number>();
  for (const { value } of rows) {
    if (!codes.has(value.cap_tren)) counts.set(value.cap_tren, (counts.get(value.cap_tren) ?? 0) + 1);
  }
  counts.delete('');
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? '';
}

const climbsForever = (row: Row, parents: ReadonlyMap<string, string>): boolean => {
  const seen = new Set<string>();
  for (let code: string | undefined = row.value.ma; code !== undefined; code = parents.get(code)) {
    if (seen.has(code)) return true;
    seen.add(code);
  }
  return false;
};

/**
 * Rows whose parent is another row or the root, with the parent's code as registered. A parent found nowhere, or one that
 * leads back to the agency itself, is a K3 and the row is left out.
 */
export function withKnownParents(report: Report, rows: readonly Row[]): readonly Row[] {
  const codes = new Set(rows.map((row) => row.value.ma));
  const meant = rows.map((row) => ({
    ...row,
    value: { ...row.value, cap_tren: meantParent(row, codes) },
  }));
  const root = rootOf(meant, codes);
  const parents = new Map(meant.map(({ value }) => [value.ma, value.cap_tren]));
  return meant.filter((row) => {
    const { cap_tren } = row.value;
    const known = cap_tren === '' || cap_tren === root || codes.has(cap_tren);
    if (known && !climbsForever(row, parents)) return true;
    const message = known ? agencyMessages.parentCircle() : agencyMessages.unknownParent(cap_tren);
    note(report, 'K3', row.source, 'cap_tren', message);
    return false;
  });
}
