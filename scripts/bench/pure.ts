import { type Case, consolidateAll, consolidateQuarter, returnsIn } from './case';
import { alternating, liveHeap, peakResident, resetPeak, timed, timing } from './measure';
import { nationCase } from './nation';
import { duration, type Line, megabytes, type Part, under } from './part';
import { demoCase } from './province';

const perReturn = (milliseconds: number, all: Case): number => (1000 * milliseconds) / returnsIn(all);
const microseconds = (value: number): string => `${value.toFixed(1)} µs`;

/** a. One province, one quarter: what the menu's "Kiểm tra" and "Tổng hợp" compute between reading and writing. */
export const PROVINCE: Part = {
  name: 'province',
  title: 'Check + consolidate, one province (from parsed returns)',
  run() {
    const all = demoCase();
    const { cold, warm } = timing(() => consolidateAll(all), { runs: 41, warmUp: 15 });
    return [
      under('143 returns, two archived quarters, warm median', warm, 30, duration),
      { what: 'the same, first call of the process', figure: duration(cold) },
      { what: 'per return, warm', figure: microseconds(perReturn(warm, all)) },
      { what: 'findings', figure: String(consolidateAll(all)) },
    ];
  },
};

/** Communes of all provinces, and as many as make 1,430 returns in four quarters (358 × 4 = 1,432). */
const NATION = 10_598;
const TEN_PROVINCES = 358;
const LARGEST_GROWTH = 1.5;

/** Old generation of the heap that the run is given, MiB: with what V8 keeps beside it, under the 600 asked for. */
const HEAP = 520;

const growthLine = (growth: number): Line => ({
  what: 'cost per return, 42,392 against 1,432',
  figure: `${growth.toFixed(2)} ×`,
  goal: `≤ ${LARGEST_GROWTH} ×`,
  met: growth <= LARGEST_GROWTH,
});

function speedLines(all: Case, few: Case, cold: number): readonly Line[] {
  for (let warmUp = 0; warmUp < 10; warmUp += 1) consolidateAll(few);
  const [fewer, warm] = alternating(
    { times: 6, work: () => consolidateAll(few) },
    { times: 1, work: () => consolidateAll(all) },
    9,
  );
  return [
    growthLine(perReturn(warm, all) / perReturn(fewer, few)),
    under(`${count(all)} returns, warm median`, warm, 3000, duration),
    { what: 'the same, first call', figure: duration(cold) },
    { what: `per return, ${count(all)} returns`, figure: microseconds(perReturn(warm, all)) },
    { what: `${count(few)} returns, warm median`, figure: duration(fewer) },
    { what: `per return, ${count(few)} returns`, figure: microseconds(perReturn(fewer, few)) },
  ];
}

const count = (all: Case): string => returnsIn(all).toLocaleString('en');

/** Live heap with the results of the year's last quarter, MiB. */
function heapWithResults(all: Case): number {
  const last = all.quarters.at(-1);
  const results = last === undefined ? null : consolidateQuarter(all, last);
  const heap = liveHeap();
  return results === null ? Number.NaN : heap;
}

/** a. Sixty-three provinces' communes: every quarter checked and consolidated in its turn, the earlier ones in the archive. */
export const COUNTRY: Part = {
  name: 'country',
  title: 'Check + consolidate, the whole country (from parsed returns)',
  nodeOptions: [`--max-old-space-size=${HEAP}`],
  run() {
    const few = nationCase(TEN_PROVINCES);
    const before = liveHeap();
    const all = nationCase(NATION);
    const input = liveHeap() - before;
    resetPeak();
    const cold = timed(() => consolidateAll(all));
    const lines = speedLines(all, few, cold);
    const peak = peakResident();
    return [
      ...lines,
      under('peak resident memory of the process, input included', peak, 600, megabytes),
      { what: 'live heap: the parsed returns of the year', figure: megabytes(input) },
      { what: "live heap: one quarter's results", figure: megabytes(heapWithResults(all) - input - before) },
    ];
  },
};
