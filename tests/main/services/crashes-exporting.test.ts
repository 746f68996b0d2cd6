import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExportFormat, type Manifest, manifestName, manifestSchema } from '#core/results/exports/manifest.ts';
import { openResults } from '#main/services/results/open-results.ts';
import { sqliteAudit } from '#main/services/store/audit-store.ts';
import { verifyFolder } from '#main/services/verify/verify-folder.ts';
import { runCli } from '#tests/support/cli.ts';
import { callsOf, crashAt, pointsIn } from '#tests/support/crash-points.ts';
import { writeOlderFolder } from '#tests/support/older-database.ts';
import { oneIn, runs } from '#tests/support/runs.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';
import { unzip } from '#tests/support/unzip.ts';

const STORY = documentWith({
  beats: { one: { choices: [choiceWith('again', { to: 'one' }), choiceWith('stop')] }, end: END },
});

const PROGRAM = resolve('main/extra-mile.ts');

/** In the long run several pages of every table. */
const ATTEMPTS = runs(300, 2_500);

/** They look like drafts, and are somebody's own. */
const OTHERS = ['results.tmp', 'notes.extra-mile.tmp', 'results.out.a1b2c3d4e5f6.tmp'];

let house: TestHouse;

beforeAll(async () => {
  house = await TestHouse.build([STORY]);
  writeOlderFolder(house.dataFolder, STORY, 'again,stop', ATTEMPTS);
  await (await house.open()).close();
});

afterAll(() => house.demolish());

const argsOf = (format: ExportFormat, folder: string, ...more: string[]): string[] => [
  'export',
  `--format=${format}`,
  `--data=${house.dataFolder}`,
  `--out=${join(folder, 'results.out')}`,
  ...more,
];

/** A folder in which an export was made that nothing disturbed. */
async function exported(name: string, format: ExportFormat, ...more: string[]): Promise<string> {
  const folder = join(house.root, name);
  mkdirSync(folder);
  const { exitCode, stderr } = await runCli(argsOf(format, folder, ...more));
  expect([exitCode, stderr]).toEqual([0, '']);
  return folder;
}

/** What must be the same in every export of the same attempts, by file: of a workbook, the sheets of its tables. */
function contentsOf(format: ExportFormat, folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => !/\.(tmp|manifest\.json)$/.test(name));
  return new Map(
    names.map((name) => {
      const bytes = readFileSync(join(folder, name));
      const hash = createHash('sha256');
      if (format !== 'xlsx') return [name, hash.update(bytes).digest('hex')];
      const sheets = [...unzip(bytes)].filter(([path]) => /sheet[123]\.xml$/.test(path));
      for (const [, sheet] of sheets) hash.update(sheet);
      return [name, `${sheets.length} sheets, ${hash.digest('hex')}`];
    }),
  );
}

/** The manifest that stands in a folder, every file it names being what it says; null: none stands. */
function vouchedIn(folder: string): Manifest | null {
  const path = join(folder, manifestName('results.out'));
  if (!existsSync(path)) return null;
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  for (const { name, bytes, sha256 } of manifest.files) {
    const found = readFileSync(join(folder, name));
    expect([name, found.length, createHash('sha256').update(found).digest('hex')]).toEqual([name, bytes, sha256]);
  }
  return manifest;
}

/** The newest export that the audit knows of, and whether it came to its end. */
async function newestLogged(): Promise<{ readonly number: number; readonly finished: boolean }> {
  const results = openResults(house.dataFolder);
  try {
    const audit = sqliteAudit(results.driver);
    const [entry] = await audit.list({ kind: 'export', limit: 1 });
    const number = entry?.number ?? 0;
    return { number, finished: (await audit.finishedExports([number])).has(number) };
  } finally {
    results.close();
  }
}

const FORMATS = oneIn(2, ['csv', 'jsonl', 'xlsx', 'xapi'] as const);

test.each(FORMATS)(
  'killed at any call while %s is exported: no half file, the audit tells what became of it, and the next export is whole',
  { timeout: 1_800_000 },
  async (format) => {
    const whole = contentsOf(format, await exported(`${format}-whole`, format));
    const older = await exported(`${format}-older`, format, '--which', 'first');
    const contentsBefore = contentsOf(format, older);
    const folder = join(house.root, `${format}-killed`);
    cpSync(older, folder, { recursive: true });
    const calls = await callsOf(PROGRAM, argsOf(format, folder));
    expect(calls).toBeGreaterThan(40);
    // At the end the files get their names one after the other; an earlier export's are there until then.
    const ending = Array.from({ length: runs(0, 30) }, (_, back) => calls - back);
    for (const [round, point] of [...pointsIn(calls, runs(2, 50)), ...ending, '1 rename', '2 rename'].entries()) {
      const where = `${format}, point ${point} of ${calls}`;
      rmSync(folder, { recursive: true });
      const overOlder = round % 2 === 0 || ending.includes(Number(point)) || point === '2 rename';
      if (overOlder) cpSync(older, folder, { recursive: true });
      else mkdirSync(folder);
      for (const name of OTHERS) writeFileSync(join(folder, name), 'mine');
      const before = (await newestLogged()).number;

      expect((await crashAt(point, PROGRAM, argsOf(format, folder))).died, where).toBe(true);

      for (const [name, contents] of contentsOf(format, folder)) {
        expect([whole.get(name), contentsBefore.get(name)], where).toContain(contents);
      }
      const manifest = vouchedIn(folder);
      const isNew = manifest !== null && manifest.filters.which === 'all';
      const logged = await newestLogged();
      // Nothing of it shows before the audit has it; it is finished only where it is, manifest and all.
      if (isNew) expect([manifest.logged, logged.number > before], where).toEqual([logged.number, true]);
      if (logged.number === before) expect(contentsOf(format, folder), where).toEqual(overOlder ? contentsBefore : new Map());
      if (logged.number > before && logged.finished) expect(isNew, where).toBe(true);

      expect((await runCli(argsOf(format, folder))).exitCode, where).toBe(0);
      expect(vouchedIn(folder)?.filters.which, where).toBe('all');
      expect(contentsOf(format, folder), where).toEqual(whole);
      expect(await newestLogged(), where).toMatchObject({ finished: true });
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp')).toSorted(), where).toEqual(OTHERS.toSorted());
    }
    expect((await verifyFolder(house.dataFolder)).problems).toEqual([]);
  },
);

test('killed at any call while an export is handed over: nothing of it stays, and it counts as finished only where it was', { timeout: 1_800_000 }, async () => {
  const args = [house.dataFolder, house.bundledFolder, 'hand-over'];
  // The first one also makes the shell its keys.
  await callsOf('crash-at.ts', args);
  const calls = await callsOf('crash-at.ts', args);
  for (const point of pointsIn(calls, runs(2, 50))) {
    const before = (await newestLogged()).number;
    const { said, died } = await crashAt(point, 'crash-at.ts', args);
    expect(died, `point ${point}`).toBe(true);
    const { number, finished } = await newestLogged();
    if (said.includes('file')) expect(number, `point ${point}`).toBeGreaterThan(before);
    if (number > before) expect(finished || !said.includes('done'), `point ${point}`).toBe(true);
    const services = await house.open();
    const [entry] = await services.exports.list({ role: 'hr', staff: null }, null);
    expect(entry).toMatchObject({ number, finished });
    await services.close();
    expect(readdirSync(house.dataFolder, { recursive: true }).filter((name) => /tmp|new|^exports/.test(String(name)))).toEqual([]);
  }
});
