import { parseArgs } from 'node:util';
import type { Arguments, Command } from './command';
import { UserError } from './errors';
import { CLI, OPTION_TEXTS } from './messages';
import { COMMON_OPTIONS, isOptionName, OPTION_KINDS, type OptionName } from './options';
import { nearest } from './suggest';

type Values = ReadonlyMap<OptionName, string>;

const allowedOptions = (command: Command): readonly OptionName[] => [...COMMON_OPTIONS, ...command.options];

/** One option as typed; the value '' stands for a flag that was given. */
function readOption(
  command: Command,
  raw: string,
  name: string,
  value: string | undefined,
): [OptionName, string] {
  const allowed = allowedOptions(command);
  if (!isOptionName(name) || !allowed.includes(name)) {
    const near = nearest(
      raw,
      allowed.map((each) => `--${each}`),
    );
    throw new UserError(CLI.unknownOption(command.name, raw, near));
  }
  const flag = OPTION_KINDS[name] === 'flag';
  if (flag && value !== undefined) throw new UserError(CLI.needlessValue(name));
  if (!flag && (value === undefined || value === '')) {
    throw new UserError(CLI.missingValue(name, OPTION_TEXTS[name].value));
  }
  return [name, value ?? ''];
}

function checkPositionals(command: Command, given: readonly string[]): void {
  const missing = command.positionals.find(({ required }, index) => required && given[index] === undefined);
  if (missing) throw new UserError(CLI.missingPositional(command.name, missing.name));
  const surplus = given[command.positionals.length];
  const takesAll = command.positionals.at(-1)?.many === true;
  if (surplus !== undefined && !takesAll) throw new UserError(CLI.surplusPositional(command.name, surplus));
}

function countOf(values: Values, name: OptionName): number | undefined {
  const text = values.get(name);
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new UserError(CLI.notWhole(name, text));
  return Number(text);
}

const PARSED_OPTIONS = Object.fromEntries(
  Object.entries(OPTION_KINDS).map(([name, kind]) => [
    name,
    { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
  ]),
);

/**
 * Reads what follows the command's name. An option may stand anywhere, as `--seed 3` or `--seed=3`; after `--` everything
 * is a positional; the last of a repeated option counts. Throws UserError: option unknown (with the nearest one),
 * without its value, with a needless one; positional missing or surplus; a count that is none. With `--help` nothing
 * is missing.
 */
export function readArguments(command: Command, argv: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...argv],
    options: PARSED_OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Values = new Map(
    tokens.flatMap((token) =>
      token.kind === 'option' ? [readOption(command, token.rawName, token.name, token.value)] : [],
    ),
  );
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  if (!values.has('help')) checkPositionals(command, positionals);
  return {
    positionals,
    flag: (name) => values.has(name),
    text: (name) => values.get(name),
    count: (name) => countOf(values, name),
  };
}
