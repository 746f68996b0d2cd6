import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli } from '#tests/support/cli.ts';
import { programmeWith, weekWith } from '#tests/support/programmes.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-programme-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(file: string, document: unknown): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), JSON.stringify(document, null, 2));
}

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly pointer: string;
  readonly message: string;
  readonly line: number;
}

async function lint(...paths: string[]): Promise<{ exitCode: number; findings: Record<string, readonly Found[]> }> {
  const { exitCode, stdout } = await runCli(['lint', ...paths, '--json'], folder);
  const { files }: { files: { file: string; findings: Found[] }[] } = JSON.parse(stdout);
  return { exitCode, findings: Object.fromEntries(files.map(({ file, findings }) => [file, findings])) };
}

const withScenarios = (...ids: string[]) =>
  programmeWith({ weeks: [weekWith({ scenarios: ids.map((scenario) => ({ scenario })) })] });

test('a programme is found in folders, and may name scenarios beside it, above it, and bundled ones', async () => {
  write('programmes/beside.scenario.json', {});
  write('above.scenario.json', {});
  write('programmes/weeks.programme.json', withScenarios('beside', 'above', 'missing-dressing'));
  const { findings } = await lint('.');
  expect(findings['programmes/weeks.programme.json']).toEqual([]);
});

test('a scenario that is nowhere is an error, with the one that was meant', async () => {
  write('elsewhere/other.scenario.json', {});
  write('weeks.programme.json', withScenarios('missing-dresing', 'other'));
  const { exitCode, findings } = await lint('weeks.programme.json');
  expect(exitCode).toBe(1);
  expect(findings['weeks.programme.json']).toMatchObject([
    { rule: 'unknown-reference', severity: 'error', pointer: '/weeks/0/scenarios/0/scenario' },
    { rule: 'unknown-reference', severity: 'error', pointer: '/weeks/0/scenarios/1/scenario' },
  ]);
  const messages = findings['weeks.programme.json']?.map(({ message }) => message);
  expect(messages?.[0]).toBe('There is no scenario "missing-dresing". Did you mean "missing-dressing"?');
  expect(messages?.[1]).toContain('put its file beside the programme');
});

test('a principle that the nearest principles.json does not have is a warning', async () => {
  write('programmes/weeks.programme.json', programmeWith({ weeks: [weekWith({ principles: ['own-the-mistake', 'smile'] })] }));
  const bundled = await lint('programmes');
  expect(bundled.exitCode).toBe(0);
  expect(bundled.findings['programmes/weeks.programme.json']).toMatchObject([
    { rule: 'unknown-principle', severity: 'warning', pointer: '/weeks/0/principles/1' },
  ]);
  const smile = { id: 'smile', name: 'Smile', summary: '', looks: { F: 'f', C: 'c', A: 'a' } };
  write('principles.json', { format: 1, principles: [smile] });
  expect((await lint('programmes')).findings['programmes/weeks.programme.json']).toMatchObject([
    { rule: 'unknown-principle', pointer: '/weeks/0/principles/0' },
  ]);
});

test('a file that is not called after its programme is an error', async () => {
  write('june.programme.json', programmeWith());
  const { findings } = await lint('.');
  expect(findings['june.programme.json']).toMatchObject([{ rule: 'schema', pointer: '/id', line: 3 }]);
  expect(findings['june.programme.json']?.[0]?.message).toContain('"weeks.programme.json"');
});

test('its shape is told with line and column', async () => {
  write('weeks.programme.json', programmeWith({ weeks: [weekWith({ scenarios: [] })] }));
  const { stdout } = await runCli(['lint', '.'], folder);
  expect(stdout).toMatch(/^weeks\.programme\.json:\d+:\d+: error schema: "scenarios" has too few entries\./m);
});
