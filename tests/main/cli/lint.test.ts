import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli } from '#tests/support/cli.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(file: string, document: unknown): void {
  writeFileSync(join(folder, file), typeof document === 'string' ? document : JSON.stringify(document, null, 2));
}

/** Without an error; its warnings are those of any scenario that is this small. */
const good = documentWith({
  beats: { one: { choices: [choiceWith('it'), choiceWith('wow', { grade: 'dazzles' })] }, end: { ...END } },
  bar: { dazzles: 1 },
});

interface Report {
  readonly files: readonly {
    readonly file: string;
    readonly valid: boolean;
    readonly findings: readonly { readonly rule: string; readonly severity: string; readonly pointer: string }[];
  }[];
}

async function lintReport(cwd: string | undefined, ...paths: string[]): Promise<Report & { exitCode: number }> {
  const { exitCode, stdout } = await runCli(['lint', ...paths, '--json'], cwd);
  const report: Report = JSON.parse(stdout);
  return { ...report, exitCode };
}

test('every vector is proved, and is valid where it has no error', async () => {
  const { files } = await lintReport(undefined, 'tests/fixtures/vectors');
  expect(files).toHaveLength(45);
  for (const { valid, findings } of files) {
    expect(valid).toBe(findings.every(({ severity }) => severity !== 'error'));
  }
  const stuck = files.find(({ file }) => file.endsWith('stuck.scenario.json'));
  expect(stuck?.findings.map(({ rule }) => rule)).toContain('dead-end');
});

test('warnings fail only beyond the number that is allowed', async () => {
  write('test.scenario.json', good);
  const { files } = await lintReport(folder, '.');
  const warnings = files[0]?.findings.filter(({ severity }) => severity === 'warning').length ?? 0;
  expect(warnings).toBeGreaterThan(0);
  expect((await runCli(['lint', '.', '--max-warnings', String(warnings)], folder)).exitCode).toBe(0);
  expect((await runCli(['lint', '.', '--max-warnings', String(warnings - 1)], folder)).exitCode).toBe(1);
  expect((await runCli(['lint', '.', '--max-warnings', 'few'], folder)).exitCode).toBe(2);
});

test('a fault is told with file, line, column, rule and what to do', async () => {
  write('test.scenario.json', { ...good, titel: 'Test' });
  const { exitCode, stdout } = await runCli(['lint', '.'], folder);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^test\.scenario\.json:\d+:3: error schema: .*did you mean "title"/im);
  expect(stdout).toContain('1 file checked: 1 errors, 0 warnings.');
});

test('two files of one id in one folder are both named; in two folders they may be', async () => {
  mkdirSync(join(folder, 'other'));
  write('a.scenario.json', good);
  write('b.scenario.json', good);
  write('other/a.scenario.json', good);
  const { exitCode, files } = await lintReport(folder, '.');
  expect(exitCode).toBe(1);
  const found = files.map(({ file, findings }) => {
    const errors = findings.filter(({ severity }) => severity === 'error');
    return [file, ...errors.map(({ rule, pointer }) => `${rule} ${pointer}`)].join(': ');
  });
  expect(found).toEqual([
    'a.scenario.json: duplicate-id /id',
    'b.scenario.json: duplicate-id /id',
    'other/a.scenario.json',
  ]);
});

test('folders are searched for every kind of file, and nothing else is read', async () => {
  write('test.scenario.json', good);
  write('test.es.json', { scenario: 'test', locale: 'es', strings: {} });
  write('test.routes.json', { scenario: 'test', routes: [] });
  write('principles.json', { format: 1, principles: [] });
  write('package.json', 'not JSON');
  const { stdout } = await runCli(['lint', '.', '--json'], folder);
  const files = JSON.parse(stdout).files.map(({ file }: { file: string }) => file);
  expect(files).toEqual(['principles.json', 'test.es.json', 'test.routes.json', 'test.scenario.json']);
});

test('a file that is not UTF-8, or too large, is a finding and not a crash', async () => {
  writeFileSync(join(folder, 'utf16.scenario.json'), Buffer.from(JSON.stringify(good), 'utf16le'));
  writeFileSync(join(folder, 'latin1.scenario.json'), Buffer.from('{"title":"Caf\xe9"}', 'latin1'));
  writeFileSync(join(folder, 'huge.scenario.json'), Buffer.alloc(5_000_001, ' '));
  const { exitCode, stdout } = await runCli(['lint', '.', '--json'], folder);
  expect(exitCode).toBe(1);
  const rules = JSON.parse(stdout).files.map(({ findings }: { findings: { rule: string }[] }) => findings[0]?.rule);
  expect(rules).toEqual(['limit', 'schema', 'schema']);
});

test('a path that does not exist, or an empty folder, is wrong use', async () => {
  for (const path of ['nowhere', '.']) {
    const { exitCode, stdout } = await runCli(['lint', path, '--json'], folder);
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout).error.message).toContain(path);
  }
});
