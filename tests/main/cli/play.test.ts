import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '#tests/support/cli.ts';

const VECTORS = 'tests/fixtures/vectors';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'play-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function play(vector: string, ...args: string[]) {
  return runCli(['play', `${VECTORS}/${vector}.scenario.json`, ...args]);
}

test('a scripted run prints its report card as one JSON document', async () => {
  const { exitCode, stdout, stderr } = await play('timer', '--choose', '@timeout,yes', '--json');
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toEqual({
    scenario: 'timer',
    version: '1.0.0',
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    variant: null,
    ending: 'end',
    grade: 'A',
    score: 90,
    mood: 50,
    core: { met: [], missed: [] },
    dazzles: 1,
    surprises: 1,
    slips: 0,
    walkedOut: false,
    brokenPromises: [],
    spent: 0,
    principles: {},
    choices: [
      { beat: 'one', choice: 'late', grade: 'falls-short', timedOut: true },
      { beat: 'two', choice: 'yes', grade: 'dazzles' },
    ],
  });
});

test('a variant changes the start', async () => {
  const { stdout } = await play('variants', '--variant', 'tired', '--choose', 'serve', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ variant: 'tired', mood: 20 });
});

describe('a script that cannot be played exits 1 and names step, beat and what was offered', () => {
  test.each([
    ['timer', '@timeout', { code: 'too-short', step: 2, beat: 'two', offered: ['yes', 'no'] }],
    ['timer', 'now,now', { code: 'too-long', step: 2, beat: 'end', offered: [] }],
    ['timer', 'late', { code: 'not-offered', step: 1, beat: 'one', offered: ['now'] }],
    ['timer', 'nonsense', { code: 'no-such-choice', step: 1, beat: 'one', offered: ['now'] }],
    ['ring', 'in', { code: 'stuck', step: 1, beat: 'a', offered: [] }],
    ['stuck', 'in,out', { code: 'not-offered', step: 2, beat: 'cell', offered: [] }],
    ['variants', '@timeout', { code: 'no-timer', step: 1, beat: 'one', offered: ['treat', 'cheer', 'serve'] }],
  ])('%s: %s', async (vector, choose, { code, ...details }) => {
    const { exitCode, stdout } = await play(vector, '--choose', choose, '--json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code, details } });
    const plain = await play(vector, '--choose', choose);
    expect([plain.exitCode, plain.stdout]).toEqual([1, '']);
    expect(plain.stderr).toContain(`Step ${details.step}, at beat "${details.beat}"`);
  });

  test('too dear', async () => {
    const { stdout } = await play('variants', '--variant', 'broke', '--choose', 'treat', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'too-dear', details: { tooDear: ['treat'] } } });
  });
});

test('without --json the card is told in words', async () => {
  const { exitCode, stdout } = await play('walk-out', '--choose', 'rude,shrug');
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Fell short (F), 9 of 100');
  expect(stdout).toContain('The customer walked out.');
});

test('an unknown variant or option is wrong use', async () => {
  const variant = await play('variants', '--variant', 'rainy', '--choose', 'serve', '--json');
  expect(variant.exitCode).toBe(2);
  expect(JSON.parse(variant.stdout)).toMatchObject({ error: { code: 'unknown-variant' } });
  expect((await play('variants', '--loud')).exitCode).toBe(2);
  expect((await runCli(['play'])).exitCode).toBe(2);
});

test('a file that is not valid, or not there, exits 1 with its first finding', async () => {
  const file = join(folder, 'broken.scenario.json');
  writeFileSync(file, '{ "format": 1 }');
  const broken = await runCli(['play', file, '--choose', 'a', '--json']);
  expect(broken.exitCode).toBe(1);
  expect(JSON.parse(broken.stdout)).toMatchObject({ error: { code: 'invalid-scenario', details: { file } } });
  const missing = await runCli(['play', join(folder, 'none.json'), '--choose', 'a']);
  expect([missing.exitCode, missing.stderr]).toEqual([1, expect.stringContaining('ENOENT')]);
});
