import { writeSync } from 'node:fs';
import { Driver } from '#main/services/store/driver.ts';
import { servicesFromArgs } from './services-from-args.ts';

/**
 * Does some work and dies, as in a power cut, right before its n-th call of the database; at 0 it lives, and says
 * how many there were. What main has acknowledged is printed at once.
 *
 * Arguments: data folder, bundled folder, n, `save` or `migrate`.
 */
const [, , , , point = '0', work = ''] = process.argv;
let calls = 0;

function count(): void {
  calls += 1;
  if (calls === Number(point)) process.kill(process.pid, 'SIGKILL');
}

for (const method of ['run', 'exec', 'get', 'all', 'cells'] as const) {
  const original: (...args: never[]) => unknown = Driver.prototype[method];
  Object.defineProperty(Driver.prototype, method, {
    value(this: Driver, ...args: never[]): unknown {
      count();
      return original.apply(this, args);
    },
  });
}

const say = (...words: readonly unknown[]): void => void writeSync(1, `${words.join(' ')}\n`);

const services = await servicesFromArgs();
if (work === 'save') await save();
await services.close();
say('calls', calls);

/** Plays four attempts to their end, each of three steps. */
async function save(): Promise<void> {
  const { people, attempts } = services;
  const { id: learner } = await people.add('Ana');
  say('person', learner);
  for (let round = 0; round < 4; round++) {
    const { attempt } = await attempts.start(learner, { scenario: 'test', timerFactor: 1 });
    say('stored', attempt, 1);
    for (const [index, choice] of ['again', 'again', 'stop'].entries()) {
      const event = { type: 'chose', beat: 'one', choice, ms: 10 } as const;
      const { nextIndex } = await attempts.append(learner, attempt, index + 1, event);
      say('stored', attempt, nextIndex);
    }
  }
}
