import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart, consolidate, settle, standingModels } from '../../src/actions';
import { run } from '../../src/local/cli/main';
import { parseInstant } from '../../src/local/cli/now';
import { COMMANDS } from '../../src/local/commands';
import { commitEdits } from '../../src/local/workspace/commit';
import { openWorkspace } from '../../src/local/workspace/open';
void CannotStart;

export type Phases = { read: number; compute: number; build: number; save: number; total: number };

async function once(dir: string): Promise<Phases> {
  const t0 = performance.now();
  const workspace = openWorkspace(dir);
  const { hub, workbooks, settings } = workspace;
  const t1 = performance.now();
  const snapshot = { now: parseInstant(settings.clock ?? '') ?? 0, user: 'bench', hub, workbooks };
  const outcome = consolidate(snapshot);
  const standing = standingModels(settle(snapshot));
  const t2 = performance.now();
  let t3 = t2;
  const saved = await commitEdits({ workspace, edits: outcome.edits, standing: (tab) => standing(tab), onFile: () => { t3 = performance.now(); } });
  const t4 = performance.now();
  if (process.env.V) console.log(saved.written.length, saved.unchanged.length, saved.left);
  return { read: t1 - t0, compute: t2 - t1, build: t3 - t2, save: t4 - t3, total: t4 - t0 };
}
async function main() {
  const home = mkdtempSync(join(tmpdir(), 'tthc-bench-'));
  const demo = join(home, 'demo');
  if (process.argv[2]) cpSync(process.argv[2], demo, { recursive: true });
  else await run(['demo', demo], { stdout: process.stdout, stderr: process.stderr, env: {}, clock: () => Date.now() }, COMMANDS);
  for (let i = 0; i < 5; i++) {
    const dir = join(home, `run${i}`);
    cpSync(demo, dir, { recursive: true });
    console.log(await once(dir), process.memoryUsage().rss / 2 ** 20, process.resourceUsage().maxRSS / 1024);
  }
  rmSync(home, { recursive: true });
}
main();
