import type { Agency } from '../agencies/types';
import type { Assessment } from './assess';
import type { Coverage, Missing, Ratio } from './types';
import { addWhole, type Whole } from './whole';

/** Sums and coverage while a line is being added up: together with `LineSums` the only mutable things in this room. */
export class Tally {
  numerator: Whole = 0;
  denominator: Whole = 0;
  private owed = 0;
  private reported = 0;
  private complete = 0;

  /** An agency that owes the line: in the sums when complete (0/0 included); N/A leaves what is owed. */
  addFound(found: Assessment): void {
    if (found.state === 'notApplicable') return;
    this.owed += 1;
    if (found.state !== 'blank') this.reported += 1;
    if (found.state === 'complete') this.sum(found.ratio);
  }

  private sum(ratio: Ratio): void {
    this.complete += 1;
    this.numerator = addWhole(this.numerator, ratio.numerator);
    this.denominator = addWhole(this.denominator, ratio.denominator);
  }

  get coverage(): Coverage {
    return { owed: this.owed, reported: this.reported, complete: this.complete };
  }
}

/** A tally with the names of who is left out, for one span of time. */
export class SpanTally extends Tally {
  readonly missing: Missing[] = [];

  add(agency: Agency, found: Assessment): void {
    this.addFound(found);
    if (found.state === 'blank' || found.state === 'incomplete') {
      this.missing.push({ agency: agency.code, reason: found.reason });
    }
  }
}
