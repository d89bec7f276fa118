import type { Agency } from '../agencies/types';
import type { Period } from '../periods/types';
import { owes } from '../plan/owing';
import type { Plan } from '../plan/types';
import type { AgencyReturn, Archive } from '../reading/return';
import type { CompiledLine } from './compile';
import { LineSums } from './lineSums';
import { spansOf } from './spans';
import type { Blocker, LineResult } from './types';

export type RollUpInput = {
  readonly plan: Pick<Plan, 'groups' | 'periods' | 'settings'>;
  readonly lines: readonly CompiledLine[];
  /**
   * Agencies that report, register order. Those no longer valid at the end of `period` owe nothing in it, but still count in
   * the earlier quarters they owed, so the whole register may be given.
   */
  readonly agencies: readonly Agency[];
  readonly period: Period;
  /** Returns of the period by agency code. */
  readonly returns: ReadonlyMap<string, AgencyReturn>;
  readonly archive: Archive;
  readonly blocker: Blocker;
};

/**
 * Every line over the province (domain.md 1.4): Σ numerators / Σ denominators over complete pairs, never a mean of
 * percentages; who is left out is named with the reason. Two agencies with 1/2 and 90/100 give 91/102 = 89,22.
 * Pure. Agency by agency, all lines of each together: its values are then near at hand, which counts for ten thousand of them.
 */
export function rollUpLines(input: RollUpInput): readonly LineResult[] {
  const { plan, lines, agencies } = input;
  const spans = spansOf(input);
  const sums = lines.map((line) => ({ owedBy: line.indicator.owedBy, line: new LineSums(line, spans) }));
  for (const agency of agencies) {
    const entries = spans.quarters.map((quarter) => quarter.entryOf(agency));
    for (const { owedBy, line } of sums) if (owes(agency, owedBy)) line.add(agency, entries);
  }
  return sums.map(({ line }) => line.result(plan.groups));
}
