import type { Agency } from '../agencies/types';
import { previousQuarter, quartersUntil } from '../periods/calendar';
import type { DaySerial, Period } from '../periods/types';
import type { Archive, FieldValues } from '../reading/return';

/** The archive as seen from one quarter. */
export type History = {
  /**
   * Values `quarters` back (1 is the previous quarter); undefined when the calendar or the archive has none, or the agency was
   * not there yet: codes are recycled, and a predecessor's figures are not its own.
   */
  before(quarters: number, agency: Agency): FieldValues | undefined;
  /** Quarters of the year before this one. */
  readonly quartersBefore: number;
};

/** At most the four quarters before are ever asked for (W6). A cumulative period has no history. */
const REACH = 4;

/** Looks the quarters before `period` up once. */
export function historyOf(periods: readonly Period[], period: Period, archive: Archive): History {
  const quarters: {
    readonly to: DaySerial;
    readonly values: ReadonlyMap<string, FieldValues> | undefined;
  }[] = [];
  let code = period.code;
  while (quarters.length < REACH) {
    const earlier = previousQuarter(periods, code);
    if (earlier === undefined) break;
    quarters.push({ to: earlier.to, values: archive.get(earlier.code) });
    code = earlier.code;
  }
  return {
    before: (back, agency) => {
      const quarter = quarters[back - 1];
      const wasThere = quarter !== undefined && (agency.validFrom ?? quarter.to) <= quarter.to;
      return wasThere ? quarter.values?.get(agency.code) : undefined;
    },
    quartersBefore: Math.max(0, quartersUntil(periods, period.code).length - 1),
  };
}
