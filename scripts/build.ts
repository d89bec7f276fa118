import { chmodSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

/** What the Node builds share: one file, dependencies left to node_modules, stack traces in the sources' lines. */
const node = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'linked',
  charset: 'utf8',
  logLevel: 'warning',
} as const;

/**
 * Builds the command line (`build/tthc.cjs`), the newcomer's start (`build/start.cjs`) and the core alone as Apps Script
 * would load it (`build/core.js`: IIFE, es2020, dependencies inside), which the bundle test runs in a bare VM.
 */
async function main(): Promise<void> {
  rmSync('build/tthc.cjs', { force: true });
  await build({
    ...node,
    entryPoints: ['src/local/tthc.ts'],
    outfile: 'build/tthc.cjs',
    banner: { js: '#!/usr/bin/env node' },
  });
  await build({ ...node, entryPoints: ['scripts/start.ts'], outfile: 'build/start.cjs' });
  await build({
    entryPoints: ['src/actions/index.ts'],
    outfile: 'build/core.js',
    bundle: true,
    format: 'iife',
    globalName: 'TTHC',
    target: 'es2020',
    charset: 'utf8',
    // Names stay, for stack traces; without the indents the file is a quarter smaller.
    minifyWhitespace: true,
    logLevel: 'warning',
    define: { TextEncoder: 'undefined', Buffer: 'undefined', window: 'undefined' },
  });
  chmodSync('build/tthc.cjs', 0o755);
}

main();
