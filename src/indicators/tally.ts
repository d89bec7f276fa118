import type { Coverage, Ratio } from './types';
import { addWhole, type Whole } from './whole';

/** Sums and coverage while a line is being added up. The only mutable thing in this room; it never leaves it. */
export class Tally {
  numerator: Whole = 0;
  denominator: Whole = 0;
  private owed = 0;
  private reported = 0;
  private complete = 0;

  /** An agency that owes the line and is left out: `blank` gave not one input, `incomplete` gave some. */
  addMissing(state: 'blank' | 'incomplete'): void {
    this.owed += 1;
    if (state === 'incomplete') this.reported += 1;
  }

  /** One in the sums, 0/0 included. */
  addComplete(ratio: Ratio): void {
    this.owed += 1;
    this.reported += 1;
    this.complete += 1;
    this.numerator = addWhole(this.numerator, ratio.numerator);
    this.denominator = addWhole(this.denominator, ratio.denominator);
  }

  get coverage(): Coverage {
    return { owed: this.owed, reported: this.reported, complete: this.complete };
  }
}
