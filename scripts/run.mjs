// Node 20 does not run TypeScript: this bundles the named script into build/scripts and runs it.
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { build } from 'esbuild';

const [script, ...args] = process.argv.slice(2);
const outfile = `build/scripts/${basename(script, '.ts')}.cjs`;
await build({
  entryPoints: [script],
  outfile,
  bundle: true,
  platform: 'node',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.exit(
  spawnSync(process.execPath, ['--enable-source-maps', outfile, ...args], { stdio: 'inherit' }).status ?? 1,
);
