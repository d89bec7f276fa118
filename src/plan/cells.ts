import * as v from 'valibot';
import { textToDay } from '../periods/day';
import type { DaySerial } from '../periods/types';
import { tidy } from '../text/normalise';
import { planMessages } from './messages';
import type { SettingsRow } from './types';

/** A settings cell as it comes: text, number, tick or nothing. A date column may hold a day serial or a text. */
export type SettingsCell = SettingsRow['cells'][string];

const cell = v.optional(v.union([v.string(), v.number(), v.boolean(), v.null()]), null);

/** What a cell says as tidied text; '' for a blank one. A number is written plainly: 80.5 → "80.5". */
export const cellText = (value: SettingsCell | undefined): string =>
  value === null || value === undefined ? '' : tidy(String(value));

/** Twice the longest cell of the 2024 plan; a pasted document is not a name, and no cell of an .xlsx would hold it. */
const MAX_TEXT = 2000;

/** Text, '' when blank. */
export const text = v.pipe(
  cell,
  v.transform((value: SettingsCell) => cellText(value)),
  v.maxLength(MAX_TEXT, planMessages.tooLong(MAX_TEXT)),
);

/** Text that must not be blank. */
export const requiredText = v.pipe(text, v.nonEmpty(planMessages.required()));

/** A code: letters without accents, digits, "." "-" "_"; kept as typed, leading zeros included. */
export const code = v.pipe(requiredText, v.regex(/^[A-Za-z0-9][\w.-]*$/, planMessages.code()));

/** A code or ''. */
export const optionalCode = v.pipe(text, v.regex(/^([A-Za-z0-9][\w.-]*)?$/, planMessages.code()));

/** Codes of a cell that lists several, joined with "+" (";" and "," are understood). */
export const codesOf = (joined: string): readonly string[] => [
  ...new Set(
    joined
      .split(/[+;,]/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

/** Codes joined with "+" (";" and "," are taken too), each once, [] when blank. */
export const codeList = v.pipe(text, v.transform(codesOf));

/** Codes joined with "+", one at least. */
export const requiredCodeList = v.pipe(requiredText, v.transform(codesOf));

/**
 * A number as a settings cell may hold it: a number, or text like "80", "80,5", "80.5", "90%". Grouped text ("1.234") is
 * refused rather than read as 1,234. null when it is none of these.
 */
export function numberOf(value: SettingsCell): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const match = /^(-?\d{1,15})(?:[.,](\d{1,2}))?\s?%?$/.exec(cellText(value));
  return match ? Number(`${match[1]}.${match[2] ?? '0'}`) : null;
}

/** A number of at most two decimals, typed as number or text. */
export const number = v.pipe(
  cell,
  v.rawTransform<SettingsCell, number>(({ dataset, addIssue, NEVER }) => {
    const blank = cellText(dataset.value) === '';
    const found = numberOf(dataset.value);
    if (found !== null) return found;
    addIssue({ message: blank ? planMessages.required() : planMessages.number() });
    return NEVER;
  }),
);

/** A whole number from 0 on. */
export const whole = v.pipe(
  number,
  v.integer(planMessages.whole()),
  v.minValue(0, planMessages.whole()),
  v.maxValue(Number.MAX_SAFE_INTEGER, planMessages.whole()),
);

/** A schema behind a blank cell: null when blank, else what the schema reads. */
const orBlank = <T>(schema: v.GenericSchema<SettingsCell | undefined, T>) =>
  v.pipe(
    cell,
    v.rawTransform<SettingsCell, T | null>(({ dataset, addIssue, NEVER }) => {
      if (cellText(dataset.value) === '') return null;
      const read = v.safeParse(schema, dataset.value);
      if (read.success) return read.output;
      addIssue({ message: read.issues[0].message });
      return NEVER;
    }),
  );

export const optionalWhole = orBlank(whole);

/** The day a cell means: a whole serial, or text "18/09/2024" or "2024-09-18"; null for anything else. */
export function dayOf(value: SettingsCell): DaySerial | null {
  if (typeof value !== 'number') return textToDay(cellText(value));
  return Number.isInteger(value) && value >= 1 && value <= 2_958_465 ? value : null;
}

/** A day, as serial or text. */
export const day = v.pipe(
  cell,
  v.rawTransform<SettingsCell, DaySerial>(({ dataset, addIssue, NEVER }) => {
    const found = dayOf(dataset.value);
    if (found !== null) return found;
    const blank = cellText(dataset.value) === '';
    addIssue({ message: blank ? planMessages.required() : planMessages.day() });
    return NEVER;
  }),
);

export const optionalDay = orBlank(day);

/** One of a closed list of words. */
export const choice = <const Words extends readonly string[]>(words: Words) =>
  v.pipe(text, v.picklist(words, planMessages.choice(words)));
