import type { CellValue } from '../../cells/cell';
import { instantToIso, isoToDay, startOfDay } from '../../periods/day';
import type { Instant } from '../../periods/types';

/** "2024-09-18T10:00:00+07:00", as hidden state columns hold it, back to an instant; null for anything else. */
export function isoToInstant(value: CellValue): Instant | null {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\+07:00$/.exec(String(value ?? ''));
  const day = isoToDay(match?.[1] ?? '');
  if (match === null || day === null) return null;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4]);
  return startOfDay(day) + seconds * 1000;
}

/** The text a state column holds; null for none. */
export const isoOrNull = (instant: Instant | null): string | null =>
  instant === null ? null : instantToIso(instant);

/** Milliseconds cut off: what a state column gives back. */
export const wholeSecond = (instant: Instant): Instant => Math.floor(instant / 1000) * 1000;
