import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { outline } from '#core/studio/outline.ts';
import { Source } from '#core/studio/source.ts';
import { runCli } from '#tests/support/cli.ts';
import { importFixture } from '#tests/support/imports.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'extra-mile-import-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('import writes a scenario and tells what was not kept, with the line and what to do', async () => {
  const { exitCode, stdout } = await runCli(['import', importFixture('harlowe.twee'), '--out', 'new'], folder);
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`The cold soup: 5 beats, 5 choices to grade, 2 endings, in ${join(folder, 'new', 'cold-soup.scenario.json')}\n`);
  expect(stdout).toContain('  Conditions (1): Text and choices under this condition are always shown now.');
  expect(stdout).toContain('    The table (line 22): (if: $patience > 2)\n');
  const text = await readFile(join(folder, 'new', 'cold-soup.scenario.json'), 'utf8');
  expect(outline(new Source(text)).beats).toHaveLength(5);
});

test('an archive becomes several files; what of it cannot is told; --json prints the same', async () => {
  const { exitCode, stdout } = await runCli(['import', importFixture('archive.html'), '--out', folder, '--json']);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    stories: [{ file: join(folder, 'first.scenario.json'), kept: { beats: 3 } }, { file: join(folder, 'second.scenario.json'), notKept: [] }],
    refused: [{ title: 'Empty', refusal: 'no-passages' }],
  });
  expect((await readdir(folder)).toSorted()).toEqual(['first.scenario.json', 'second.scenario.json']);
});

test('no file is replaced, and what cannot be imported exits 1 with the reason', async () => {
  await writeFile(join(folder, 'proof.scenario.json'), 'mine');
  const again = await runCli(['import', importFixture('proof.html'), '--out', folder]);
  expect(again).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('There is such a file already.') });
  expect(await readFile(join(folder, 'proof.scenario.json'), 'utf8')).toBe('mine');
  await writeFile(join(folder, 'letter.txt'), 'Dear trainer');
  const letter = await runCli(['import', join(folder, 'letter.txt'), '--out', folder, '--json']);
  expect(letter.exitCode).toBe(1);
  expect(JSON.parse(letter.stdout)).toMatchObject({ error: { code: 'not-imported', details: { refusal: 'unknown-kind' } } });
  expect(await runCli(['import', join(folder, 'none.twee'), '--out', folder])).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('is not there') });
  expect((await runCli(['import', importFixture('proof.html')])).exitCode).toBe(2);
  expect((await runCli(['import', importFixture('proof.html'), '--out', join(folder, 'other'), '--locale', 'a_b'])).exitCode).toBe(2);
});
