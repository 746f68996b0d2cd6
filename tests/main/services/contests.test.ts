import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Services } from '#main/services/services.ts';
import type { Driver } from '#main/services/store/driver.ts';
import { verifyFolder } from '#main/services/verify/verify-folder.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

const STORY = documentWith({
  beats: { one: { choices: [choiceWith('wow', { grade: 'dazzles' }), choiceWith('poor', { grade: 'falls-short' })] }, end: END },
});

const HANNA = { id: 'b7c5e8a0-0000-4000-8000-000000000001', name: 'Hanna' };

let house: TestHouse;
let services: Services;
let ana: string;
let attempt: string;

beforeEach(async () => {
  house = await TestHouse.build([STORY]);
  services = await house.open();
  ({ id: ana } = await services.people.add('Ana'));
  attempt = await play('assessed');
});

afterEach(() => house.demolish());

async function play(mode: 'practice' | 'assessed', choice: string | null = 'poor'): Promise<string> {
  const detail = await services.attempts.start(ana, { scenario: 'test', timerFactor: 1, mode });
  if (choice !== null) await new TestPlayer(services.attempts, ana, detail).play(choice);
  return detail.attempt;
}

const problems = async (): Promise<string[]> => (await verifyFolder(house.dataFolder)).problems.map(({ problem }) => problem);

describe('a contested grade', () => {
  test('waits, is answered by a person, and the attempt stays as it was sealed', async () => {
    const before = await services.attempts.get(ana, attempt);
    const opened = await services.contests.open(ana, attempt, 'She had already left.');
    expect(await services.contests.all()).toMatchObject([{ player: 'Ana', about: { attempt, grade: 'C' }, review: null }]);
    expect(await services.contests.attempt(opened.id)).toEqual(before);
    const answer = { decision: 'set-aside', answer: 'You are right about the timer.', reviewer: HANNA } as const;
    const decided = await services.contests.decide(opened.id, answer);
    expect(decided.review).toMatchObject({ decision: 'set-aside', answer: 'You are right about the timer.', reviewer: 'Hanna', recordSeq: 2 });
    expect(await services.contests.list(ana)).toMatchObject([{ attempt, review: { decision: 'set-aside' } }]);
    expect(await services.attempts.list(ana)).toMatchObject([{ attempt, grade: 'C', setAside: true }]);
    expect(await verifyFolder(house.dataFolder)).toEqual({ attempts: 1, ok: 1, erased: 0, setAside: [1], problems: [] });
    expect(await services.attempts.get(ana, attempt)).toEqual(before);
  });

  test('is a signed link of the chain that verify follows, and no attempt', async () => {
    const { id } = await services.contests.open(ana, attempt, 'No.');
    await services.contests.decide(id, { decision: 'stands', answer: 'Yes.', reviewer: HANNA });
    expect(await services.signedHead()).toMatchObject({ seq: 2 });
    await play('assessed');
    expect(await verifyFolder(house.dataFolder)).toEqual({ attempts: 2, ok: 2, erased: 0, setAside: [], problems: [] });
  });

  test('is contested once, and decided once', async () => {
    const { id } = await services.contests.open(ana, attempt, 'No.');
    await expect(services.contests.open(ana, attempt, 'No!')).rejects.toMatchObject({ code: 'conflict' });
    const review = { decision: 'stands', answer: 'Yes.', reviewer: HANNA } as const;
    await services.contests.decide(id, review);
    await expect(services.contests.decide(id, { ...review, decision: 'set-aside' })).rejects.toMatchObject({ code: 'conflict' });
    expect(await services.signedHead()).toMatchObject({ seq: 2 });
    expect(await problems()).toEqual([]);
  });

  test.each([
    ['practice', () => play('practice'), 'not-allowed'],
    ['an attempt under way', () => play('assessed', null), 'not-allowed'],
    ['nobody’s attempt', async () => '00000000-0000-4000-8000-000000000000', 'not-found'],
  ])('is never of %s', async (_, make, code) => {
    await expect(services.contests.open(ana, await make(), 'No.')).rejects.toMatchObject({ code });
  });

  test('of somebody else is not there', async () => {
    const { id: bo } = await services.people.add('Bo');
    await expect(services.contests.open(bo, attempt, 'No.')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('goes with its player, and the chain holds', async () => {
    const { id } = await services.contests.open(ana, attempt, 'No.');
    await services.contests.decide(id, { decision: 'stands', answer: 'Yes.', reviewer: HANNA });
    await services.privacy.erase(ana, HANNA);
    expect(await services.contests.all()).toEqual([]);
    expect(await verifyFolder(house.dataFolder)).toEqual({ attempts: 1, ok: 0, erased: 1, setAside: [], problems: [] });
  });
});

describe('a review that was tampered with', () => {
  test.each<[string, (driver: Driver) => unknown, string]>([
    ['the decision', (driver) => driver.run("UPDATE contest SET decision = 'stands'"), 'what was decided is not'],
    ['the answer', (driver) => driver.run("UPDATE contest SET answer = 'Fine.'"), 'its texts are not the ones'],
    ['the objection', (driver) => driver.run("UPDATE contest SET text = 'Fine.'"), 'its texts are not the ones'],
    ['the reviewer', (driver) => driver.run("UPDATE contest SET reviewer = 'x'"), 'what was decided is not'],
    ['the seal', (driver) => driver.run(`UPDATE record SET body = replace(body, 'set-aside', 'stands') WHERE seq = 2`), 'do not match its seal'],
    ['everything but its salts', (driver) => driver.run('DELETE FROM contest'), 'its salts are not'],
  ])('%s, is found', async (_, change, told) => {
    const { id } = await services.contests.open(ana, attempt, 'No.');
    await services.contests.decide(id, { decision: 'set-aside', answer: 'Yes.', reviewer: HANNA });
    await services.close();
    house.inDatabase((driver) => void change(driver));
    expect(await problems()).toEqual(expect.arrayContaining([expect.stringContaining(told)]));
  });
});
