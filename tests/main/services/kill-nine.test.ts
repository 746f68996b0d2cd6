import { afterEach, beforeEach, expect, test } from 'vitest';
import { Child } from '#tests/support/child.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

const ENDLESS = documentWith({
  beats: { one: { choices: [choiceWith('again', { to: 'one' }), choiceWith('stop')] }, end: END },
});

let house: TestHouse;
let child: Child | null = null;

beforeEach(async () => {
  house = await TestHouse.build([ENDLESS]);
});

afterEach(async () => {
  await child?.kill();
  child = null;
  await house.demolish();
});

test.each([1, 7, 40])('killed after %i acknowledged steps: they are all there, and play goes on', async (steps) => {
  child = new Child('append-for-ever.ts', [house.dataFolder, house.bundledFolder, 'test']);
  const { learner, attempt }: { learner: string; attempt: string } = JSON.parse(await child.line());
  for (let step = 1; step <= steps; step++) expect(await child.line()).toBe(String(step));
  await child.kill();
  const acknowledged = Number((await child.rest()).at(-1) ?? steps);

  const { attempts, notices } = await house.open();
  const stored = await attempts.get(learner, attempt);
  const indices = stored.events.map(({ index }) => index);
  expect(indices).toEqual([...indices.keys()]);
  // At most the step on its way is there without having been acknowledged.
  expect(stored.events.length - 1 - acknowledged).toBeGreaterThanOrEqual(0);
  expect(stored.events.length - 1 - acknowledged).toBeLessThanOrEqual(1);
  expect(notices).toEqual([]);
  const event = { type: 'chose', beat: 'one', choice: 'stop', ms: 5 } as const;
  const answer = await attempts.append(learner, attempt, stored.events.length, event);
  expect(answer.status).toBe('completed');
});
