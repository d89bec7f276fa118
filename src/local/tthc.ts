import { run } from './cli/main';
import { COMMANDS } from './commands';

const io = { stdout: process.stdout, stderr: process.stderr, env: process.env, clock: () => Date.now() };

run(process.argv.slice(2), io, COMMANDS).then((exit) => {
  process.exitCode = exit;
});
