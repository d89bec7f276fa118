import { cumulativeEndingWith, previousQuarter, quartersUntil } from '../periods/calendar';
import type { Period } from '../periods/types';
import type { Plan } from '../plan/types';
import type { AgencyReturn, Archive } from '../reading/return';
import { archivedQuarter, currentQuarter, type Quarter } from './quarter';
import type { Blocker } from './types';

/** The quarters a roll-up looks at, each once, oldest first, the one being reported last. */
export type Spans = {
  readonly quarters: readonly Quarter[];
  /** Position of the previous quarter; null when there is none or the archive lacks it. */
  readonly previousAt: number | null;
  /** Position of the year's first quarter; null when the archive lacks a quarter from there on. */
  readonly firstAt: number | null;
  /** Code of the cumulative period up to this quarter, "2024-9T"; the quarter's own code for the year's first. */
  readonly toDateCode: string;
};

export type SpansInput = {
  readonly plan: Pick<Plan, 'periods' | 'settings'>;
  readonly period: Period;
  readonly returns: ReadonlyMap<string, AgencyReturn>;
  readonly archive: Archive;
  readonly blocker: Blocker;
};

export function spansOf(input: SpansInput): Spans {
  const { plan, period, returns, blocker } = input;
  const previous = known(previousQuarter(plan.periods, period.code), input);
  const earlier = quartersUntil(plan.periods, period.code).slice(0, -1);
  const ofYear = earlier.flatMap((quarter) => known(quarter, input) ?? []);
  const isComplete = ofYear.length === earlier.length;
  const before = isComplete && ofYear.length > 0 ? ofYear : previous === null ? [] : [previous];
  return {
    quarters: [...before, currentQuarter(period, returns, blocker, plan.settings.countUnsubmitted)],
    previousAt: previous === null ? null : before.length - 1,
    firstAt: isComplete ? before.length - ofYear.length : null,
    toDateCode: cumulativeEndingWith(plan.periods, period.code)?.code ?? period.code,
  };
}

/** The quarter when the archive has it. */
function known(period: Period | undefined, { archive, blocker }: SpansInput): Quarter | null {
  const values = period === undefined ? undefined : archive.get(period.code);
  return period === undefined || values === undefined ? null : archivedQuarter(period, values, blocker);
}
