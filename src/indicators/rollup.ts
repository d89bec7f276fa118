import type { Agency } from '../agencies/types';
import type { Period } from '../periods/types';
import { owes } from '../plan/owing';
import type { Group, Plan } from '../plan/types';
import type { AgencyReturn, Archive } from '../reading/return';
import { agencyLine } from './agencyLine';
import type { CompiledLine } from './compile';
import { cumulativeSpan, type Owing, previousSpan } from './otherSpan';
import type { Quarter } from './quarter';
import { shownRatio } from './ratio';
import { type Spans, spansOf } from './spans';
import { Tally } from './tally';
import type { AgencyLine, Blocker, GroupLine, LineResult, Missing } from './types';

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
 * Pure; one pass per line over the agencies owing it.
 */
export function rollUpLines(input: RollUpInput): readonly LineResult[] {
  const spans = spansOf(input);
  return input.lines.map((line) => rollUpLine(line, input, spans));
}

function rollUpLine(line: CompiledLine, { plan, agencies }: RollUpInput, spans: Spans): LineResult {
  const owing = owingOf(line, agencies);
  const now = sumUp(line, owing, spans.current);
  return {
    indicator: line.indicator,
    ...shownRatio(now.total, line.indicator),
    coverage: now.total.coverage,
    missing: now.missing,
    previous: previousSpan(line, owing, spans),
    cumulative: cumulativeSpan(line, owing, spans),
    byGroup: groupLines(line, plan.groups, now.perGroup),
    byAgency: now.byAgency,
    unsubmitted: now.unsubmitted,
  };
}

function owingOf(line: CompiledLine, agencies: readonly Agency[]): readonly Owing[] {
  const owing: Owing[] = [];
  agencies.forEach((agency, index) => {
    if (owes(agency, line.indicator.owedBy)) owing.push({ agency, index });
  });
  return owing;
}

/** One line over one quarter, while it is being added up. */
type Sums = {
  readonly byAgency: AgencyLine[];
  readonly missing: Missing[];
  readonly total: Tally;
  readonly perGroup: Map<string, Tally>;
  unsubmitted: number;
};

function sumUp(line: CompiledLine, owing: readonly Owing[], { entries }: Quarter): Sums {
  const sums: Sums = {
    byAgency: [],
    missing: [],
    total: new Tally(),
    perGroup: new Map<string, Tally>(),
    unsubmitted: 0,
  };
  for (const { index } of owing) {
    const entry = entries[index];
    if (entry) addAgency(sums, agencyLine(line, entry), entry.unticked);
  }
  return sums;
}

function addAgency(sums: Sums, found: AgencyLine, unticked: boolean): void {
  const { agency, ratio, status, reason } = found;
  const group = tallyOf(sums.perGroup, agency.group);
  sums.byAgency.push(found);
  if (ratio !== null) {
    sums.total.addComplete(ratio);
    group.addComplete(ratio);
    if (unticked) sums.unsubmitted += 1;
  } else if (status === 'blank' || status === 'incomplete') {
    sums.total.addMissing(status);
    group.addMissing(status);
    sums.missing.push({ agency: agency.code, reason });
  }
}

function tallyOf(perGroup: Map<string, Tally>, group: string): Tally {
  const tally = perGroup.get(group) ?? new Tally();
  perGroup.set(group, tally);
  return tally;
}

/** Groups with an agency that owes the line, in plan order. */
const groupLines = (
  line: CompiledLine,
  groups: readonly Group[],
  perGroup: ReadonlyMap<string, Tally>,
): readonly GroupLine[] =>
  groups.flatMap((group) => {
    const tally = perGroup.get(group.code);
    if (tally === undefined) return [];
    return [{ group, ...shownRatio(tally, line.indicator), coverage: tally.coverage }];
  });
