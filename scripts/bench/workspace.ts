import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consolidate, settle, standingModels } from '../../src/actions';
import { run } from '../../src/local/cli/main';
import { parseInstant } from '../../src/local/cli/now';
import { COMMANDS } from '../../src/local/commands';
import { commitEdits } from '../../src/local/workspace/commit';
import { openWorkspace } from '../../src/local/workspace/open';
import { median, peakResident } from './measure';
import { duration, type Line, megabytes, type Part, under } from './part';

const PHASES = ['read', 'compute', 'build', 'save', 'total'] as const;
type Phase = (typeof PHASES)[number];

/** Milliseconds of each phase of one `consolidate` on a folder, and what it left. */
type Run = Readonly<Record<Phase, number>> & {
  readonly written: number;
  /** Highest resident memory of the process so far, MiB. */
  readonly peak: number;
};

/** What the command `consolidate` does, with a clock between its steps. */
export async function consolidateFolder(dir: string): Promise<Run> {
  const begun = performance.now();
  const workspace = openWorkspace(dir);
  const wasRead = performance.now();
  const { hub, workbooks, settings } = workspace;
  const snapshot = { now: parseInstant(settings.clock ?? '') ?? 0, user: 'bench', hub, workbooks };
  const { edits } = consolidate(snapshot);
  const standing = standingModels(settle(snapshot));
  const computed = performance.now();
  let built = computed;
  const onFile = (): void => {
    built = performance.now();
  };
  const saved = await commitEdits({ workspace, edits, standing: (tab) => standing(tab), onFile });
  const done = performance.now();
  return {
    read: wasRead - begun,
    compute: computed - wasRead,
    build: built - computed,
    save: done - built,
    total: done - begun,
    written: saved.written.length,
    peak: peakResident(),
  };
}

/** The fresh demo province in `dir`, made by the command. */
async function makeDemo(dir: string): Promise<void> {
  const io = { stdout: process.stderr, stderr: process.stderr, env: process.env, clock: () => Date.now() };
  const exit = await run(['demo', dir], io, COMMANDS);
  if (exit !== 0) throw new Error(`demo ended with ${exit}`);
}

/** One run in a process of its own, as a person at the command line has it; the last line it prints is the result. */
function coldRun(dir: string): Run {
  const [script = ''] = process.argv.slice(1);
  const { stdout } = spawnSync(process.execPath, [script, '--consolidate', dir], { encoding: 'utf8' });
  const ran: Run = JSON.parse(stdout);
  return ran;
}

const medians = (runs: readonly Run[]): Readonly<Record<Phase, number>> => {
  const of = (phase: Phase): number => median(runs.map((one) => one[phase]));
  return {
    read: of('read'),
    compute: of('compute'),
    build: of('build'),
    save: of('save'),
    total: of('total'),
  };
};

const phaseLine = (what: string, phases: Readonly<Record<Phase, number>>): Line => ({
  what,
  figure: PHASES.filter((phase) => phase !== 'total')
    .map((phase) => `${phase} ${duration(phases[phase])}`)
    .join(', '),
});

const COLD_RUNS = 5;
const WARM_RUNS = 5;

async function measure(home: string): Promise<readonly Line[]> {
  const demo = join(home, 'demo');
  await makeDemo(demo);
  const copy = (name: string): string => {
    const dir = join(home, name);
    cpSync(demo, dir, { recursive: true });
    return dir;
  };
  const cold = Array.from({ length: COLD_RUNS }, (_, at) => coldRun(copy(`cold${at}`)));
  const unchanged = Array.from({ length: COLD_RUNS }, (_, at) => coldRun(join(home, `cold${at}`)));
  const warm: Run[] = [];
  for (let at = -1; at < WARM_RUNS; at += 1) {
    const ran = await consolidateFolder(copy(`warm${at}`));
    if (at >= 0) warm.push(ran);
  }
  const [first] = cold;
  const [second] = unchanged;
  return [
    under(
      `${first?.written ?? 0} files written, new process, median of ${COLD_RUNS}`,
      medians(cold).total,
      4000,
      duration,
    ),
    phaseLine('the same by phase', medians(cold)),
    {
      what: 'peak resident memory of that process',
      figure: megabytes(Math.max(...cold.map(({ peak }) => peak))),
    },
    { what: 'the same in a warm process, median', figure: duration(medians(warm).total) },
    phaseLine('the same by phase, warm', medians(warm)),
    {
      what: `again with nothing changed (${second?.written ?? 0} file written), new process, median`,
      figure: duration(medians(unchanged).total),
    },
  ];
}

/** c. Read ten files, check and consolidate 143 returns, write what changed. */
export const WORKSPACE: Part = {
  name: 'workspace',
  title: 'A workspace of ten .xlsx files: read, consolidate, write',
  async run() {
    const home = mkdtempSync(join(tmpdir(), 'tthc-bench-'));
    try {
      return await measure(home);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
};
