import type { Agency } from '../agencies/types';
import { isAnnual } from '../periods/calendar';
import { dayOfInstant, isoToDay } from '../periods/day';
import type { Instant, Period } from '../periods/types';
import type { Plan } from '../plan/types';
import type { AgencyReturn, Archive } from '../reading/return';
import { type History, historyOf } from './history';
import { numberReader, type ReadNumber } from './numbers';
import { type Profiles, profilesOf } from './profile';
import type { Facts, TaskScope } from './rule';

/** A plan, a period and its history made ready: what checking any one return needs. */
export type Desk = {
  readonly plan: Plan;
  readonly profiles: Profiles;
  readonly read: ReadNumber;
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
export function factsOf({ read, history }: Desk, agency: Agency, ret: AgencyReturn): Facts {
  const last = history.before(1, agency.code);
  return {
    agency,
    now: (field) => read(ret.values, field),
    previous: (field) => read(last, field),
    before: (quarters, field) => read(history.before(quarters, agency.code), field),
    quartersBefore: history.quartersBefore,
  };
}
