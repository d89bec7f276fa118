import { civilToDay } from '../periods/day';
import type { DaySerial } from '../periods/types';
import { bareKey } from '../text/normalise';
import { mixesDigits, numericText } from './looks';

/** What a text says as a date; `day` is first, always. */
export type DateText =
  | { readonly kind: 'day'; readonly day: DaySerial; readonly shortYear: boolean }
  /** A month above 12: never swapped with the day. */
  | { readonly kind: 'noSuchMonth'; readonly month: number }
  /** 31/02. */
  | { readonly kind: 'noSuchDay' }
  /** "5/9". */
  | { readonly kind: 'noYear' }
  | { readonly kind: 'unknown' };

const time = '(?:[ T,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?';
const dayFirst = new RegExp(`^(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?(\\d{4}|\\d{2})${time}$`, 'u');
const yearFirst = new RegExp(`^(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})${time}$`, 'u');
const withoutYear = /^\d{1,2} ?[/.-] ?\d{1,2}$/u;
const inWords = /^(\d{1,2}) thang (\d{1,2}) (?:nam )?(\d{4})$/u;

/**
 * Reads a date as clerks type it (domain.md 6): "05/9/2024", "5.9.2024", "05-9-24", "2024-09-05",
 * "ngày 05 tháng 9 năm 2024" (a place and a comma before it or not), a serial stored as text ("45540").
 * A time behind it is dropped. Text of more than 60 characters is `unknown`.
 */
export function readDateText(text: string): DateText {
  if (text.length > 60 || mixesDigits(text)) return { kind: 'unknown' };
  const plain = numericText(text).replace(/^(?:\D*, ?)?ng[àa]y:? ?/iu, '');
  if (/^\d{5}$/u.test(plain)) return { kind: 'day', day: Number(plain), shortYear: false };
  const match = dayFirst.exec(plain) ?? inWords.exec(bareKey(plain));
  if (match) return dateOf(match[3] ?? '', match[2] ?? '', match[1] ?? '');
  const iso = yearFirst.exec(plain);
  if (iso) return dateOf(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  return withoutYear.test(plain) ? { kind: 'noYear' } : { kind: 'unknown' };
}

function dateOf(year: string, month: string, day: string): DateText {
  if (Number(month) > 12) return { kind: 'noSuchMonth', month: Number(month) };
  const shortYear = year.length === 2;
  const serial = civilToDay(Number(year) + (shortYear ? 2000 : 0), Number(month), Number(day));
  return serial === null ? { kind: 'noSuchDay' } : { kind: 'day', day: serial, shortYear };
}
