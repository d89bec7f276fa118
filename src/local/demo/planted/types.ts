import type { CellValue } from '../../../cells/cell';
import type { TaskColumn } from '../../../reading/return';
import type { Figures, TypedCell } from '../types';

/** Cells by `placeCode`, laid over the faultless return; null leaves the cell blank. */
export type Typing = Readonly<Record<string, CellValue | TypedCell>>;

/** The faultless return a fault is planted in. */
export type Own = {
  readonly now: (field: string) => number;
  /** The quarter before. */
  readonly before: (field: string) => number;
  /** Sum over the communes of a district. */
  readonly communes: (field: string) => number;
};

/** One fault on purpose: at this agency this rule speaks. */
export type Planted = {
  readonly rule: string;
  readonly agency: string;
  /** How such a slip comes about. */
  readonly story: string;
  readonly typed: Typing | ((own: Own) => Typing);
  /** Figures of Quý I and II the rule needs to find in the archive. */
  readonly past?: Figures;
  /** Rules the same slip sets off besides: always or with some seeds. */
  readonly also?: readonly string[];
};

/** Columns of one task row as places: `taskRow(10, { trang_thai: 'Hoàn thành' })`. */
export const taskRow = (no: number, columns: Partial<Record<TaskColumn, CellValue | TypedCell>>): Typing =>
  Object.fromEntries(Object.entries(columns).map(([column, cell]) => [`task:${no}:${column}`, cell]));
