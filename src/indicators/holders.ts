import type { Agency } from '../agencies/types';
import { percentHundredths } from './ratio';
import type { LineResult } from './types';
import { addWhole, type Whole } from './whole';

/** One agency's part in what a line still lacks. */
export type GapHolder = {
  readonly agency: Agency;
  /** Its own gap in the line's count unit, > 0. */
  readonly shortfall: number;
  /** Share of the sum of all agencies' shortfalls, hundredths of a percent, half up: 6150 is 61,50 %. */
  readonly share: number;
};

/** No share has a target to be kept from: 0 is always met, so plain half-up rounding. */
const NO_TARGET = 0;

/**
 * Who holds the gap (domain.md 1.4): own shortfall ÷ Σ of unit shortfalls, largest first, register order among equals.
 * The base is that sum, not the line's own gap: units above target make up for part of it. [] when nobody is short.
 */
export function gapHolders(line: Pick<LineResult, 'byAgency'>): readonly GapHolder[] {
  const short = line.byAgency.flatMap(({ agency, ratio }) =>
    ratio !== null && ratio.gap !== null && ratio.gap > 0 ? [{ agency, shortfall: ratio.gap }] : [],
  );
  const base = short.reduce<Whole>((sum, { shortfall }) => addWhole(sum, shortfall), 0);
  return short
    .map((holder) => ({ ...holder, share: shareOf(holder.shortfall, base) }))
    .sort((a, b) => b.shortfall - a.shortfall);
}

const shareOf = (shortfall: number, base: Whole): number =>
  percentHundredths({ numerator: shortfall, denominator: base }, NO_TARGET) ?? 0;
