import type { Instant } from '../../periods/types';
import type { OptionName } from './options';
import type { Io } from './output';
import type { Progress } from './progress';

export type Positional = {
  /** As usage shows it: "DIR", "FILE". */
  readonly name: string;
  /** Vietnamese, for the help page. */
  readonly summary: string;
  readonly required: boolean;
  /** Takes all that is left; the last one only. */
  readonly many?: boolean;
};

/** What was typed after the command's name, checked against its declaration. */
export type Arguments = {
  readonly positionals: readonly string[];
  flag(name: OptionName): boolean;
  text(name: OptionName): string | undefined;
  count(name: OptionName): number | undefined;
};

export type CommandContext = {
  readonly args: Arguments;
  /** From `--now`; null leaves it to the workspace's clock, else the system's (`nowOf`). */
  readonly now: Instant | null;
  readonly io: Io;
  readonly progress: Progress;
};

export type CommandResult = {
  readonly exit: number;
  /** The document of `--json`. */
  readonly json: unknown;
  /** What a person reads without it. */
  readonly text: string;
};

export type Command = {
  readonly name: string;
  /** Vietnamese, one line. */
  readonly summary: string;
  readonly positionals: readonly Positional[];
  /** Besides the common ones. */
  readonly options: readonly OptionName[];
  run(context: CommandContext): Promise<CommandResult>;
};
