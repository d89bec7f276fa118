import { Session } from 'node:inspector';
import { writeFileSync } from 'node:fs';
import { consolidateAll } from './case';
import { nationCase } from './nation';
import { demoCase } from './province';
const n = Number(process.argv[2] ?? 143);
const c = n === 143 ? demoCase() : nationCase(n);
const s = new Session(); s.connect();
for (let i = 0; i < 5; i++) consolidateAll(c);
s.post('Profiler.enable', () => s.post('Profiler.setSamplingInterval', { interval: 200 }, () => s.post('Profiler.start', () => {


  const times: number[] = []; for (let i = 0; i < Number(process.argv[3] ?? 10); i++) { const t1 = performance.now(); consolidateAll(c); times.push(performance.now() - t1); } times.sort((a, b) => a - b); console.log("min", times[0], "median", times[times.length >> 1]);
  s.post('Profiler.stop', (_e, { profile }) => writeFileSync('/tmp/k.cpuprofile', JSON.stringify(profile)));
})));
