import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Services } from '#main/services/services.ts';
import { runCli } from '#tests/support/cli.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { TestHouse } from '#tests/support/services.ts';
import { vector } from '#tests/support/vectors.ts';

let house: TestHouse;
let services: Services;
let attempt: string;

beforeEach(async () => {
  house = await TestHouse.build([vector('promises').document]);
  services = await house.open();
  const { id } = await services.people.add('Ana');
  const detail = await services.attempts.start(id, { scenario: 'promises', timerFactor: 1 });
  ({ attempt } = detail);
  await new TestPlayer(services.attempts, id, detail).play('promise,keep');
});

afterEach(() => house.demolish());

const verify = (...args: string[]) => runCli(['verify', '--data', house.dataFolder, ...args]);

test('what stands exits 0, also while a shell writes', async () => {
  expect(await verify('--json')).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse((await verify('--json')).stdout)).toEqual({ attempts: 1, ok: 1, erased: 0, setAside: [], problems: [] });
  expect(await verify()).toEqual({ exitCode: 0, stdout: '1 attempts: 1 ok, 0 erased, 0 with problems\n', stderr: '' });
});

test('what does not exits 1 and names the attempt', async () => {
  await services.close();
  house.inDatabase((driver) => driver.exec("UPDATE attempt SET grade = 'F'"));
  const problem = 'its grade says "F", its sealed record "A"';
  const { exitCode, stdout } = await verify('--json');
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toEqual({ attempts: 1, ok: 0, erased: 0, setAside: [], problems: [{ attempt, problem }] });
  expect((await verify()).stdout).toContain(`${attempt}: ${problem}\n`);
});

test('the records that a review set aside are named: what is printed of them holds no more', async () => {
  const [player] = await services.people.list();
  const { id } = await services.contests.open(player?.id ?? '', attempt, 'The fire alarm rang.');
  const reviewer = { id: 'b7c5e8a0-0000-4000-8000-000000000001', name: 'Hanna' };
  await services.contests.decide(id, { decision: 'set-aside', answer: 'It did.', reviewer });
  const { exitCode, stdout } = await verify();
  expect(exitCode).toBe(0);
  expect(stdout).toBe('set aside by a review, and counted nowhere: record 1\n1 attempts: 1 ok, 0 erased, 0 with problems\n');
});

test('a head that was kept shows what was taken away since', async () => {
  const file = join(house.root, 'manifest.json');
  const head = await services.signedHead();
  await writeFile(file, JSON.stringify({ rows: 1, head }));
  expect(await verify('--head', file)).toMatchObject({ exitCode: 0 });
  await services.close();
  house.inDatabase((driver) => {
    driver.exec('DELETE FROM head_signature; DELETE FROM salt; DELETE FROM record; DELETE FROM event; DELETE FROM attempt');
    driver.exec("DELETE FROM sqlite_sequence WHERE name = 'record'");
  });
  expect(await verify()).toMatchObject({ exitCode: 0 });
  const { exitCode, stdout } = await verify('--head', file);
  expect(exitCode).toBe(1);
  expect(stdout).toContain('1: the chain ends at record 0, and it went to 1 when the head was taken');
});

test.each([
  ['is not there', null, 'cannot be read (ENOENT)'],
  ['is no JSON', '{', 'holds no signed head'],
  ['has no head in it', '{"rows": 1, "head": null}', 'holds no signed head'],
])('a manifest that %s exits 2 and says so', async (_, content, told) => {
  const file = join(house.root, 'manifest.json');
  if (content !== null) await writeFile(file, content);
  const { exitCode, stdout } = await verify('--head', file, '--json');
  expect(exitCode).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'bad-manifest', message: expect.stringContaining(told) } });
});

test('a folder without results exits 1', async () => {
  const { exitCode, stdout } = await runCli(['verify', '--data', house.bundledFolder, '--json']);
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'no-results', details: { folder: house.bundledFolder } } });
});

test('an unknown option exits 2', async () => {
  expect((await verify('--heads', 'x')).exitCode).toBe(2);
});
