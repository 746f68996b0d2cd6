import { servicesFromArgs } from './services-from-args.ts';

/** Plays a scenario that never ends and prints the index of every step once it is acknowledged. */
const { people, attempts } = await servicesFromArgs();
const { id: learner } = await people.add('Ana');
const [, , , , scenario = ''] = process.argv;
const { attempt } = await attempts.start(learner, { scenario, timerFactor: 1 });
console.log(JSON.stringify({ learner, attempt }));
for (let index = 1; ; index++) {
  const event = { type: 'chose', beat: 'one', choice: 'again', ms: 10 } as const;
  await attempts.append(learner, attempt, index, event);
  console.log(index);
  // Lets the line out and the next step be a turn of its own.
  await new Promise((resolve) => setImmediate(resolve));
}
