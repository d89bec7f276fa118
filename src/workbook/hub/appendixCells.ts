import { isProvisional } from '../../indicators/provisional';
import type { Coverage, Ratio, ShownRatio } from '../../indicators/types';
import type { Indicator, Plan } from '../../plan/types';
import { groupDigits, hundredthsText } from '../../text/numbers';
import { VERDICT_TEXT } from './appendixMessages';

/**
 * A percentage in hundredths as printed, null when nothing arose: 84,21 → 8421. Taken from `shown`, so that cell, mail and
 * JSON cannot disagree; 99.999/100.000 is 9999, not 10000 (domain.md 1.0).
 */
export const shownHundredths = ({ shown }: ShownRatio): number | null =>
  shown === '' ? null : Number(shown.replace(/\D/g, ''));

/** The same as the number a "0.00" cell holds: 84,21 → 84.21. */
export function percentCell(ratio: ShownRatio): number | null {
  const hundredths = shownHundredths(ratio);
  return hundredths === null ? null : hundredths / 100;
}

/** Points above or below the target: 84,21 against 80 → 4.21; 99,99 against 100 → -0.01. */
export function pointsCell(ratio: ShownRatio, targetHundredths: number): number | null {
  const hundredths = shownHundredths(ratio);
  return hundredths === null ? null : (hundredths - targetHundredths) / 100;
}

/** "1.234/5.678". */
export const fractionText = ({ numerator, denominator }: Ratio): string =>
  `${groupDigits(numerator)}/${groupDigits(denominator)}`;

/**
 * A share with its base: 3 of 8 → "3/8 (37,50%)"; a base of 0 has no percentage: "0/0". A part short of the whole never
 * shows 100,00.
 */
export function shareText(part: number, whole: number): string {
  if (whole === 0) return '0/0';
  return `${groupDigits(part)}/${groupDigits(whole)} (${hundredthsText(shareHundredths(part, whole))}%)`;
}

/** Half up to hundredths of a percent, 9999 at most while part < whole; 0 for a base of 0. */
export function shareHundredths(part: number, whole: number): number {
  if (whole === 0) return 0;
  const rounded = Math.floor((20_000 * part + whole) / (2 * whole));
  return part < whole ? Math.min(rounded, 9_999) : rounded;
}

/** "Đạt", "Chưa đạt (tạm tính)", "Không phát sinh", "Chưa có số liệu"…: blank, zero and nothing arisen stay apart. */
export function verdictText(ratio: ShownRatio, coverage: Coverage, plan: Plan): string {
  if (coverage.owed === 0) return VERDICT_TEXT.noOwner;
  if (coverage.complete === 0) return coverage.reported === 0 ? VERDICT_TEXT.noData : VERDICT_TEXT.incomplete;
  return (
    VERDICT_TEXT[metWord(ratio.met)] +
    (isProvisional(coverage, plan.settings) ? VERDICT_TEXT.provisional : '')
  );
}

function metWord(met: boolean | null): 'met' | 'unmet' | 'none' {
  if (met === null) return 'none';
  return met ? 'met' : 'unmet';
}

/** "CT02", or with its part where the plan splits an indicator: name up to `max` characters, cut at a word. */
export function shortName({ name, part }: Indicator, max = 60): string {
  const bare = name
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/ trên tổng số .*$/, '')
    .trim();
  const short = cutAtWord(bare, max);
  return part === '' ? short : `${short} – ${cutAtWord(part, max)}`;
}

/** Text of at most `max` characters, cut after a whole word and ended "…". */
export function cutAtWord(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = text.slice(0, max);
  const space = head.lastIndexOf(' ');
  const kept = space > max / 2 ? head.slice(0, space) : wholeCharacters(head);
  return `${kept.replace(/[\s,;:.–-]+$/, '')}…`;
}

/** Drops half a surrogate pair left at the end by a cut. */
const wholeCharacters = (text: string): string => text.replace(/[\ud800-\udbff]$/, '');
