import { writeSync } from 'node:fs';
import { exportRequestSchema } from '#core/contract/exports.ts';
import { servicesFromArgs } from './services-from-args.ts';

/**
 * Does some work and prints at once what main has acknowledged.
 *
 * Arguments: data folder, bundled folder, `save`, `hand-over` or `migrate`, which is done by opening.
 */
const [, , , , work = ''] = process.argv;

const say = (...words: readonly unknown[]): void => void writeSync(1, `${words.join(' ')}\n`);

const services = await servicesFromArgs();
if (work === 'save') await save();
if (work === 'hand-over') await handOver();
await services.close();

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

/** Downloads an export as the staff area does. */
async function handOver(): Promise<void> {
  const request = exportRequestSchema.parse({ format: 'csv', filter: {}, purpose: 'Crash' });
  for await (const { kind } of services.exports.make(request, { role: 'hr', staff: null, staffName: 'Hanna', reach: null })) say(kind);
}
