import type { Agency } from '../agencies/types';
import type { DaySerial } from '../periods/types';
import type { Plan, Severity, Task } from '../plan/types';
import type { TaskColumn, TaskReport } from '../reading/return';

/** What the Quy tắc tab and the glossary know of a rule. */
export type RuleEntry<P extends string = string> = {
  /** Stable: gaps in the numbering stay (domain.md 1.3). */
  readonly code: string;
  /** A few Vietnamese words. */
  readonly name: string;
  /** Default, which the Quy tắc tab may change. */
  readonly severity: Severity;
  /** Default thresholds by name; the Quy tắc tab may change each. */
  readonly params: Readonly<Record<P, number>>;
  /** Vietnamese: what it looks at and what the clerk does about it. */
  readonly description: string;
};

/** A message for the check's own place, or for another field. */
export type Hit = string | { readonly message: string; readonly at: string };

/**
 * The numbers of one agency as rules see them: derived fields computed, "không phát sinh" 0, and NaN for what is blank, N/A,
 * unreadable, not owed or not in the archive. The engine asks a rule only when all it declares are numbers.
 */
export type Facts<F extends string = string> = {
  readonly agency: Agency;
  now(field: F): number;
  /** The quarter just before this one. */
  previous(field: F): number;
  /** `quarters` back: 1 is the previous one. */
  before(quarters: number, field: F): number;
  /** Quarters of the plan year before this one: 2 in the third quarter. */
  readonly quartersBefore: number;
};

/** One question to one return. */
export type Check<F extends string = string> = {
  /** Must be owed and readable this quarter; the first is where the finding stands (its first typed part when derived). */
  readonly fields: readonly F[];
  /** Must be readable in the previous quarter. */
  readonly previous?: readonly F[];
  /** Severity of this question when it is not the rule's own. "off" of the rule silences it too. */
  readonly severity?: Severity;
  find(facts: Facts<F>): Hit | null;
};

/** What a rule may know of the agencies it is compiled for: they share a group or are one named agency. */
export type Scope<P extends string = string> = {
  readonly plan: Plan;
  /** Codes of all fields owed, derived ones included. */
  readonly owed: ReadonlySet<string>;
  /** Threshold in force. */
  param(name: P): number;
  /** Short field name for messages. */
  name(field: string): string;
};

/** What a rule over several agencies (to the Office) may know. */
export type Office<P extends string = string> = Omit<Scope<P>, 'owed'> & {
  readonly agencies: readonly Agency[];
  /** The superior agency, undefined for the root. */
  parentOf(agency: Agency): Agency | undefined;
  owes(agency: Agency, field: string): boolean;
  /** This quarter's number, NaN as in `Facts`. */
  now(agency: Agency, field: string): number;
  previous(agency: Agency, field: string): number;
};

/** `field` is where the finding stands; for a derived one, its first typed part. */
export type OfficeHit = { readonly agency: Agency; readonly field: string; readonly message: string };

/** A rule on numbers: questions to each return, questions over agencies, or both. */
export type Rule<P extends string = string> = RuleEntry<P> & {
  checks?(scope: Scope<P>): readonly Check[];
  across?(office: Office<P>): readonly OfficeHit[];
};

/** What a task rule may know besides the report. */
export type TaskScope = {
  /** The period closes the year. */
  readonly annual: boolean;
  /** The day the report was read, in Việt Nam. */
  readonly today: DaySerial;
  /** 01/01 of the plan year. */
  readonly yearStart: DaySerial;
};

/** A rule on one task report. */
export type TaskRule = RuleEntry & {
  /** Where the finding stands. */
  readonly column: TaskColumn;
  /** Not asked when one of these could not be read: that cell has its own finding. */
  readonly reads: readonly TaskColumn[];
  find(task: Task, report: TaskReport, scope: TaskScope): string | null;
};

/** Types a rule literal: its thresholds by the names it declares. */
export const rule = <const P extends string>(literal: Rule<P>): Rule => literal;

/** Types a check literal: its numbers by the fields it declares. */
export const check = <const F extends string>(literal: Check<F>): Check => literal;
