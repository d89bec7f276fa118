import { OPTION_TEXTS } from './messages';

export type OptionName = keyof typeof OPTION_TEXTS;

/** `flag` takes no value; `count` is a whole number ≥ 0. */
export type OptionKind = 'flag' | 'text' | 'count';

/** The one table options are parsed and explained from (with `OPTION_TEXTS`). */
export const OPTION_KINDS: Readonly<Record<OptionName, OptionKind>> = {
  json: 'flag',
  now: 'text',
  help: 'flag',
  agencies: 'text',
  period: 'text',
  'single-workbook': 'flag',
  seed: 'count',
  port: 'count',
};

/** Every command has these. */
export const COMMON_OPTIONS: readonly OptionName[] = ['json', 'now', 'help'];

export const isOptionName = (name: string): name is OptionName => Object.hasOwn(OPTION_KINDS, name);

/** "--period 2024-Q3", as usage lines and errors name an option. */
export function optionUsage(name: OptionName): string {
  const { value } = OPTION_TEXTS[name];
  return value === '' ? `--${name}` : `--${name} ${value}`;
}
