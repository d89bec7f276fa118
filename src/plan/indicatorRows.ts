import * as v from 'valibot';
import { codesIn, expand } from '../formulas/leaves';
import { parseFormula } from '../formulas/parse';
import type { Tree } from '../formulas/tree';
import {
  cellText,
  choice,
  code,
  numberOf,
  requiredCodeList,
  requiredText,
  type SettingsCell,
  text,
  whole,
} from './cells';
import { derivedTrees, unitOf } from './fieldRows';
import { knowsOwners } from './groups';
import { planMessages } from './messages';
import { note, type ReadRow, type Report, readRows, uniqueRows } from './rows';
import { INDICATOR_KINDS } from './settingsColumns';
import type { Field, Group, Indicator, SettingsRow } from './types';

/** Why a target cannot be used, null when it can. 0.8 may be 80% in a percent cell: asked, not guessed. */
function targetFault(value: SettingsCell): string | null {
  const target = numberOf(value);
  if (target === null) return planMessages.target();
  const hundredths = Math.round(target * 100);
  if (target <= 0 || target > 100 || Math.abs(target * 100 - hundredths) > 1e-6) return planMessages.target();
  const saysPercent = cellText(value).endsWith('%');
  return target <= 1 && !saysPercent ? planMessages.smallTarget() : null;
}

/** Target in hundredths of a percent: 80 → 8000, "80,5" → 8050. */
const hundredths = v.pipe(
  v.optional(v.union([v.string(), v.number(), v.boolean(), v.null()]), null),
  v.rawTransform<SettingsCell, number>(({ dataset, addIssue, NEVER }) => {
    const fault = targetFault(dataset.value);
    if (fault === null) return Math.round((numberOf(dataset.value) ?? 0) * 100);
    addIssue({ message: fault });
    return NEVER;
  }),
);

const schema = v.object({
  ma: code,
  stt: whole,
  ten: requiredText,
  phan: text,
  don_vi: text,
  muc_tieu: hundredths,
  muc_tieu_goc: text,
  chu_tri: requiredCodeList,
  chu_tri_goc: text,
  tu_so: requiredText,
  mau_so: requiredText,
  loai: choice(INDICATOR_KINDS),
  ghi_chu: text,
});

type LineRow = ReadRow<v.InferOutput<typeof schema>>;

/**
 * Reads Chỉ tiêu: one measured line per row with its two formulas parsed over the fields that could be read. A row with a
 * faulty formula is a K4 on its column, an unknown group or a group that does not type the fields needed a K3; such a
 * line is left out.
 */
export function readIndicators(
  report: Report,
  rows: readonly SettingsRow[],
  groups: readonly Group[],
  fields: readonly Field[],
): readonly Indicator[] {
  return uniqueRows(report, readRows(report, rows, schema), 'ma', (line) => line.ma)
    .filter((row) => knowsOwners(report, row.source, 'chu_tri', row.value.chu_tri, groups))
    .flatMap((row) => lineOf(report, row, fields) ?? []);
}

function lineOf(report: Report, row: LineRow, fields: readonly Field[]): Indicator | null {
  const numerator = formulaOf(report, row, 'tu_so', fields);
  const denominator = formulaOf(report, row, 'mau_so', fields);
  if (numerator === null || denominator === null) return null;
  if (!ownersTypeAll(report, row, [numerator, denominator], fields)) return null;
  const { value } = row;
  return {
    code: value.ma,
    no: value.stt,
    name: value.ten,
    part: value.phan,
    unit: value.don_vi === '' ? '%' : value.don_vi,
    countUnit: unitOf(denominator, fields),
    target: value.muc_tieu / 100,
    targetHundredths: value.muc_tieu,
    targetText: value.muc_tieu_goc === '' ? plainTarget(value.muc_tieu) : value.muc_tieu_goc,
    leadText: value.chu_tri_goc,
    owedBy: value.chu_tri,
    numerator: value.tu_so,
    denominator: value.mau_so,
    numeratorTree: numerator,
    denominatorTree: denominator,
    kind: value.loai,
    note: value.ghi_chu,
  };
}

/** 8000 → "80", 8050 → "80,5". */
const plainTarget = (value: number): string => String(value / 100).replace('.', ',');

function formulaOf(
  report: Report,
  row: LineRow,
  column: 'tu_so' | 'mau_so',
  fields: readonly Field[],
): Tree | null {
  const parsed = parseFormula(row.value[column], new Set(fields.map((field) => field.code)));
  if (parsed.ok) return parsed.tree;
  note(report, 'K4', row.source, column, planMessages.formula(parsed.fault));
  return null;
}

/** A group owing a line must type every field it is computed from, else no agency of it could ever be complete. */
function ownersTypeAll(
  report: Report,
  row: LineRow,
  trees: readonly Tree[],
  fields: readonly Field[],
): boolean {
  const derived = derivedTrees(fields);
  const leaves = new Set(trees.flatMap((tree) => codesIn(expand(tree, derived))));
  const needed = fields.filter((field) => leaves.has(field.code));
  for (const owner of row.value.chu_tri.filter((one) => /^[a-z]/.test(one))) {
    const lacking = needed.find((field) => !field.owedBy.includes(owner));
    if (lacking === undefined) continue;
    note(report, 'K3', row.source, 'chu_tri', planMessages.notOwed(owner, lacking.code));
    return false;
  }
  return true;
}
