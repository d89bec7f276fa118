import type { WorkbookCells } from '../cells/cell';
import type { Instant } from '../periods/types';
import type { WorkbookEdit } from '../workbook/model';

/** Everything an action may know: cells, clock, who is asking. */
export type Snapshot = {
  readonly now: Instant;
  readonly user: string;
  /** The hub as read; null before `setup` built one. */
  readonly hub: WorkbookCells | null;
  /** The agency workbooks, without the hub (which may hold agency tabs itself). */
  readonly workbooks: readonly WorkbookCells[];
};

/** What an action wants done: edits, agency workbooks first, hub last. `result` is the command's JSON document. */
export type Outcome<Result> = { readonly edits: readonly WorkbookEdit[]; readonly result: Result };

/** One thing setup put right: where, and what (Vietnamese). */
export type Repair = {
  readonly workbook: string;
  readonly tab: string;
  readonly cell: string;
  readonly what: string;
};
