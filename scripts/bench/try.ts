import { type Case, consolidateAll, consolidateQuarter, returnsIn } from './case';
import { liveHeap, peakResident, resetPeak, timed, timing } from './measure';
import { nationCase } from './nation';
import { demoCase } from './province';
const n = Number(process.argv[2] ?? 143);
const t0 = performance.now();
const base = liveHeap();
const c: Case = n === 143 ? demoCase() : nationCase(n);
console.log('made', performance.now() - t0, 'returns', returnsIn(c), 'heap', base, liveHeap());
resetPeak(); console.log('rss at start', peakResident());
let f = 0;
const t = timing(() => { f = consolidateAll(c); }, { runs: n > 1000 ? 5 : n > 143 ? 15 : 30, warmUp: n > 1000 ? 1 : 10 });
console.log(t, 'findings', f, 'peak rss', peakResident(), 'us/return', t.warm / returnsIn(c) * 1000);
if (n > 1000) { const q = c.quarters[3]; if (q) console.log('last quarter alone', timing(() => consolidateQuarter(c, q), {runs: 5, warmUp: 1})); }
const rules: Record<string, number> = {};
for (const q of c.quarters) { const r = consolidateQuarter(c, q); for (const x of r.findings) rules[x.rule] = (rules[x.rule] ?? 0) + 1; const l = r.lines.map(l => `${l.indicator.code} ${l.shown} ${l.coverage.complete}/${l.coverage.owed} ${l.cumulative?.shown}`); console.log(l.join('; ')); }
console.log(rules);
