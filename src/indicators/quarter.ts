import type { Agency } from '../agencies/types';
import type { DaySerial, Period } from '../periods/types';
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

/** One quarter over a list of agencies: `entries[i]` belongs to the i-th one, null when it owed nothing then. */
export type Quarter = { readonly period: Period; readonly entries: readonly (QuarterEntry | null)[] };

const NOTHING_BLOCKED: ReadonlyMap<string, string> = new Map();

/**
 * An agency owes a quarter when the register has it valid on the last day of the data window: the one that stands at cut-off
 * reports, its predecessor abolished within the quarter cannot.
 */
export const owesPeriod = (agency: Agency, period: Period): boolean => validOn(agency, period.to);

const validOn = (agency: Agency, day: DaySerial): boolean =>
  (agency.validFrom === null || agency.validFrom <= day) &&
  (agency.validTo === null || agency.validTo >= day);

/** The quarter being reported. `countUnsubmitted` false withholds returns that are not ticked. */
export function currentQuarter(
  period: Period,
  agencies: readonly Agency[],
  returns: ReadonlyMap<string, AgencyReturn>,
  blocker: Blocker,
  countUnsubmitted: boolean,
): Quarter {
  return quarter(period, agencies, (agency) => {
    const ret = returns.get(agency.code);
    const unticked = ret !== undefined && !ret.ticked;
    return entry(agency, ret?.values, blocker, unticked, unticked && !countUnsubmitted);
  });
}

/** A quarter out of the archive. The blocker speaks there too: an archived E1/E2 never enters a sum. */
export function archivedQuarter(
  period: Period,
  agencies: readonly Agency[],
  values: ReadonlyMap<string, FieldValues>,
  blocker: Blocker,
): Quarter {
  return quarter(period, agencies, (agency) => entry(agency, values.get(agency.code), blocker, false, false));
}

const quarter = (
  period: Period,
  agencies: readonly Agency[],
  entryOf: (agency: Agency) => QuarterEntry,
): Quarter => ({
  period,
  entries: agencies.map((agency) => (owesPeriod(agency, period) ? entryOf(agency) : null)),
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
