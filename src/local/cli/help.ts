import type { Command, Positional } from './command';
import { CLI, OPTION_TEXTS } from './messages';
import { COMMON_OPTIONS, optionUsage } from './options';

const positionalUsage = ({ name, required, many }: Positional): string => {
  const shown = many ? `${name}…` : name;
  return required ? shown : `[${shown}]`;
};

const usageOf = (command: Command): string =>
  [
    'tthc',
    command.name,
    ...command.positionals.map(positionalUsage),
    ...command.options.map((option) => `[${optionUsage(option)}]`),
  ].join(' ');

/** Two columns, the first as wide as its widest cell. */
function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines];

const exits = (): readonly string[] =>
  section(
    CLI.exitCodes,
    CLI.exits.map((text) => `  ${text}`),
  );

/** The help page of one command, from its declaration. */
export function commandHelp(command: Command): string {
  const options = [...command.options, ...COMMON_OPTIONS];
  return [
    command.summary,
    ...section(CLI.usage, [`  ${usageOf(command)}`]),
    ...section(CLI.positionals, columns(command.positionals.map(({ name, summary }) => [name, summary]))),
    ...section(CLI.options, columns(options.map((name) => [optionUsage(name), OPTION_TEXTS[name].summary]))),
    ...exits(),
  ].join('\n');
}

/** The page of `tthc --help`: every command on a line. */
export function overviewHelp(commands: readonly Command[]): string {
  return [
    `${CLI.usage}: tthc <lệnh> [tùy chọn]`,
    ...section(CLI.commands, columns(commands.map(({ name, summary }) => [name, summary]))),
    ...section(
      CLI.options,
      columns(COMMON_OPTIONS.map((name) => [optionUsage(name), OPTION_TEXTS[name].summary])),
    ),
    ...exits(),
    '',
    CLI.moreHelp,
  ].join('\n');
}
