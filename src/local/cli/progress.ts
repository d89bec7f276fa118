import { SingleBar } from 'cli-progress';
import type { Io } from './output';

/** Shows how far a long piece of work is. Safe to call where nothing is shown. */
export type Progress = {
  /** So much of this work is done; a new label starts a new bar. */
  step(label: string, done: number, total: number): void;
  /** Takes the bar away. */
  stop(): void;
};

/** Work shorter than this shows nothing. */
const PATIENCE_MS = 1000;

const NOTHING: Progress = { step: () => {}, stop: () => {} };

const newBar = (io: Io): SingleBar =>
  new SingleBar({
    stream: io.stderr,
    format: '{label} [{bar}] {value}/{total}',
    barCompleteChar: '#',
    barIncompleteChar: '.',
    hideCursor: true,
    clearOnComplete: true,
  });

/** A bar on stderr, only on a terminal and only once the work has taken over a second. */
export function newProgress(io: Io): Progress {
  if (io.stderr.isTTY !== true) return NOTHING;
  const begun = io.clock();
  let shown: { readonly label: string; readonly bar: SingleBar } | null = null;
  const stop = (): void => {
    shown?.bar.stop();
    shown = null;
  };
  return {
    stop,
    step(label, done, total) {
      if (io.clock() - begun < PATIENCE_MS) return;
      if (shown?.label !== label) {
        stop();
        shown = { label, bar: newBar(io) };
        shown.bar.start(total, done, { label });
      }
      shown.bar.update(done, { label });
    },
  };
}
