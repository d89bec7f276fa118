import type { Instant } from '../../periods/types';
import type { CommandResult } from './command';

/** Where a run reads and writes; tests give their own. */
export type Io = {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  clock(): Instant;
};

const line = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** A result on stdout: one JSON document with `--json`, else the text for a person. */
export function printResult(io: Io, result: CommandResult, json: boolean): void {
  io.stdout.write(json ? `${JSON.stringify(result.json, null, 2)}\n` : line(result.text));
}

/** One message on stderr. */
export const printMessage = (io: Io, text: string): void => {
  io.stderr.write(line(text));
};
