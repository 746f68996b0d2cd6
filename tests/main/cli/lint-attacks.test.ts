import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { attacks } from '#tests/support/attacks/attacks.ts';
import { KINDS, SCENARIO } from '#tests/support/attacks/kinds.ts';
import { runCli } from '#tests/support/cli.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../../../main/extra-mile.ts');

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
}

interface FileReport {
  readonly file: string;
  readonly valid: boolean;
  readonly findings: readonly Finding[];
}

/** Folders of its own, and what `lint --json` says in them. */
class Workshop {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  static async open(): Promise<Workshop> {
    return new Workshop(await mkdtemp(path.join(tmpdir(), 'lint-attacks-')));
  }

  at(...names: string[]): string {
    return path.join(this.root, ...names);
  }

  /** Every file and folder there is, in the order of their names. */
  async contents(): Promise<string[]> {
    return (await readdir(this.root, { recursive: true })).toSorted();
  }

  async close(): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
  }
}

/** Runs the program as a person does, in a process of its own. */
async function lintInProcess(cwd: string, target: string): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const env = { ...process.env, NODE_OPTIONS: '', EXTRA_MILE_DATA: path.join(cwd, 'data') };
  const options = { cwd, env, maxBuffer: 256 * 1024 * 1024 };
  try {
    const printed = await promisify(execFile)(process.execPath, [PROGRAM, 'lint', target, '--json'], options);
    return { exitCode: 0, ...printed };
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !('stdout' in error) || !('stderr' in error)) throw error;
    return { exitCode: Number(error.code), stdout: String(error.stdout), stderr: String(error.stderr) };
  }
}

describe('files', () => {
  const cases = attacks().map((attack, index) => ({ ...attack, folder: String(index) }));
  let workshop: Workshop;
  let before: string[];
  let answer: Awaited<ReturnType<typeof lintInProcess>>;
  let reports: ReadonlyMap<string, FileReport>;

  beforeAll(async () => {
    workshop = await Workshop.open();
    for (const { folder, kind, bytes } of cases) {
      await mkdir(workshop.at('in', folder), { recursive: true });
      await writeFile(workshop.at('in', folder, kind.file), bytes());
    }
    before = await workshop.contents();
    answer = await lintInProcess(workshop.root, 'in');
    const { files }: { files: FileReport[] } = JSON.parse(answer.stdout);
    reports = new Map(files.map((report) => [report.file, report]));
  }, 120_000);

  afterAll(() => workshop.close());

  test.each(cases)('$name is refused in a $kind.name file', ({ folder, kind, refusal }) => {
    const { rule, pointer, says } = refusal;
    const report = reports.get(path.join('in', folder, kind.file));
    expect(report?.valid).toBe(false);
    const found = report?.findings.find((finding) => finding.rule === rule && finding.pointer === pointer);
    expect(found ?? report?.findings.slice(0, 5)).toMatchObject({ rule, pointer, severity: 'error' });
    expect(found?.message).toMatch(says);
    expect(found?.line).toBeGreaterThanOrEqual(1);
  });

  test('no file is left out, the program does not fall over, and nothing is written', async () => {
    expect(reports.size).toBe(cases.length);
    expect(answer).toMatchObject({ exitCode: 1, stderr: '' });
    expect(await workshop.contents()).toEqual(before);
  });

  test.each(cases.filter(({ kind }) => kind.name === 'scenario'))('$name is not played', async ({ folder, kind, refusal }) => {
    const file = path.join('in', folder, kind.file);
    const { exitCode, stdout } = await runCli(['play', file, '--choose', 'wait', '--json'], workshop.root);
    expect(exitCode).toBe(1);
    const { error } = JSON.parse(stdout);
    expect(error).toMatchObject({ code: 'invalid-scenario', details: { file } });
    expect(error.message).toContain(`${file}:`);
    const told: Finding[] = error.details.findings;
    expect(told.map(({ rule, pointer }) => `${rule} ${pointer}`)).toContain(`${refusal.rule} ${refusal.pointer}`);
  });
});

describe('what is sound by itself', () => {
  let workshop: Workshop;

  beforeEach(async () => {
    workshop = await Workshop.open();
    for (const { file, good } of KINDS) await writeFile(workshop.at(file), JSON.stringify(good));
  });

  afterEach(() => workshop.close());

  async function errorsIn(file: string): Promise<string[]> {
    const { stdout } = await runCli(['lint', '.', '--json'], workshop.root);
    const { files }: { files: FileReport[] } = JSON.parse(stdout);
    const { findings = [] } = files.find((report) => report.file === file) ?? {};
    return findings.map(({ rule, pointer }) => `${rule} ${pointer}`);
  }

  test('a ring of beats without a choice is a way without an end', async () => {
    const ring = { there: { to: 'back' }, back: { to: 'there' } };
    await writeFile(workshop.at('odd.scenario.json'), JSON.stringify({ ...SCENARIO, start: 'there', beats: { ...SCENARIO.beats, ...ring } }));
    expect(await errorsIn('odd.scenario.json')).toContain('no-way-out /beats/there');
  });

  test('a translation of what every object inherits is of nothing', async () => {
    const strings = { '/constructor/name': { source: 'Object', text: 'x' }, '/__proto__/polluted': { source: '', text: 'x' } };
    await writeFile(workshop.at('odd.es.json'), JSON.stringify({ scenario: 'odd', locale: 'es', strings }));
    const found = await errorsIn('odd.es.json');
    expect(found).toContain('translation-orphan /strings/~1constructor~1name');
    expect(found).toContain('translation-orphan /strings/~1__proto__~1polluted');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('a route over what every object inherits is broken', async () => {
    const routes = [{ name: 'Out', choices: ['constructor'], grade: 'A', variant: 'constructor' }];
    await writeFile(workshop.at('odd.routes.json'), JSON.stringify({ scenario: 'odd', routes }));
    expect(await errorsIn('odd.routes.json')).toEqual([expect.stringContaining('route-broken /routes/0')]);
  });

  test('a programme of what every object inherits names nothing', async () => {
    const good = KINDS.find(({ name }) => name === 'programme')?.good ?? {};
    const text = JSON.stringify(good).replace('"act-fast"', '"constructor"').replace('"scenario":"odd"', '"scenario":"constructor"');
    await writeFile(workshop.at('odd.programme.json'), text);
    const found = (await errorsIn('odd.programme.json')).join('\n');
    expect(found).toContain('/weeks/0/principles/0');
    expect(found).toContain('/weeks/0/scenarios/0/scenario');
  });
});

describe('what is no file', () => {
  let workshop: Workshop;

  beforeEach(async () => {
    workshop = await Workshop.open();
    await mkdir(workshop.at('in'));
    await writeFile(workshop.at('in', 'odd.scenario.json'), JSON.stringify(SCENARIO));
  });

  afterEach(() => workshop.close());

  async function lint(...args: string[]): Promise<{ exitCode: number; files: readonly FileReport[] }> {
    const { exitCode, stdout } = await runCli(['lint', ...args, '--json'], workshop.root);
    return { exitCode, files: [], ...JSON.parse(stdout) };
  }

  /** The only report, on what must be refused as it is. */
  async function refusalOf(target: string): Promise<string> {
    const { exitCode, files } = await lint(target);
    expect(exitCode).toBe(1);
    expect(files).toMatchObject([{ file: target, valid: false, findings: [{ rule: 'schema', pointer: '' }] }]);
    return files[0]?.findings[0]?.message ?? '';
  }

  test('a pipe that nobody writes to is not waited for', async () => {
    execFileSync('mkfifo', [workshop.at('pipe.scenario.json')]);
    expect(await refusalOf('pipe.scenario.json')).toContain('not a file');
  });

  test('a socket is refused', async () => {
    const server = createServer().listen(workshop.at('socket.scenario.json'));
    try {
      expect(await refusalOf('socket.scenario.json')).toMatch(/cannot be read|not a file/);
    } finally {
      server.close();
    }
  });

  test.skipIf(process.platform === 'win32')('a device that never ends is not read', async () => {
    expect(await refusalOf('/dev/zero')).toContain('not a file');
    await symlink('/dev/zero', workshop.at('zero.scenario.json'));
    expect(await refusalOf('zero.scenario.json')).toContain('not a file');
  });

  test('links that lead to each other, or nowhere, are told in a folder and named as an argument', async () => {
    await symlink('b.scenario.json', workshop.at('in', 'a.scenario.json'));
    await symlink('a.scenario.json', workshop.at('in', 'b.scenario.json'));
    await symlink('nowhere', workshop.at('in', 'c.scenario.json'));
    const { exitCode, files } = await lint('in');
    expect(exitCode).toBe(1);
    const told = Object.fromEntries(files.map(({ file, findings }) => [path.basename(file), findings[0]?.message]));
    expect(told['a.scenario.json']).toContain('leads back to itself');
    expect(told['b.scenario.json']).toContain('leads back to itself');
    expect(told['c.scenario.json']).toContain('is not there');
    for (const name of ['a', 'c']) {
      const target = path.join('in', `${name}.scenario.json`);
      const { exitCode: wrongUse, stdout } = await runCli(['lint', target, '--json'], workshop.root);
      expect(wrongUse).toBe(2);
      expect(JSON.parse(stdout).error.message).toContain(target);
    }
  });

  test('links back to a folder above are not followed round and round', async () => {
    for (const name of ['again', 'once-more']) await symlink('..', workshop.at('in', name));
    const { files } = await lint('.');
    expect(files.map(({ file }) => file)).toEqual([path.join('in', 'odd.scenario.json')]);
  });

  test('a folder that links lead to is looked into once, under its own name where it has one', async () => {
    await mkdir(workshop.at('elsewhere'));
    await writeFile(workshop.at('elsewhere', 'far.scenario.json'), '{}');
    await symlink('../elsewhere', workshop.at('in', 'a'));
    await symlink('../elsewhere', workshop.at('in', 'b'));
    const inside = (await lint('in')).files.map(({ file }) => path.basename(file));
    expect(inside).toEqual(['far.scenario.json', 'odd.scenario.json']);
    const all = (await lint('.')).files.map(({ file }) => file);
    expect(all).toEqual([path.join('elsewhere', 'far.scenario.json'), path.join('in', 'odd.scenario.json')]);
  });

  test('a folder called like a scenario is told, and what is in it is found', async () => {
    const box = path.join('in', 'box.scenario.json');
    await mkdir(workshop.at(box));
    await writeFile(workshop.at(box, 'odd.scenario.json'), JSON.stringify(SCENARIO));
    const { files } = await lint('in');
    expect(files.find(({ file }) => file === box)?.findings[0]?.message).toContain('not a file');
    expect(files.map(({ file }) => file)).toContain(path.join(box, 'odd.scenario.json'));
  });

  test('a companion reads no other file than the one beside it, whatever it names', async () => {
    await writeFile(workshop.at('secret.scenario.json'), JSON.stringify({ ...SCENARIO, id: 'secret' }));
    const routes = { scenario: '../secret', routes: [{ name: 'Out', choices: ['wait'], grade: 'A' }] };
    await writeFile(workshop.at('in', 'odd.routes.json'), JSON.stringify(routes));
    const { files } = await lint('in/odd.routes.json');
    expect(files).toMatchObject([{ valid: false, findings: [{ rule: 'schema', pointer: '/scenario' }] }]);
  });

  test('a name that could act on a terminal or a page is shown as it is written, not acted on', async () => {
    const names = ['<img src=x onerror=alert(1)>.scenario.json', '=cmd|x.scenario.json', '\u001B[2J.scenario.json', '\u202Eodd.scenario.json'];
    for (const name of names) await writeFile(workshop.at('in', name), '{}');
    const { files } = await lint('in');
    for (const name of names) expect(files.map(({ file }) => path.basename(file))).toContain(name);
    const { stdout } = await runCli(['lint', 'in'], workshop.root);
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
