import { makeHouse } from './tests/bench/results/make-house.ts';
import { benchDeps } from './tests/bench/results/bench-deps.ts';
const t = performance.now();
await makeHouse(benchDeps('/tmp/a1-data/big'), { players: 5000, simulated: 50, attempts: 1_000_000 }, (s) => console.log(s));
console.log(((performance.now() - t) / 1000).toFixed(0), 's');
