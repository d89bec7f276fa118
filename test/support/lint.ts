import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** What the linter says of a file: the rules broken, in the order of the lines. */
export type Broken = ReadonlyMap<string, readonly string[]>;

type Diagnostic = {
  readonly category: string;
  readonly location: { readonly path: string; readonly start: { readonly line: number } };
};

/** Rule names without their group: "lint/style/noRestrictedImports" is "noRestrictedImports", a plugin's is "plugin". */
const ruleOf = ({ category }: Diagnostic): string => category.split('/').at(-1) ?? category;

/**
 * Lints sources that exist nowhere, by path ("src/plan/x.ts"), with the repository's own configuration: they are laid into a
 * folder of their own, because the linter says nothing useful about standard input. Every path has an entry.
 */
export function lint(sources: ReadonlyMap<string, string>): Broken {
  const dir = mkdtempSync(join(tmpdir(), 'tthc-lint-'));
  try {
    cpSync(join(ROOT, 'biome.json'), join(dir, 'biome.json'));
    cpSync(join(ROOT, 'scripts/lint'), join(dir, 'scripts/lint'), { recursive: true });
    for (const [path, source] of sources) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), source);
    }
    return byFile([...sources.keys()], runBiome(dir));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function runBiome(dir: string): readonly Diagnostic[] {
  const biome = join(ROOT, 'node_modules/.bin/biome');
  const { stdout, stderr } = spawnSync(biome, ['lint', '--reporter=json', '--max-diagnostics=none', '.'], {
    cwd: dir,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!stdout.startsWith('{')) throw new Error(`biome: ${stdout}${stderr}`);
  const report: { readonly diagnostics: readonly Diagnostic[] } = JSON.parse(stdout);
  return report.diagnostics;
}

function byFile(paths: readonly string[], diagnostics: readonly Diagnostic[]): Broken {
  const own = new Map(paths.map((path): [string, Diagnostic[]] => [path, []]));
  for (const one of diagnostics) {
    const known = own.get(one.location.path);
    if (known === undefined) throw new Error(`about ${one.location.path}: ${one.category}`);
    known.push(one);
  }
  const line = ({ location }: Diagnostic): number => location.start.line;
  return new Map([...own].map(([path, some]) => [path, some.sort((a, b) => line(a) - line(b)).map(ruleOf)]));
}
