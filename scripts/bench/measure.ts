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

/**
 * Calls `work` once cold, `warmUp` times unmeasured, then `runs` times. Garbage is collected when the machine finds it
 * necessary, and that is in the figures: forcing it between calls throws away compiled code and triples small figures.
 */
export function timing(work: () => unknown, { runs = 9, warmUp = 3 } = {}): Timing {
  const cold = timed(work);
  for (let run = 0; run < warmUp; run += 1) work();
  const times = Array.from({ length: runs }, () => timed(work));
  return { cold, warm: median(times), runs };
}

/**
 * Medians of two pieces of work called in turn, so that whatever else the machine does falls on both; each is called as often
 * as its `times` say per turn. ms per call.
 */
export function alternating(
  one: { readonly times: number; work(): unknown },
  other: { readonly times: number; work(): unknown },
  turns: number,
): readonly [number, number] {
  const found: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    for (let call = 0; call < one.times; call += 1) found[0].push(timed(one.work));
    for (let call = 0; call < other.times; call += 1) found[1].push(timed(other.work));
  }
  return [median(found[0]), median(found[1])];
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
