import { isValidOn } from '../agencies/register';
import type { Agency } from '../agencies/types';
import type { Period } from '../periods/types';
import type { AgencyReturn, FieldValues } from '../reading/return';
import type { Blocker } from './types';

/** What one agency gave in one quarter, whatever the line. */
export type QuarterEntry = {
  readonly agency: Agency;
  /** undefined when there is no return. */
  readonly values: FieldValues | undefined;
  /** "Đã gửi" is not chosen; always false for archived quarters. */
  readonly unticked: boolean;
  /** Left out for not being ticked, where `tinh_chua_gui` says so. */
  readonly withheld: boolean;
  /** Lines its own error findings take out, with the reason. */
  readonly blocked: ReadonlyMap<string, string>;
};

/** One quarter as it can be asked for an agency's entry: null when the agency owed nothing then. */
export type Quarter = {
  readonly period: Period;
  readonly entryOf: (agency: Agency) => QuarterEntry | null;
};

const NOTHING_BLOCKED: ReadonlyMap<string, string> = new Map();

/**
 * An agency owes a quarter when the register has it valid on the last day of the data window: the one that stands at cut-off
 * reports, its predecessor abolished within the quarter cannot.
 */
export const owesPeriod = (agency: Agency, period: Period): boolean => isValidOn(agency, period.to);

/** The quarter being reported. `countUnsubmitted` false withholds returns that are not ticked. */
export function currentQuarter(
  period: Period,
  returns: ReadonlyMap<string, AgencyReturn>,
  blocker: Blocker,
  countUnsubmitted: boolean,
): Quarter {
  return quarter(period, (agency) => {
    const ret = returns.get(agency.code);
    const unticked = ret !== undefined && !ret.ticked;
    return entry(agency, ret?.values, blocker, unticked, unticked && !countUnsubmitted);
  });
}

/** A quarter out of the archive. The blocker speaks there too: an archived E1/E2 never enters a sum. */
export const archivedQuarter = (
  period: Period,
  values: ReadonlyMap<string, FieldValues>,
  blocker: Blocker,
): Quarter => quarter(period, (agency) => entry(agency, values.get(agency.code), blocker, false, false));

const quarter = (period: Period, entryOf: (agency: Agency) => QuarterEntry): Quarter => ({
  period,
  entryOf: (agency) => (owesPeriod(agency, period) ? entryOf(agency) : null),
});

function entry(
  agency: Agency,
  values: FieldValues | undefined,
  blocker: Blocker,
  unticked: boolean,
  withheld: boolean,
): QuarterEntry {
  const blocked = values === undefined ? NOTHING_BLOCKED : blocker(agency, values);
  return { agency, values, unticked, withheld, blocked };
}
