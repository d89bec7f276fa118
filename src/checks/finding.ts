import type { CellValue } from '../cells/cell';
import type { Severity } from '../plan/types';
import type { Place } from '../reading/return';

/** One fault or warning about a return, before anybody knows in which cell of which file it stands. */
export type Finding = {
  /** Stable code: E0…, W1…, R1…, T1…, C1…, K1…; `checks/catalogue` lists them all. */
  readonly rule: string;
  readonly severity: Severity;
  /** Agency code; '' when it concerns none. */
  readonly agency: string;
  readonly place: Place;
  readonly typed: CellValue;
  readonly readAs: string;
  /** Vietnamese: what was found and what to do. */
  readonly message: string;
  /** The giải trình that explains a warning, '' when there is none. */
  readonly explained: string;
};

/** A finding with its cell; C (structure) and K (settings) findings are born this way. */
export type LocatedFinding = Omit<Finding, 'place'> & {
  /** Workbook id (file name locally). */
  readonly workbook: string;
  /** Tab title as it stands. */
  readonly tab: string;
  /** A1, '' when it concerns the whole tab or file. */
  readonly cell: string;
  /** placeCode of the return place, '' for structure and settings. */
  readonly code: string;
};
