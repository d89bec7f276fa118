import { a1 } from '../../../cells/a1';
import type { CellValue, InputCell } from '../../../cells/cell';
import type { SectionCode } from '../columns';
import type { AgencyLayout } from '../layout';
import type { AgencyOutputs } from '../outputs';
import { type Placement, positionOf } from '../placement';

/** A computed cell: its formula (no "=", ";" separators) and the value a recalculation gives. */
export type Live = { readonly value: CellValue; readonly formula?: string };

/** What live cells are made from: where everything stands, what was typed, what the last check left. */
export type Sheet = {
  readonly layout: AgencyLayout;
  readonly placement: Placement;
  /** By placeCode. */
  readonly typed: ReadonlyMap<string, InputCell>;
  readonly outputs: AgencyOutputs;
};

/** A1 of a cell, null when its row or column is not placed. */
export function refOf(sheet: Sheet, section: SectionCode, row: string, column: string): string | null {
  const at = positionOf(sheet.placement, section, row, column);
  return at === null ? null : a1(at.row, at.col);
}

/** A1 of the input of a field. */
export const inputRef = (sheet: Sheet, field: string): string | null => refOf(sheet, 'A', field, 'ky_nay');
export const checkRef = (sheet: Sheet, field: string): string | null => refOf(sheet, 'A', field, 'kiem_tra');

/** All references, or null when one is missing: a formula over half of its inputs would be a wrong one. */
export function allRefs(
  fields: readonly string[],
  ref: (field: string) => string | null,
): readonly string[] | null {
  const refs = fields.map(ref);
  return refs.every((one) => one !== null) ? refs : null;
}

/** The number in an input cell, null for text and blanks: what ISNUMBER says of it. */
export function numberIn(sheet: Sheet, field: string): number | null {
  const value = sheet.typed.get(field)?.value ?? null;
  return typeof value === 'number' ? value : null;
}

/** Text as a formula's literal. */
export const literal = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** Input cell of a code inside `cellFormula`; only asked after `allRefs` found every one. */
export const knownRef =
  (sheet: Sheet) =>
  (field: string): string =>
    inputRef(sheet, field) ?? field;
