import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '#main/cli/run.ts';
import { DATABASE_FILE } from '#main/services/store/open-store.ts';
import type { Services } from '#main/services/services.ts';
import { type CliResult, runCli } from '#tests/support/cli.ts';
import { parseCsv } from '#tests/support/csv.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { TestHouse } from '#tests/support/services.ts';
import { vector } from '#tests/support/vectors.ts';

let house: TestHouse;
let services: Services;
let out: string;

beforeEach(async () => {
  house = await TestHouse.build([vector('promises').document]);
  services = await house.open();
  out = join(house.root, 'results.csv');
  const { id } = await services.people.add('Ana');
  const detail = await services.attempts.start(id, { scenario: 'promises', timerFactor: 1 });
  await new TestPlayer(services.attempts, id, detail).play('promise,keep');
});

afterEach(() => house.demolish());

function exportTo(target: string, ...args: string[]): Promise<CliResult> {
  return runCli(['export', '--format', 'csv', '--data', house.dataFolder, '--out', target, ...args], house.root);
}

test('writes the file whole, and says how many rows', async () => {
  const { exitCode, stdout, stderr } = await exportTo('results.csv');
  expect([exitCode, stdout, stderr]).toEqual([0, '1 rows written to results.csv\n', '']);
  expect(parseCsv(await readFile(out, 'utf8'))).toMatchObject([{ grade: 'A', score: '95', display_name: '' }]);
  expect((await readdir(house.root)).toSorted()).toEqual(['bundled', 'data', 'results.csv']);
  expect((await stat(out)).mode & 0o077).toBe(0);
});

test('takes the filters', async () => {
  await exportTo(out, '--names', 'named', '--which', 'best', '--from', '2026-01-05', '--to', '2026-01-05', '--scenario', 'promises', '--since', '0');
  expect(parseCsv(await readFile(out, 'utf8'))).toMatchObject([{ display_name: 'Ana' }]);
  await exportTo(out, '--since', '1');
  expect(parseCsv(await readFile(out, 'utf8'))).toEqual([]);
});

test('--out - is the CSV on stdout and nothing else', async () => {
  const { exitCode, stdout, stderr } = await exportTo('-');
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(parseCsv(stdout)).toHaveLength(1);
  expect(await readdir(house.root)).not.toContain('-');
});

test('--json says what was written', async () => {
  const { stdout } = await exportTo(out, '--json');
  expect(JSON.parse(stdout)).toEqual({ out, format: 'csv', rows: 1 });
});

test('on a terminal a bar shows how far it is', async () => {
  const shown: string[] = [];
  await run(['export', '--format', 'csv', '--data', house.dataFolder, '--out', out], {
    stdout: () => undefined,
    stderr: (text) => void shown.push(text),
    isTty: true,
    env: {},
    cwd: house.root,
  });
  expect(shown.join('')).toContain('[########################] 100 %, 1 of 1 rows\n');
});

test('the data folder is the one of the environment where none is named', async () => {
  const lines: string[] = [];
  const exitCode = await run(['export', '--format', 'csv', '--out', '-'], {
    stdout: (text) => void lines.push(text),
    stderr: (text) => void lines.push(text),
    isTty: false,
    env: { EXTRA_MILE_DATA: 'data' },
    cwd: house.root,
  });
  expect(exitCode).toBe(0);
  expect(parseCsv(lines.join(''))).toHaveLength(1);
});

describe('wrong use exits 2', () => {
  test.each<[string, string[], string]>([
    ['a format that is not there yet', ['--format', 'xlsx', '--out', 'x'], 'unknown-format'],
    ['no format', ['--out', 'x'], 'wrong-use'],
    ['no file', ['--format', 'csv'], 'wrong-use'],
    ['a date that is none', ['--format', 'csv', '--out', 'x', '--from', '5.1.2026'], 'wrong-use'],
    ['a day that no month has', ['--format', 'csv', '--out', 'x', '--to', '2026-02-30'], 'wrong-use'],
    ['a choice that is none', ['--format', 'csv', '--out', 'x', '--which', 'worst'], 'wrong-use'],
    ['a number that is none', ['--format', 'csv', '--out', 'x', '--since', '-1'], 'wrong-use'],
    ['a scenario that cannot be one', ['--format', 'csv', '--out', 'x', '--scenario', '../x'], 'wrong-use'],
    ['an option that is none', ['--format', 'csv', '--out', 'x', '--wich', 'best'], 'wrong-use'],
    ['two documents on stdout', ['--format', 'csv', '--out', '-'], 'wrong-use'],
  ])('%s', async (_, args, code) => {
    const { exitCode, stdout, stderr } = await runCli(['export', '--json', '--data', house.dataFolder, ...args], house.root);
    expect([exitCode, stderr]).toEqual([2, '']);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code, message: expect.any(String), details: expect.any(Object) } });
    expect((await readdir(house.root)).toSorted()).toEqual(['bundled', 'data']);
  });
});

describe('what cannot be done exits 1, and an older file stays', () => {
  beforeEach(() => writeFile(out, 'older'));
  afterEach(async () => expect(await readFile(out, 'utf8')).toBe('older'));

  test('a data folder without results', async () => {
    const { exitCode, stderr } = await runCli(['export', '--format', 'csv', '--data', house.bundledFolder, '--out', out]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('There are no results in');
    expect(await readdir(house.bundledFolder)).toEqual(['promises.scenario.json']);
  });

  test('a database of a newer version', async () => {
    await services.close();
    house.inDatabase((driver) => driver.exec('PRAGMA user_version = 99'));
    const { exitCode, stdout } = await exportTo(out, '--json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'newer-database', details: { found: 99 } } });
  });

  test('a file that is no database', async () => {
    await services.close();
    await writeFile(join(house.dataFolder, DATABASE_FILE), 'x'.repeat(5_000));
    const { exitCode, stderr } = await exportTo(out);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('could not be read');
  });

  test('a folder that is not there', async () => {
    const { exitCode, stderr } = await exportTo(join(house.root, 'none', 'results.csv'));
    expect(exitCode).toBe(1);
    expect(stderr).toContain('cannot be written (ENOENT)');
  });

  test('a target that is a folder', async () => {
    const { exitCode, stderr } = await exportTo(house.bundledFolder);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('cannot be written');
    expect((await readdir(house.root)).toSorted()).toEqual(['bundled', 'data', 'results.csv']);
  });
});

describe('reading without the lock', () => {
  test('while a shell writes, and after it was closed', async () => {
    const during = await exportTo('-');
    await services.close();
    const afterwards = await exportTo('-');
    expect(during.stdout).toBe(afterwards.stdout);
  });

  // As root nothing is read-only, so the command runs as a user who may write nothing.
  const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined;

  async function asNobody(...args: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, ['main/extra-mile.ts', ...args], {
      env: { ...process.env, NODE_OPTIONS: '' },
      ...(NOBODY === undefined ? {} : { uid: NOBODY, gid: NOBODY }),
    });
    return stdout;
  }

  test.skipIf(process.platform === 'win32').each(['closed properly', 'killed, its log left behind'])(
    'a folder that may not be written, %s',
    async (how) => {
      const expected = (await exportTo('-')).stdout;
      const folder = join(house.root, 'read-only');
      await mkdir(folder);
      if (how === 'closed properly') await services.close();
      for (const suffix of how === 'closed properly' ? [''] : ['', '-wal']) {
        const name = `${DATABASE_FILE}${suffix}`;
        await copyFile(join(house.dataFolder, name), join(folder, name));
        await chmod(join(folder, name), 0o444);
      }
      await chmod(folder, 0o555);
      await chmod(house.root, 0o755);
      const before = await readdir(folder);
      expect(await asNobody('export', '--format', 'csv', '--data', folder, '--out', '-')).toBe(expected);
      expect(JSON.parse(await asNobody('verify', '--data', folder, '--json'))).toMatchObject({ attempts: 1, ok: 1 });
      expect(await readdir(folder)).toEqual(before);
      await chmod(folder, 0o755);
    },
  );
});
