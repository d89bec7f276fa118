import type { DaySerial, Instant } from './types';

const dayMillis = 86_400_000;
/** Asia/Ho_Chi_Minh is UTC+7 all year round, without daylight saving since 1975. */
const zoneMillis = 7 * 3_600_000;
/** Day serial of 01/01/1970. */
const epochDay = 25_569;

type Civil = { readonly year: number; readonly month: number; readonly day: number };

/** Days from 1970-01-01 to a civil date; years run March to February so that the leap day comes last. */
function civilToDays({ year, month, day }: Civil): number {
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function daysToCivil(days: number): Civil {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((shiftedMonth + 2) % 12) + 1;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/**
 * Day serial of a civil date, or null when there is no such day (31/02) or the year is not 1900–9999.
 * civilToDay(2024, 9, 5) → 45540.
 */
export function civilToDay(year: number, month: number, day: number): DaySerial | null {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const days = civilToDays({ year, month, day });
  const back = daysToCivil(days);
  return back.month === month && back.day === day ? days + epochDay : null;
}

/** Civil date of a day serial: 45540 → { year: 2024, month: 9, day: 5 }. */
export const dayToCivil = (day: DaySerial): Civil => daysToCivil(Math.floor(day) - epochDay);

/** "2024-09-05" → 45540; null for anything else, days that do not exist included. */
export function isoToDay(iso: string): DaySerial | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? civilToDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** 45540 → "2024-09-05". */
export function dayToIso(day: DaySerial): string {
  const civil = dayToCivil(day);
  return `${pad(civil.year, 4)}-${pad(civil.month)}-${pad(civil.day)}`;
}

/** 45540 → "05/09/2024". */
export function dayToText(day: DaySerial): string {
  const civil = dayToCivil(day);
  return `${pad(civil.day)}/${pad(civil.month)}/${pad(civil.year, 4)}`;
}

/** "05/09/2024", "5-9-2024", "5.9.2024" (day first, always) or "2024-09-05" → 45540; null for anything else. */
export function textToDay(text: string): DaySerial | null {
  const match = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text.trim());
  if (match) return civilToDay(Number(match[4]), Number(match[3]), Number(match[1]));
  return isoToDay(text.trim());
}

export const addDays = (day: DaySerial, days: number): DaySerial => day + days;

/** The day it is in Việt Nam at an instant. */
export const dayOfInstant = (instant: Instant): DaySerial =>
  Math.floor((instant + zoneMillis) / dayMillis) + epochDay;

/** First millisecond of a day in Việt Nam. */
export const startOfDay = (day: DaySerial): Instant => (day - epochDay) * dayMillis - zoneMillis;

/** Last millisecond of a day in Việt Nam, 23:59:59.999 +07:00: when a deadline ends. */
export const endOfDay = (day: DaySerial): Instant => startOfDay(day + 1) - 1;

function clockOf(instant: Instant): { hour: number; minute: number; second: number } {
  const seconds = Math.floor((instant - startOfDay(dayOfInstant(instant))) / 1000);
  return {
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
  };
}

/** "18/09/2024 10:00", clock of Việt Nam, seconds cut off. */
export function instantToText(instant: Instant): string {
  const { hour, minute } = clockOf(instant);
  return `${dayToText(dayOfInstant(instant))} ${pad(hour)}:${pad(minute)}`;
}

/** "2024-09-18T10:00:00+07:00", milliseconds cut off. */
export function instantToIso(instant: Instant): string {
  const { hour, minute, second } = clockOf(instant);
  return `${dayToIso(dayOfInstant(instant))}T${pad(hour)}:${pad(minute)}:${pad(second)}+07:00`;
}
