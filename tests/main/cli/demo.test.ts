import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openResults } from '#main/services/results/open-results.ts';
import { runCli } from '#tests/support/cli.ts';
import { TestHouse } from '#tests/support/services.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'extra-mile-demo-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

const demo = (folder: string, ...args: string[]) =>
  runCli(['demo', '--data', join(root, folder), '--attempts', '90', '--players', '12', '--until', '2026-11-20', ...args]);

function ask(folder: string, sql: string): unknown[] {
  const results = openResults(join(root, folder));
  const rows = results.driver.cells(sql);
  results.close();
  return rows;
}

test('people of cohorts play through the same chain as real ones', async () => {
  expect(await demo('a')).toMatchObject({ exitCode: 0, stderr: '' });
  expect(ask('a', 'SELECT count(*) FROM attempt')).toEqual([[90]]);
  expect(ask('a', 'SELECT count(*), count(DISTINCT cohort), count(employee_number) FROM person')).toEqual([[12, 3, 12]]);
  expect(ask('a', "SELECT count(*) FROM attempt WHERE status <> 'in-progress' AND record_seq IS NULL")).toEqual([[0]]);
  const verified = await runCli(['verify', '--data', join(root, 'a'), '--json']);
  expect(JSON.parse(verified.stdout)).toEqual({ attempts: 90, ok: 90, erased: 0, setAside: [], problems: [] });
});

test('the same seed and day make the same people and records, another seed others', async () => {
  await Promise.all([demo('a', '--seed', '7'), demo('b', '--seed', '7'), demo('c', '--seed', '8')]);
  const made = (folder: string): unknown[] => [
    ask(folder, 'SELECT id, name, cohort, department FROM person ORDER BY number'),
    ask(folder, 'SELECT hash FROM record ORDER BY seq'),
  ];
  expect(made('a')).toEqual(made('b'));
  expect(made('a')).not.toEqual(made('c'));
});

test('nobody plays after the last day', async () => {
  await demo('a');
  expect(ask('a', "SELECT count(*) FROM event WHERE json_extract(body, '$.at') >= '2026-11-21'")).toEqual([[0]]);
});

describe('a folder that is in use', () => {
  test('of real people is refused and left as it is', async () => {
    const house = await TestHouse.build();
    const services = await house.open();
    await services.people.add('Ana');
    await services.close();
    const { exitCode, stdout } = await runCli(['demo', '--data', house.dataFolder, '--json']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'real-attempts', details: { folder: house.dataFolder } } });
    expect(house.inDatabase((driver) => driver.cells('SELECT name FROM person'))).toEqual([['Ana']]);
    expect(house.inDatabase((driver) => driver.cells('SELECT * FROM demonstration'))).toEqual([]);
    await house.demolish();
  });

  test('for a demonstration already is refused', async () => {
    await demo('a');
    expect(await demo('a')).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('a demonstration') });
    expect(ask('a', 'SELECT count(*) FROM attempt')).toEqual([[90]]);
  });

  test('by a shell is refused', async () => {
    const house = await TestHouse.build();
    await house.open();
    expect(await runCli(['demo', '--data', house.dataFolder])).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('is using the data folder') });
    await house.demolish();
  });
});

test('whoever opens a demonstration is told that it is one', async () => {
  const house = await TestHouse.build();
  await runCli(['demo', '--data', house.dataFolder, '--attempts', '1', '--players', '1']);
  const { notices } = await house.open();
  expect(notices).toContainEqual({ code: 'demonstration-data', message: expect.stringContaining('made up') });
  await house.demolish();
});

test.each([['--attempts', '0'], ['--players', 'many'], ['--until', '2026-02-30'], ['--seed', '-1']])('%s %s is wrong use', async (option, value) => {
  expect(await runCli(['demo', option, value, '--data', join(root, 'a')])).toMatchObject({ exitCode: 2 });
});
