import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Services } from '#main/services/services.ts';
import { verifyFolder } from '#main/services/verify/verify-folder.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { TestHouse } from '#tests/support/services.ts';
import { vectors } from '#tests/support/vectors.ts';

const all = vectors();
let house: TestHouse;
let services: Services;
let learner: string;

beforeAll(async () => {
  house = await TestHouse.build(all.map(({ document }) => document));
  services = await house.open();
  ({ id: learner } = await services.people.add('Ana'));
});

afterAll(() => house.demolish());

const plays = all.flatMap(({ id, play }) =>
  Object.entries(play).map(([script, expected]) => ({ id, script, expected })),
);

describe('an attempt played by a vector', () => {
  const whole = plays.filter(({ expected }) => expected['fails'] !== true);

  test('there are such', () => {
    expect(whole.length).toBeGreaterThan(20);
  });

  test.each(whole)('$id: $script', async ({ id, script, expected }) => {
    const detail = await services.attempts.start(learner, { scenario: id, timerFactor: 1, variant: null });
    const player = new TestPlayer(services.attempts, learner, detail);
    const answer = script === '' ? null : await player.play(script);
    const stored = await services.attempts.get(learner, detail.attempt);
    expect(stored).toMatchObject({ status: 'completed', grade: expected['grade'], score: expected['score'] });
    expect(stored.events.at(-1)).toMatchObject({ type: 'ended', ending: expected['ending'] });
    if (answer !== null) {
      expect(answer).toMatchObject({ status: 'completed', grade: expected['grade'] });
      expect(answer.nextIndex).toBe(stored.events.length);
    }
  });

  test('all of them stand verification', async () => {
    const report = await verifyFolder(house.dataFolder);
    expect(report.problems).toEqual([]);
    expect(report.ok).toBe(report.attempts);
    expect(report.attempts).toBeGreaterThanOrEqual(whole.length);
  });
});

describe('a script that a vector says must fail', () => {
  const failing = plays.filter(({ expected }) => expected['fails'] === true);

  test('there are such', () => {
    expect(failing.length).toBeGreaterThan(0);
  });

  test.each(failing)('$id: $script earns no grade', async ({ id, script }) => {
    const detail = await services.attempts.start(learner, { scenario: id, timerFactor: 1, variant: null });
    const player = new TestPlayer(services.attempts, learner, detail);
    const answer = await player.play(script).catch((error: unknown) => error);
    const stored = await services.attempts.get(learner, detail.attempt);
    // A script that is too long is refused at its first word after the ending.
    if (stored.status === 'completed') expect(answer).toMatchObject({ code: 'not-allowed' });
    else expect(stored).toMatchObject({ status: 'in-progress', grade: null });
  });
});
