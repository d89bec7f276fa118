import { type Case, consolidateAll, consolidateQuarter, returnsIn } from './case';
import { liveHeap, peakResident, resetPeak, timing } from './measure';
import { nationCase } from './nation';
import { demoCase } from './province';
import type { Row } from './table';

type Measured = { readonly returns: number; readonly warm: number; readonly rows: readonly Row[] };

function measured(name: string, all: Case, work: () => unknown): Measured {
  const returns = returnsIn(all);
  const input = liveHeap();
  resetPeak();
  const { cold, warm, runs } = timing(work);
  const peak = peakResident();
  return { returns, warm, rows: [] };
}
