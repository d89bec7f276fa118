import type { Agency } from '../agencies/types';
import { isAnnual } from '../periods/calendar';
import { dayOfInstant, isoToDay } from '../periods/day';
import type { Instant, Period } from '../periods/types';
import type { Plan } from '../plan/types';
import type { AgencyReturn, Archive, FieldValues } from '../reading/return';
import { type History, historyOf } from './history';
import { type Frame, frameReader, numberReader, type ReadNumber } from './numbers';
import { type Profiles, profilesOf } from './profile';
import type { Facts, TaskScope } from './rule';

/** A plan, a period and its history made ready: what checking any one return needs. */
export type Desk = {
  readonly plan: Plan;
  readonly profiles: Profiles;
  readonly read: ReadNumber;
  frame(values: FieldValues | undefined): Frame;
  readonly history: History;
  readonly taskScope: TaskScope;
};

export type DeskInput = {
  readonly plan: Plan;
  readonly period: Period;
  readonly asOf: Instant;
  readonly archive: Archive;
};

/** Compiles everything that does not depend on a return. */
export function deskOf({ plan, period, asOf, archive }: DeskInput): Desk {
  return {
    plan,
    profiles: profilesOf(plan),
    read: numberReader(plan),
    frame: frameReader(plan),
    history: historyOf(plan.periods, period, archive),
    taskScope: {
      annual: isAnnual(plan.periods, period),
      today: dayOfInstant(asOf),
      // A year the calendar cannot express bars no date.
      yearStart: isoToDay(`${plan.year}-01-01`) ?? Number.NEGATIVE_INFINITY,
    },
  };
}

/** The numbers of one return as rules ask for them. */
export const factsOf = ({ read, frame, history }: Desk, agency: Agency, ret: AgencyReturn): Facts => ({
  agency,
  now: frame(ret.values),
  previous: frame(history.before(1, agency)),
  before: (quarters, field) => read(history.before(quarters, agency), field),
  quartersBefore: history.quartersBefore,
});
