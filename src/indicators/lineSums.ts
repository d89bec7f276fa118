import type { Agency } from '../agencies/types';
import type { Group } from '../plan/types';
import { agencyLine } from './agencyLine';
import type { Assessment } from './assess';
import type { CompiledLine } from './compile';
import { assessSpans, firstNeeded } from './inSpans';
import type { QuarterEntry } from './quarter';
import { shownRatio } from './ratio';
import type { Spans } from './spans';
import { SpanTally, Tally } from './tally';
import type { AgencyLine, GroupLine, LineResult, OtherSpan } from './types';

/** One line while agency after agency is added to it. */
export class LineSums {
  private readonly current = new SpanTally();
  private readonly previous = new SpanTally();
  private readonly cumulative = new SpanTally();
  private readonly perGroup = new Map<string, Tally>();
  private readonly byAgency: AgencyLine[] = [];
  private unsubmitted = 0;

  constructor(
    private readonly line: CompiledLine,
    private readonly spans: Spans,
  ) {}

  /** An agency that owes the line, with its entry in each quarter of the spans (null where it owed nothing). */
  add(agency: Agency, entries: readonly (QuarterEntry | null)[]): void {
    const { current, previous, cumulative } = assessSpans(this.line, this.spans, entries);
    if (current !== null) this.addCurrent(agency, current, entries[entries.length - 1]?.unticked === true);
    if (previous !== null) this.previous.add(agency, previous);
    if (cumulative !== null) this.cumulative.add(agency, cumulative);
  }

  private addCurrent(agency: Agency, found: Assessment, unticked: boolean): void {
    this.byAgency.push(agencyLine(agency, found, this.line.indicator));
    this.current.add(agency, found);
    this.groupTally(agency.group).addFound(found);
    if (unticked && found.state === 'complete') this.unsubmitted += 1;
  }

  private groupTally(code: string): Tally {
    const known = this.perGroup.get(code);
    if (known !== undefined) return known;
    const tally = new Tally();
    this.perGroup.set(code, tally);
    return tally;
  }

  /** The line as added up so far. */
  result(groups: readonly Group[]): LineResult {
    const { line, spans } = this;
    const previousCode =
      spans.previousAt === null ? undefined : spans.quarters[spans.previousAt]?.period.code;
    const toDateCode = firstNeeded(line, spans) === null ? undefined : spans.toDateCode;
    return {
      indicator: line.indicator,
      ...shownRatio(this.current, line.indicator),
      coverage: this.current.coverage,
      missing: this.current.missing,
      previous: this.otherSpan(this.previous, previousCode),
      cumulative: this.otherSpan(this.cumulative, toDateCode),
      byGroup: groups.flatMap((group) => this.groupLine(group)),
      byAgency: this.byAgency,
      unsubmitted: this.unsubmitted,
    };
  }

  private otherSpan(tally: SpanTally, period: string | undefined): OtherSpan | null {
    if (period === undefined) return null;
    const { coverage, missing } = tally;
    return { period, ...shownRatio(tally, this.line.indicator), coverage, missing };
  }

  /** [] for a group none of whose agencies owes the line. */
  private groupLine(group: Group): readonly GroupLine[] {
    const tally = this.perGroup.get(group.code);
    if (tally === undefined) return [];
    return [{ group, ...shownRatio(tally, this.line.indicator), coverage: tally.coverage }];
  }
}
