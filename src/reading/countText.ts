import { bareKey, tidy } from '../text/normalise';
import { groupDigits } from '../text/numbers';
import type { CountOptions } from './count';
import {
  isUnit,
  saysApproximate,
  saysDash,
  saysDate,
  saysNone,
  saysNotApplicable,
  saysRate,
  saysTick,
  tickWord,
} from './countWords';
import { isDateText, isErrorText, mixesDigits, numericText } from './looks';
import { readAsWords, readingMessages as say } from './messages';
import { type Read, refused, taken, warned } from './read';
import type { FieldValue } from './return';

/** One typed text in the forms it is compared in. */
type Typed = {
  /** Tidied, as the person sees it. */
  readonly seen: string;
  /** In plain digits and signs. */
  readonly text: string;
  /** Lower case, without accents and punctuation. */
  readonly key: string;
};

/** No count is longer; longer text is refused before anything searches through it. */
const longestCount = 200;

type Reader = (typed: Typed, options: CountOptions) => Read<FieldValue> | null;

const unreadable = (message: string): Read<FieldValue> => refused('unreadable', 'E1', message);

/** Words first, then what only looks like a number, the number last; the first reader that answers decides. */
const readers: readonly Reader[] = [
  ({ seen }) => (isErrorText(seen) ? unreadable(say.errorCell(seen)) : null),
  ({ key }, { tick }) => (tick ? tickFrom(tickWord(key)) : null),
  ({ key }) => (saysNone(key) ? taken('none', readAsWords.none) : null),
  readNotApplicable,
  ({ seen, text }) => (saysDash(text) ? warned(0, '0', 'R2', say.dashAsZero(seen)) : null),
  readTickMark,
  ({ seen }) => (mixesDigits(seen) ? unreadable(say.raisedDigits(seen)) : null),
  ({ seen, key, text }) => (saysRate(key, text) ? unreadable(say.rateNotCount(seen)) : null),
  ({ seen, key, text }) => (saysApproximate(key, text) ? unreadable(say.approximate(seen)) : null),
  ({ seen, key, text }) => (isDateText(text) || saysDate(key) ? unreadable(say.dateNotCount(seen)) : null),
  readDigits,
];

/** Reads text typed into a count cell; never blank text. "1 234", "1.234", "1,234" and "1.234 hồ sơ" are 1234. */
export function readTextCount(value: string, options: CountOptions): Read<FieldValue> {
  if (value.length > longestCount) return unreadable(say.notCount(value));
  const typed = { seen: tidy(value), text: numericText(value), key: bareKey(numericText(value)) };
  for (const reader of readers) {
    const read = reader(typed, options);
    if (read !== null) return read;
  }
  return unreadable(whyNot(typed));
}

const tickFrom = (value: 1 | 0 | null): Read<FieldValue> | null =>
  value === null ? null : taken(value, String(value));

function readNotApplicable({ seen, key, text }: Typed, options: CountOptions): Read<FieldValue> | null {
  if (!saysNotApplicable(key, text)) return null;
  return options.mayBeNotApplicable
    ? taken('notApplicable', readAsWords.notApplicable)
    : unreadable(say.notApplicableHere(seen));
}

function readTickMark({ seen, key, text }: Typed, { tick }: CountOptions): Read<FieldValue> | null {
  if (!saysTick(key, text)) return null;
  return tick ? taken(1, '1') : unreadable(say.tickNotCount(seen));
}

/** A unit behind the number, bare or in brackets, and closing punctuation. */
const tail = /^\s*(?:\(\s*([\p{L}\p{M} ,]+?)\s*\)|([\p{L}\p{M} ,]*?))\s*[.;,:]?$/u;
const grouped = /^[1-9]\d{0,2}([., ])\d{3}(?:\1\d{3})*$/u;

/** The number without its unit: "12 hồ sơ" → "12"; the text itself when something else follows. */
function withoutUnit(text: string): string {
  const match = /^['’‘`]?(.*\d)(\D*)$/u.exec(text);
  const unit = tail.exec(match?.[2] ?? '');
  return match?.[1] !== undefined && unit && isUnit(bareKey(unit[1] ?? unit[2] ?? '')) ? match[1] : text;
}

function readDigits({ text }: Typed): Read<FieldValue> | null {
  const bare = withoutUnit(text);
  const digits = grouped.test(bare) ? bare.replace(/\D/gu, '') : bare;
  if (!/^\d{1,15}$/u.test(digits)) return null;
  return taken(Number(digits), groupDigits(Number(digits)));
}

/** Why a text that is no word of the list and no whole number is refused. */
function whyNot({ seen, text }: Typed): string {
  const bare = withoutUnit(text);
  if (/^- ?\d/u.test(bare)) return say.negative(seen);
  if (/^\d+(?:[.,]\d+)?e[+-]?\d+$/iu.test(bare)) return say.scientific(seen);
  if (!/^[\d., ]+$/u.test(bare)) return say.notCount(seen);
  if (/^0?[.,]\d+$/u.test(bare)) return say.rateNotCount(seen);
  return bare.replace(/\D/gu, '').length > 15 ? say.tooManyDigits(seen) : say.fraction(seen, null);
}
