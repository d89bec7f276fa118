import * as v from 'valibot';
import { codesIn, findCycle, findTooLarge } from '../formulas/leaves';
import { parseFormula } from '../formulas/parse';
import type { Tree } from '../formulas/tree';
import { choice, code, requiredCodeList, requiredText, text } from './cells';
import { knowsOwners } from './groups';
import { planMessages } from './messages';
import { note, type ReadRow, type Report, readRows, uniqueRows } from './rows';
import { FIELD_KINDS } from './settingsColumns';
import type { Field, Group, SettingsRow } from './types';

const schema = v.pipe(
  v.object({
    ma: v.pipe(code, v.regex(/^[A-Za-z]\w*$/, planMessages.code())),
    ten: requiredText,
    don_vi: requiredText,
    loai: choice(FIELD_KINDS),
    ai_khai: requiredCodeList,
    dung_cho: text,
    cong_thuc: text,
  }),
  v.transform(
    (row): Field => ({
      code: row.ma,
      name: row.ten,
      unit: row.don_vi,
      kind: row.loai,
      owedBy: row.ai_khai,
      usedFor: row.dung_cho,
      formula: row.cong_thuc,
      tree: null,
    }),
  ),
);

type FieldRow = ReadRow<Field>;

const COLUMN = 'cong_thuc';
const hasFormula = (field: Field): boolean => field.kind === 'tinh' || field.kind === 'hang_so';

/**
 * Reads Số liệu: typed fields as they stand, derived and constant ones with their formula parsed. A derived field whose
 * formula is faulty (K4), or goes round in a circle (K5), is left out, and so is every field computed from it.
 */
export function readFields(
  report: Report,
  rows: readonly SettingsRow[],
  groups: readonly Group[],
): readonly Field[] {
  const read = uniqueRows(report, readRows(report, rows, schema), 'ma', (field) => field.code)
    .filter((row) => knowsOwners(report, row.source, 'ai_khai', row.value.owedBy, groups))
    .filter((row) => formulaFitsKind(report, row));
  return soundFormulas(report, read).map((row) => row.value);
}

function formulaFitsKind(report: Report, { source, value }: FieldRow): boolean {
  if (hasFormula(value) === (value.formula !== '')) return true;
  const message = hasFormula(value) ? planMessages.formulaMissing() : planMessages.formulaUnwanted();
  note(report, 'K1', source, COLUMN, message);
  return false;
}

/** Parses, drops what is faulty and starts again, until what is left hangs together. */
function soundFormulas(report: Report, rows: readonly FieldRow[]): readonly FieldRow[] {
  const codes = new Set(rows.map((row) => row.value.code));
  const parsed = rows.flatMap((row) => parseRow(report, row, codes) ?? []);
  const left = parsed.length < rows.length ? parsed : withoutEndless(report, parsed);
  return left.length < rows.length ? soundFormulas(report, left) : left;
}

function parseRow(report: Report, row: FieldRow, codes: ReadonlySet<string>): FieldRow | null {
  if (!hasFormula(row.value)) return row;
  const parsed = parseFormula(row.value.formula, codes);
  const fault = parsed.ok ? constantFault(row.value, parsed.tree) : planMessages.formula(parsed.fault);
  if (!parsed.ok || fault !== null) {
    note(report, 'K4', row.source, COLUMN, fault ?? '');
    return null;
  }
  return { ...row, value: { ...row.value, tree: parsed.tree } };
}

const constantFault = (field: Field, tree: Tree): string | null =>
  field.kind === 'hang_so' && tree.kind !== 'number' ? planMessages.constant() : null;

/** Formulas of derived and constant fields by code. */
export const derivedTrees = (fields: readonly Field[]): ReadonlyMap<string, Tree> =>
  new Map(fields.flatMap(({ code, tree }) => (tree === null ? [] : [[code, tree]])));

/** Leaves out the fields of one cycle, or one field that grows beyond measure. */
function withoutEndless(report: Report, rows: readonly FieldRow[]): readonly FieldRow[] {
  const derived = derivedTrees(rows.map((row) => row.value));
  const cycle = findCycle(derived);
  const large = cycle === null ? findTooLarge(derived) : null;
  const out = cycle ?? (large === null ? [] : [large]);
  const isOut = (row: FieldRow): boolean => out.includes(row.value.code);
  for (const row of rows.filter(isOut)) {
    if (cycle === null) note(report, 'K4', row.source, COLUMN, planMessages.tooLarge());
    else note(report, 'K5', row.source, COLUMN, planMessages.cycle([...cycle, cycle[0] ?? '']));
  }
  return rows.filter((row) => !isOut(row));
}

/** Unit of what a formula counts: that of its fields, joined with "/" where they differ. */
export function unitOf(tree: Tree, fields: readonly Field[]): string {
  const codes = codesIn(tree);
  const units = fields.filter((field) => codes.includes(field.code)).map((field) => field.unit);
  return [...new Set(units)].join('/');
}
