import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Services } from '#main/services/services.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

const beat = (to: string) => ({
  choices: [choiceWith('fix', { meets: ['help'], to }), choiceWith('wow', { grade: 'dazzles', to })],
});

const story = (id: string, name: string) =>
  documentWith({
    id,
    title: id,
    cast: { kim: { name } },
    needs: { help: 'Help' },
    start: 'one',
    beats: { one: beat('two'), two: beat('three'), three: beat('end'), end: END },
  });

let house: TestHouse;
let services: Services;
let ana: string;

beforeEach(async () => {
  house = await TestHouse.build([story('a', 'Ada'), story('b', 'Bo'), story('c', 'Cy')]);
  services = await house.open();
  ({ id: ana } = await services.people.add('Ana'));
});

afterEach(() => house.demolish());

async function play(scenario: string, script: string, mode: 'practice' | 'assessed' = 'assessed'): Promise<string> {
  const detail = await services.attempts.start(ana, { scenario, mode, timerFactor: 1 });
  await new TestPlayer(services.attempts, ana, detail).play(script);
  return detail.attempt;
}

const earned = async () => (await services.badges.list(ana)).map(({ badge }) => badge);

test('a first assessed attempt earns what it shows, and says which it was', async () => {
  const attempt = await play('a', 'fix,fix,wow');
  expect(await services.badges.list(ana)).toEqual([
    {
      badge: 'core-then-surprise',
      attempts: [{ attempt, scenario: 'a', title: 'a', locale: 'en', finishedAt: '2026-01-05T09:00:00.000Z' }],
    },
  ]);
  const { id: ben } = await services.people.add('Ben');
  expect(await services.badges.list(ben)).toEqual([]);
});

test('practice earns nothing, and neither does a second try', async () => {
  await play('a', 'fix,fix,wow', 'practice');
  expect(await earned()).toEqual([]);
  await play('a', 'fix,fix,fix');
  await play('a', 'fix,fix,wow');
  expect(await earned()).toEqual([]);
});

test('a first try that was given up is still the first', async () => {
  const { attempt } = await services.attempts.start(ana, { scenario: 'a', mode: 'assessed', timerFactor: 1 });
  await services.attempts.abandon(ana, attempt, 1);
  await play('a', 'fix,fix,wow');
  expect(await earned()).toEqual([]);
});

test('an attempt that a review set aside shows nothing: the next one is the first then', async () => {
  const attempt = await play('a', 'fix,fix,wow');
  const { id } = await services.contests.open(ana, attempt, 'The fire alarm rang.');
  const reviewer = { id: 'b7c5e8a0-0000-4000-8000-000000000001', name: 'Hanna' };
  await services.contests.decide(id, { decision: 'set-aside', answer: 'It did.', reviewer });
  expect(await earned()).toEqual([]);
  const again = await play('a', 'fix,fix,wow');
  expect(await services.badges.list(ana)).toMatchObject([{ badge: 'core-then-surprise', attempts: [{ attempt: again }] }]);
});

test('three customers make one badge of three attempts, in the order they were played', async () => {
  const attempts = [await play('c', 'fix,fix,fix'), await play('a', 'fix,fix,fix'), await play('b', 'fix,fix,fix')];
  const [badge] = await services.badges.list(ana);
  expect(badge).toMatchObject({ badge: 'same-care' });
  expect(badge?.attempts.map(({ attempt }) => attempt)).toEqual(attempts);
});
