import type { Agency } from '../agencies/types';
import type { Group, Indicator } from '../plan/types';
import type { FieldValues } from '../reading/return';

/** Sums stay integers; a percentage is made only when shown. */
export type Ratio = { readonly numerator: number; readonly denominator: number };

/** A ratio with what is printed beside it. */
export type ShownRatio = Ratio & {
  /** 100·N/D unrounded; null when D is 0. */
  readonly percent: number | null;
  /** Two decimals, Vietnamese comma: "84,21", "100,00"; "" when D is 0. Half up, but never rounded up to a target that was not met. */
  readonly shown: string;
  /** `10000·N ≥ hundredths(target)·D`; null when D is 0. */
  readonly met: boolean | null;
  /** max(0, ⌈target·D/100⌉ − N) in the line's count unit; null when D is 0. */
  readonly gap: number | null;
};

/**
 * Lines an agency's own error findings (E1, E2 on their fields, E5 for CT10) take out of the sums: line code → reason,
 * Vietnamese. `checks/blocking` makes one; an empty map lets everything in.
 */
export type Blocker = (agency: Agency, values: FieldValues) => ReadonlyMap<string, string>;

export type Coverage = {
  /** Agencies that owe the line in the period (N/A ones left out). */
  readonly owed: number;
  /** Those that gave any input. */
  readonly reported: number;
  /** Those that gave all, readable and without E1/E2 (0/0 included). */
  readonly complete: number;
};

export type AgencyStatus = 'met' | 'unmet' | 'none' | 'incomplete' | 'blank' | 'notApplicable';

/** One agency on one line. Ratio numbers are null unless complete. */
export type AgencyLine = {
  readonly agency: Agency;
  readonly status: AgencyStatus;
  /** null unless status is met, unmet or none. */
  readonly ratio: ShownRatio | null;
  /** Why it is left out (Vietnamese), '' when it is in. */
  readonly reason: string;
};

export type GroupLine = ShownRatio & { readonly group: Group; readonly coverage: Coverage };

export type Missing = { readonly agency: string; readonly reason: string };

/** The same line over another span: the previous period or lũy kế. */
export type OtherSpan = ShownRatio & {
  readonly period: string;
  readonly coverage: Coverage;
  readonly missing: readonly Missing[];
};

/** One measured line rolled up over the province. */
export type LineResult = ShownRatio & {
  readonly indicator: Indicator;
  readonly coverage: Coverage;
  readonly missing: readonly Missing[];
  /** null when the archive has no previous period. */
  readonly previous: OtherSpan | null;
  /** Lũy kế from the first quarter to this one; null when an earlier quarter is not in the archive at all. */
  readonly cumulative: OtherSpan | null;
  readonly byGroup: readonly GroupLine[];
  /** In register order, only agencies that owe it (notApplicable ones included). */
  readonly byAgency: readonly AgencyLine[];
  /** Complete agencies whose return is not yet ticked "Đã gửi": printed beside the figure. */
  readonly unsubmitted: number;
};
