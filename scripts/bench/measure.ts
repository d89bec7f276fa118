import { readFileSync, writeFileSync } from 'node:fs';

/** The middle of some measurements; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Milliseconds of one call. */
export function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

export async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

export type Timing = {
  /** The first call in this process, ms. */
  readonly cold: number;
  /** Median of the calls after the warm-up, ms. */
  readonly warm: number;
  readonly runs: number;
};

/** Calls `work` once cold, `warmUp` times unmeasured, then `runs` times, collecting garbage before each. */
export function timing(work: () => unknown, { runs = 9, warmUp = 3 } = {}): Timing {
  const cold = timed(work);
  for (let run = 0; run < warmUp; run += 1) work();
  const times = Array.from({ length: runs }, () => {
    collect();
    return timed(work);
  });
  return { cold, warm: median(times), runs };
}

/** Collects garbage where the process was started with --expose-gc, as `main.ts` starts its parts. */
export function collect(): void {
  globalThis.gc?.();
}

const MEGABYTE = 1_048_576;

/** Live heap after a collection, MiB. */
export function liveHeap(): number {
  collect();
  return process.memoryUsage().heapUsed / MEGABYTE;
}

/** Forgets the highest resident size so far, so that making the input does not count; Linux only. */
export function resetPeak(): void {
  collect();
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Elsewhere the peak is that of the whole process: too high, never too low.
  }
}

/** Highest resident size since `resetPeak`, MiB. */
export function peakResident(): number {
  try {
    const [, kilobytes = 'NaN'] = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}
