import type { CellValue } from '../../cells/cell';
import type { AgencyLine, ShownRatio } from '../../indicators/types';
import type { FieldValue } from '../../reading/return';

/** One line of section B as the last consolidation saw it. Live results come from formulas, not from here. */
export type LineOutput = {
  readonly result: AgencyLine | null;
  /** The agency's own line in the previous quarter; null when it was not complete. */
  readonly previous: ShownRatio | null;
  /** From the first quarter to this one; null when a quarter is missing. */
  readonly cumulative: ShownRatio | null;
};

/** Everything a check or consolidation writes into an agency tab. */
export type AgencyOutputs = {
  /** "Còn 3 lỗi, 1 cảnh báo", "Đã gửi 18/09/2024". */
  readonly state: string;
  /** Values of the previous quarter by field code. */
  readonly previous: Readonly<Record<string, FieldValue>>;
  /** "Hiểu là" by placeCode. */
  readonly readAs: Readonly<Record<string, string>>;
  /** Findings by placeCode ('' for the whole return); those of a task also by its row code "task:N". Each names the typed value it speaks of. */
  readonly messages: Readonly<Record<string, readonly string[]>>;
  /** The field inputs as this check read them, by field code: the hidden copy. */
  readonly lastRead: Readonly<Record<string, CellValue>>;
  /** Field codes whose input was not readable (E1). */
  readonly unreadable: ReadonlySet<string>;
  readonly lines: Readonly<Record<string, LineOutput>>;
  /** Đánh giá by task number. */
  readonly taskStates: Readonly<Record<number, string>>;
};

/** Before the first check. */
export const EMPTY_OUTPUTS: AgencyOutputs = {
  state: '',
  previous: {},
  readAs: {},
  messages: {},
  lastRead: {},
  unreadable: new Set(),
  lines: {},
  taskStates: {},
};
