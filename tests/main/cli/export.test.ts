import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { manifestSchema } from '#core/results/exports/manifest.ts';
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
let ana: string;

/** What is in the house where nothing was exported. */
const ALONE = ['bundled', 'data'];
const WRITTEN = ['results.choices.csv', 'results.csv', 'results.csv.manifest.json', 'results.principles.csv'];

async function play(script: string): Promise<void> {
  const detail = await services.attempts.start(ana, { scenario: 'promises', timerFactor: 1 });
  await new TestPlayer(services.attempts, ana, detail).play(script);
}

beforeEach(async () => {
  house = await TestHouse.build([vector('promises').document]);
  services = await house.open();
  out = join(house.root, 'results.csv');
  ({ id: ana } = await services.people.add('Ana'));
  await play('promise,keep');
});

afterEach(() => house.demolish());

function exportTo(target: string, ...args: string[]): Promise<CliResult> {
  return runCli(['export', '--format', 'csv', '--data', house.dataFolder, '--out', target, ...args], house.root);
}

test('writes the file whole, and says how many rows', async () => {
  const { exitCode, stdout, stderr } = await exportTo('results.csv');
  expect([exitCode, stdout, stderr]).toEqual([0, '1 rows written to results.csv\n', '']);
  expect(parseCsv(await readFile(out, 'utf8'))).toMatchObject([{ grade: 'A', score: '95', display_name: '' }]);
  expect((await readdir(house.root)).toSorted()).toEqual([...ALONE, ...WRITTEN]);
  for (const name of WRITTEN) expect((await stat(join(house.root, name))).mode & 0o077).toBe(0);
});

test('the manifest vouches for every file, and the audit has the export', async () => {
  const { exitCode } = await exportTo(out, '--purpose', ' For the works council ', '--since', '0', '--which', 'best');
  expect(exitCode).toBe(0);
  const manifest = manifestSchema.parse(JSON.parse(await readFile(`${out}.manifest.json`, 'utf8')));
  expect(manifest).toMatchObject({
    format: 'csv',
    profile: 'standard',
    purpose: 'For the works council',
    names: 'pseudonymous',
    filters: { from: null, which: 'best' },
    policy: { times: false, accommodations: false, hash: services.policy.hash },
    attempts: 1,
    records: { from: 1, to: 1 },
    since: 0,
    next: 1,
    resent: [],
    logged: 1,
  });
  expect(manifest.files.map(({ name, contents, rows }) => [name, contents, rows])).toEqual([
    ['results.csv', 'attempts', 1],
    ['results.principles.csv', 'principles', 0],
    ['results.choices.csv', 'choices', 2],
  ]);
  for (const { name, bytes, sha256 } of manifest.files) {
    const contents = await readFile(join(house.root, name));
    expect(contents.length).toBe(bytes);
    expect(createHash('sha256').update(contents).digest('hex')).toBe(sha256);
  }
  expect(await services.exports.list({ role: 'hr', staff: null }, null)).toMatchObject([
    { number: 1, by: null, purpose: 'For the works council', format: 'csv', attempts: 1, files: manifest.files, finished: true },
  ]);
  expect((await runCli(['verify', '--data', house.dataFolder, '--head', `${out}.manifest.json`])).exitCode).toBe(0);
});

test('--since takes up where the last export ended, and says what it sends again', async () => {
  await exportTo(out);
  const { next } = manifestSchema.parse(JSON.parse(await readFile(`${out}.manifest.json`, 'utf8')));
  await play('promise,keep');
  await exportTo(out, '--since', String(next), '--tables', 'attempts');
  // The second attempt is now the latest, which the first no longer is.
  const manifest = manifestSchema.parse(JSON.parse(await readFile(`${out}.manifest.json`, 'utf8')));
  expect(manifest).toMatchObject({ attempts: 2, records: { from: 1, to: 2 }, resent: [1], next: 2 });
});

test.each([
  ['jsonl', 'results.jsonl', /^\{"export_schema_version":1,/],
  ['xapi', 'statements.jsonl', /^\{"id":"[0-9a-f-]{36}","actor":/],
  ['xlsx', 'results.xlsx', /^PK/],
])('%s', async (format, name, beginning) => {
  const args = ['export', '--format', format, '--data', house.dataFolder, '--out', name];
  const { exitCode } = await runCli(args, house.root);
  expect(exitCode).toBe(0);
  expect(await readFile(join(house.root, name), 'latin1')).toMatch(beginning);
});

test('--profile excel-european is for the Excel of Europe', async () => {
  await exportTo(out, '--profile', 'excel-european');
  expect(await readFile(out, 'utf8')).toMatch(/^\uFEFFexport_schema_version;installation_id;/);
});

test('--preset takes a bundled one by its id, and a file by its path', async () => {
  await exportTo(out, '--preset', 'lms-completions');
  expect(parseCsv(await readFile(out, 'utf8'))).toMatchObject([{ CourseCode: 'promises', SuccessStatus: 'Passed', Provider: 'Extra Mile' }]);
  expect((await readdir(house.root)).toSorted()).toEqual([...ALONE, 'results.csv', 'results.csv.manifest.json']);
  const columns = [{ as: 'Grade', from: 'grade' }];
  await writeFile(join(house.root, 'own.json'), JSON.stringify({ format: 1, id: 'own', title: 'Own', columns }));
  await exportTo(out, '--preset', './own.json');
  expect(await readFile(out, 'utf8')).toBe('Grade\r\nA\r\n');
});

test('a preset that takes the employee number or the department is for exports with names', async () => {
  house.inDatabase((driver) => driver.exec("UPDATE person SET employee_number = '0042', employee_key = '0042', department = '=Floor' WHERE name = 'Ana'"));
  const columns = [{ as: 'No.', from: 'employee_number' }, { as: 'Team', from: 'department' }, { as: 'Grade', from: 'grade' }];
  await writeFile(join(house.root, 'own.json'), JSON.stringify({ format: 1, id: 'own', title: 'Own', columns }));
  const refused = await exportTo(out, '--preset', './own.json');
  expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('Export with names')]);
  await exportTo(out, '--preset', './own.json', '--names', 'named');
  expect(await readFile(out, 'utf8')).toBe("No.,Team,Grade\r\n0042,'=Floor,A\r\n");
});

test('a bundled preset gives few columns in plain words: with pseudonyms no name, with names the employee number', async () => {
  house.inDatabase((driver) => driver.exec("UPDATE person SET employee_number = '0042', employee_key = '0042' WHERE name = 'Ana'"));
  await services.attempts.start(ana, { scenario: 'promises', timerFactor: 1 });
  await exportTo(out, '--preset', 'to-read-en');
  const [ended, begun] = parseCsv(await readFile(out, 'utf8'));
  expect(Object.keys(ended ?? {})).toEqual(['Date (UTC)', 'Pseudonym', 'Cohort', 'Scenario', 'Grade', 'Points', 'Passed', 'Attempt']);
  expect(ended).toMatchObject({ Grade: 'A', Points: '95', Passed: 'Yes', Attempt: '1' });
  expect(ended?.['Date (UTC)']).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(ended?.['Pseudonym']).not.toContain(ana);
  expect(begun).toMatchObject({ Grade: '', Passed: 'Not finished', Attempt: '2', Pseudonym: ended?.['Pseudonym'] });
  await exportTo(out, '--preset', 'to-read-es', '--names', 'named');
  const [named] = parseCsv(await readFile(out, 'utf8'));
  expect(Object.keys(named ?? {}).slice(0, 4)).toEqual(['Fecha (UTC)', 'Nombre', 'Número de empleado', 'Cohorte']);
  expect(named).toMatchObject({ Nombre: 'Ana', 'Número de empleado': '0042', Aprobado: 'Sí' });
});

test('a preset whose columns are all for exports with names is refused with pseudonyms', async () => {
  const columns = [{ as: 'No.', from: 'employee_number', only: 'named' }];
  await writeFile(join(house.root, 'own.json'), JSON.stringify({ format: 1, id: 'own', title: 'Own', columns }));
  const refused = await exportTo(out, '--preset', './own.json');
  expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('has no column for such an export')]);
  expect((await exportTo(out, '--preset', './own.json', '--names', 'named')).exitCode).toBe(0);
});

test('the manifest tells what pseudonyms do not hide', async () => {
  const manifestOf = async (): Promise<unknown> => JSON.parse(await readFile(`${out}.manifest.json`, 'utf8'));
  await exportTo(out);
  expect(await manifestOf()).toMatchObject({ caution: expect.stringMatching(/can put the names back\. Small cohorts/), smallestCohort: null });
  await exportTo(out, '--names', 'named');
  expect(await manifestOf()).toMatchObject({ caution: null, smallestCohort: null });
});

test('--names named is for whom the policy lets see names', async () => {
  const see = { completion: ['hr'], grades: ['manager'], choices: [] };
  await writeFile(join(house.dataFolder, 'policy.json'), JSON.stringify({ format: 1, see }));
  const { exitCode, stderr } = await exportTo(out, '--names', 'named');
  expect(exitCode).toBe(1);
  expect(stderr).toContain('The policy does not let hr see grades by name (manager may)');
  expect((await readdir(house.root)).toSorted()).toEqual(ALONE);
  expect((await exportTo(out)).exitCode).toBe(0);
  expect(await readdir(house.root)).not.toContain('results.choices.csv');
  const choices = await exportTo(out, '--tables', 'choices');
  expect([choices.exitCode, choices.stderr]).toEqual([1, expect.stringContaining('does not let HR see choices by name')]);
});

test('Ctrl+C stops it, and nothing of it is left', async () => {
  const shown: string[] = [];
  const exitCode = await run(['export', '--format', 'csv', '--data', house.dataFolder, '--out', out], {
    stdout: (text) => void shown.push(text),
    stderr: (text) => void shown.push(text),
    isTty: true,
    onInterrupt: (listener) => {
      listener();
      return () => undefined;
    },
    env: {},
    cwd: house.root,
  });
  expect(exitCode).toBe(1);
  expect(shown.join('')).toContain('The export was stopped. No file was left behind.');
  expect((await readdir(house.root)).toSorted()).toEqual(ALONE);
  expect(await services.exports.list({ role: 'hr', staff: null }, null)).toEqual([]);
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
  expect(JSON.parse(stdout)).toMatchObject({ out, format: 'csv', rows: 1, next: 1, manifest: `${out}.manifest.json`, files: { length: 3 } });
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
  expect(shown.join('')).toContain('[########################] 100 %, 3 of 3 rows\n');
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
    ['a format that is none', ['--format', 'pdf', '--out', 'x'], 'unknown-format'],
    ['a table that is none', ['--format', 'csv', '--out', 'x', '--tables', 'attempts,events'], 'wrong-use'],
    ['tables of xAPI', ['--format', 'xapi', '--out', 'x', '--tables', 'attempts'], 'wrong-use'],
    ['names in xAPI', ['--format', 'xapi', '--out', 'x', '--names', 'named'], 'wrong-use'],
    ['a preset that is not there', ['--format', 'csv', '--out', 'x', '--preset', 'none'], 'unknown-preset'],
    ['a preset without the attempts', ['--format', 'csv', '--out', 'x', '--preset', 'lms-completions', '--tables', 'choices'], 'wrong-use'],
    ['a preset that is no JSON', ['--format', 'csv', '--out', 'x', '--preset', './bundled/promises.scenario.json'], 'bad-preset'],
    ['a purpose that says nothing', ['--format', 'csv', '--out', 'x', '--purpose', ' '], 'wrong-use'],
    ['several tables on stdout', ['--format', 'csv', '--out', '-', '--tables', 'attempts,choices'], 'wrong-use'],
    ['a workbook on stdout', ['--format', 'xlsx', '--out', '-'], 'wrong-use'],
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
    const json = args.includes('-') && code === 'wrong-use' && args.length > 4 ? [] : ['--json'];
    const { exitCode, stdout, stderr } = await runCli(['export', ...json, '--data', house.dataFolder, ...args], house.root);
    expect(exitCode).toBe(2);
    if (json.length === 0) return expect(stderr).not.toBe('');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ error: { code, message: expect.any(String), details: expect.any(Object) } });
    expect((await readdir(house.root)).toSorted()).toEqual(ALONE);
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
      // The public keys, by which signatures are checked; the private ones are for whoever writes.
      await mkdir(join(folder, 'keys'));
      for (const name of (await readdir(join(house.dataFolder, 'keys'))).filter((key) => key.endsWith('.json'))) {
        await copyFile(join(house.dataFolder, 'keys', name), join(folder, 'keys', name));
        await chmod(join(folder, 'keys', name), 0o444);
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
