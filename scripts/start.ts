import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from '../src/local/cli/main';
import { COMMANDS } from '../src/local/commands';

const DIR = 'demo';
const io = { stdout: process.stdout, stderr: process.stderr, env: process.env, clock: () => Date.now() };

/** Steps of a first look: `check` exits 1 on findings, which the demo has on purpose. */
async function step(argv: readonly string[], allowed: readonly number[] = [0]): Promise<void> {
  io.stderr.write(`\n› tthc ${argv.join(' ')}\n`);
  const exit = await run(argv, io, COMMANDS);
  if (!allowed.includes(exit)) process.exit(exit);
}

const workbooks = (dir: string): readonly string[] =>
  existsSync(dir)
    ? readdirSync(dir)
        .filter((file) => file.endsWith('.xlsx') && !file.startsWith('~$'))
        .sort()
    : [];

/** Makes the demo province in ./demo or takes the one that is there, checks and consolidates it, and says where the files are. */
async function main(): Promise<void> {
  if (workbooks(DIR).length === 0) await step(['demo', DIR]);
  await step(['check', DIR], [0, 1]);
  await step(['consolidate', DIR]);
  io.stdout.write(
    `\n${workbooks(DIR)
      .map((file) => resolve(join(DIR, file)))
      .join('\n')}\n`,
  );
}

main();
