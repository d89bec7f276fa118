import type { Agency } from '../../agencies/types';
import { endOfDay } from '../../periods/day';
import type { Instant, Period } from '../../periods/types';
import type { Plan } from '../../plan/types';
import { type Punctuality, punctuality, type Submission } from './submissionState';

export type Tally = {
  readonly expected: number;
  /** onTime + late. */
  readonly submitted: number;
  readonly onTime: number;
  readonly late: number;
  /** expected − submitted, whether due yet or not. */
  readonly missing: number;
};
export type Completeness = Tally & { readonly byGroup: readonly (Tally & { readonly group: string })[] };

/** Last millisecond of a group's deadline day; null where the calendar has none for it. */
export function deadlineEndOf(period: Period, agency: Agency): Instant | null {
  const day = period.deadlines[agency.group];
  return day === undefined ? null : endOfDay(day);
}

/** Counts of returns by how they stand. */
export function tallyOf(stands: readonly Punctuality[]): Tally {
  const count = (kind: Punctuality) => stands.filter((stand) => stand === kind).length;
  const onTime = count('onTime');
  const late = count('late');
  const submitted = onTime + late;
  return { expected: stands.length, submitted, onTime, late, missing: stands.length - submitted };
}

/**
 * Returns expected and received, in all and by group in the plan's order; `agencies` are those that report in the period.
 * Groups without one are left out. Whether a missing return is due yet makes no difference here.
 */
export function completeness(
  states: ReadonlyMap<string, Submission>,
  plan: Plan,
  agencies: readonly Agency[],
  period: Period,
): Completeness {
  const standOf = (agency: Agency): Punctuality => {
    const state = states.get(agency.code);
    if (state?.period !== period.code) return 'notDue';
    return punctuality(state, deadlineEndOf(period, agency), Number.NEGATIVE_INFINITY);
  };
  const byGroup = plan.groups.flatMap(({ code }) => {
    const own = agencies.filter((agency) => agency.group === code);
    return own.length === 0 ? [] : [{ group: code, ...tallyOf(own.map(standOf)) }];
  });
  return { ...tallyOf(agencies.map(standOf)), byGroup };
}
