import { readArguments } from './args';
import type { Command } from './command';
import { reasonOf, UserError } from './errors';
import { commandHelp, overviewHelp } from './help';
import { CLI } from './messages';
import { readNow } from './now';
import { type Io, printMessage, printResult } from './output';
import { newProgress } from './progress';
import { nearest } from './suggest';

/** Bad usage or unreadable input. */
const FAILED = 2;

const HELP = ['--help', '-h', 'help'];

function findCommand(name: string | undefined, commands: readonly Command[]): Command {
  if (name === undefined) throw new UserError(CLI.noCommand);
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const names = commands.map((command) => command.name);
  throw new UserError(CLI.unknownCommand(name, nearest(name, names)));
}

async function runCommand(command: Command, argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments(command, argv);
  if (args.flag('help')) {
    io.stdout.write(`${commandHelp(command)}\n`);
    return 0;
  }
  const progress = newProgress(io);
  try {
    const result = await command.run({ args, now: readNow(args.text('now')), io, progress });
    progress.stop();
    printResult(io, result, args.flag('json'));
    return result.exit;
  } finally {
    progress.stop();
  }
}

/** One line on stderr; the stack and its causes only with TTHC_DEBUG=1. */
function report(thrown: unknown, io: Io): number {
  const text = thrown instanceof UserError ? thrown.message : CLI.internal(reasonOf(thrown));
  printMessage(io, text.replace(/\s*\n\s*/g, ' '));
  if (io.env.TTHC_DEBUG === '1') {
    for (let each = thrown; each instanceof Error; each = each.cause)
      printMessage(io, each.stack ?? each.message);
  }
  return FAILED;
}

/**
 * Runs `tthc <command> …` and returns the exit code: the command's own, or 2 for bad usage and unreadable input, with one
 * line on stderr. `argv` without the program's name. Results go to stdout, everything else to stderr.
 */
export async function run(argv: readonly string[], io: Io, commands: readonly Command[]): Promise<number> {
  try {
    const [name, ...rest] = argv;
    if (name !== undefined && HELP.includes(name)) {
      io.stdout.write(`${overviewHelp(commands)}\n`);
      return 0;
    }
    return await runCommand(findCommand(name, commands), rest, io);
  } catch (thrown) {
    return report(thrown, io);
  }
}
