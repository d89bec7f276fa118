import type { Indicator } from '../plan/types';
import { hundredthsText } from '../text/numbers';
import type { Ratio, ShownRatio } from './types';
import { addWhole, compareWhole, floorDivide, timesWhole, type Whole } from './whole';

/** A ratio of whole numbers that may have outgrown 2^53 while being summed. */
export type WholeRatio = { readonly numerator: Whole; readonly denominator: Whole };

/** What the target of a line needs to be compared: hundredths of a percent, 80 % is 8000. */
export type Target = Pick<Indicator, 'targetHundredths'>;

/**
 * A ratio with everything printed beside it, by integer arithmetic alone (architecture.md, "count in integers, compare in integers").
 * 82913/98459 against 80 → shown "84,21", met, gap 0; 99999/100000 against 100 → shown "99,99" (100,00 would say it was met),
 * gap 1. A denominator of 0 (or less, which no sum of counts is) gives null and "": nothing arose.
 * Exact at any size of count, for percentages a number can hold (N up to 10^13 times D); numerator and denominator beyond
 * 2^53 are handed back as the nearest double.
 */
export function shownRatio(ratio: WholeRatio, { targetHundredths }: Target): ShownRatio {
  const numerator = Number(ratio.numerator);
  const denominator = Number(ratio.denominator);
  if (denominator <= 0) {
    return { numerator, denominator, percent: null, shown: '', met: null, gap: null };
  }
  const met = isMet(ratio, targetHundredths);
  return {
    numerator,
    denominator,
    percent: (100 * numerator) / denominator,
    shown: hundredthsText(Number(printedHundredths(ratio, targetHundredths, met))),
    met,
    gap: met ? 0 : Number(gapOf(ratio, targetHundredths)),
  };
}

/**
 * The percentage as printed, in whole hundredths: 8421 is 84,21 %. What a workbook cell shows is this divided by 100.
 * Rounded half up, but floored where rounding would print the target of a line that did not meet it. null when D is 0.
 */
export function percentHundredths(ratio: WholeRatio, targetHundredths: number): number | null {
  if (ratio.denominator <= 0) return null;
  return Number(printedHundredths(ratio, targetHundredths, isMet(ratio, targetHundredths)));
}

function printedHundredths(
  { numerator, denominator }: WholeRatio,
  targetHundredths: number,
  met: boolean,
): Whole {
  const doubled = addWhole(timesWhole(20000, numerator), denominator);
  const rounded = floorDivide(doubled, timesWhole(2, denominator));
  if (met || compareWhole(rounded, targetHundredths) < 0) return rounded;
  return floorDivide(timesWhole(10000, numerator), denominator);
}

/** `10000·N ≥ hundredths·D`, exact. */
const isMet = ({ numerator, denominator }: WholeRatio, targetHundredths: number): boolean =>
  compareWhole(timesWhole(10000, numerator), timesWhole(targetHundredths, denominator)) >= 0;

/** How many more the numerator of an unmet ratio needs: ⌈hundredths·D/10000⌉ − N. 1/3 against 80 % needs 3, lacks 2. */
function gapOf({ numerator, denominator }: WholeRatio, targetHundredths: number): Whole {
  const needed = floorDivide(addWhole(timesWhole(targetHundredths, denominator), 9999), 10000);
  return typeof needed === 'number' && typeof numerator === 'number'
    ? needed - numerator
    : BigInt(needed) - BigInt(numerator);
}

/** Order of two ratios by cross multiplication, exact: negative when a is the smaller share. Both denominators > 0. */
export const compareRatios = (a: Ratio, b: Ratio): number =>
  compareWhole(timesWhole(a.numerator, b.denominator), timesWhole(b.numerator, a.denominator));
