import { spawnSync } from 'node:child_process';
import { HYPERFORMULA } from './hyperformula';
import { LIBREOFFICE } from './libreoffice';
import { markdown, type Part } from './part';
import { COUNTRY, PROVINCE } from './pure';
import { consolidateFolder, WORKSPACE } from './workspace';

const PARTS: readonly Part[] = [PROVINCE, COUNTRY, HYPERFORMULA, LIBREOFFICE, WORKSPACE];

function partOf(name: string): Part {
  const part = PARTS.find((candidate) => candidate.name === name);
  if (part === undefined)
    throw new Error(`no part ${name}; there are: ${PARTS.map((one) => one.name).join(', ')}`);
  return part;
}

/** Runs one part in this process and prints its table. */
async function runHere({ title, run }: Part): Promise<void> {
  process.stdout.write(`${markdown(title, await run())}\n`);
}

/** Runs parts one after the other, each in a fresh process that may collect garbage when asked to. */
function runAll(parts: readonly Part[]): void {
  const [script = ''] = process.argv.slice(1);
  for (const { name, nodeOptions = [] } of parts) {
    const { status } = spawnSync(
      process.execPath,
      ['--expose-gc', '--enable-source-maps', ...nodeOptions, script, '--here', name],
      { stdio: 'inherit' },
    );
    if (status !== 0) process.exitCode = 1;
  }
}

/** `npm run bench` runs everything, `npm run bench -- workspace` one part. */
async function main(): Promise<void> {
  const [first, second = ''] = process.argv.slice(2);
  if (first === '--here') await runHere(partOf(second));
  else if (first === '--consolidate') process.stdout.write(JSON.stringify(await consolidateFolder(second)));
  else runAll(first === undefined ? PARTS : process.argv.slice(2).map(partOf));
}

main();
