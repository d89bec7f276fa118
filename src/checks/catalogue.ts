import type { SettingsRow } from '../plan/types';
import { byCode } from './order';
import type { RuleEntry } from './rule';
import { numberRules, taskRules } from './rules';
import { BLANK, NOT_A_COUNT, readingEntries, settingsEntries, structureEntries } from './rules/entries';

/** Every rule a finding can carry, in code order: the Quy tắc tab and the glossary derive from it. */
export const CATALOGUE: readonly RuleEntry[] = [
  BLANK,
  NOT_A_COUNT,
  ...numberRules,
  ...readingEntries,
  ...taskRules,
  ...structureEntries,
  ...settingsEntries,
]
  .map(({ code, name, severity, params, description }) => ({ code, name, severity, params, description }))
  .sort(byCode);

const ENTRIES = new Map(CATALOGUE.map((entry) => [entry.code, entry]));

/** The entry of a code, undefined for one the catalogue has not. */
export const entryOf = (code: string): RuleEntry | undefined => ENTRIES.get(code);

/** Structure and settings faults are what they are: no row of Quy tắc softens them. */
const FIXED = new Set([...structureEntries, ...settingsEntries].map((entry) => entry.code));

const adjustable = CATALOGUE.filter((entry) => !FIXED.has(entry.code));

/** True for a rule whose severity the Quy tắc tab cannot change. */
export const isFixed = (code: string): boolean => FIXED.has(code);

/** Codes for `readPlan`, which refuses a Quy tắc row of any other. */
export const RULE_CODES: readonly string[] = CATALOGUE.map((entry) => entry.code);

/** The Quy tắc tab as delivered: ma, ten, muc ("E", "W"; "tắt" switches a rule off), tham_so ("phan_tram=50; so=20"). */
export const defaultRuleRows = (): readonly SettingsRow[] =>
  adjustable.map(({ code, name, severity, params }, row) => ({
    row,
    cells: {
      ma: code,
      ten: name,
      muc: severity === 'error' ? 'E' : 'W',
      tham_so: Object.entries(params)
        .map(([key, value]) => `${key}=${value}`)
        .join('; '),
    },
  }));
