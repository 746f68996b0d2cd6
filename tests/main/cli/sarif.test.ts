import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RULES } from '#core/proof/rules/rule-texts.ts';
import type { Finding } from '#core/scenario/finding.ts';
import { runCli } from '#tests/support/cli.ts';
import { sarifErrors, type SarifResult, sarifRun, type SarifRun } from '#tests/support/sarif.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import packageJson from '../../../package.json' with { type: 'json' };

const VECTORS = join(import.meta.dirname, '../../fixtures/vectors');
const RULE_PAGES = join(import.meta.dirname, '../../../docs/rules');

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sarif-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(file: string, document: unknown): void {
  writeFileSync(join(folder, file), typeof document === 'string' ? document : JSON.stringify(document, null, 2));
}

/** Lints, and requires one valid document on stdout and nothing beside it. */
async function lintSarif(cwd: string, ...args: string[]): Promise<SarifRun & { readonly code: number }> {
  const { exitCode, stdout, stderr } = await runCli(['lint', ...args, '--sarif'], cwd);
  expect(stderr).toBe('');
  expect(sarifErrors(JSON.parse(stdout))).toEqual([]);
  return { ...sarifRun(stdout), code: exitCode };
}

interface JsonReport {
  readonly files: readonly { readonly file: string; readonly findings: readonly Finding[] }[];
}

async function lintJson(cwd: string, ...args: string[]): Promise<JsonReport & { readonly code: number }> {
  const { exitCode, stdout } = await runCli(['lint', ...args, '--json'], cwd);
  const report: JsonReport = JSON.parse(stdout);
  return { ...report, code: exitCode };
}

/** What a result says, as `--json` says it. */
function asFinding({ ruleId, level, message, locations, properties = {} }: SarifResult): unknown {
  const [location] = locations;
  return {
    rule: ruleId,
    severity: level,
    message: message.text.replaceAll('{{', '{').replaceAll('}}', '}').replaceAll('\\](', ']('),
    pointer: location?.logicalLocations[0]?.fullyQualifiedName,
    line: location?.physicalLocation.region.startLine,
    column: location?.physicalLocation.region.startColumn,
    ...properties,
  };
}

/** Without an error; its warnings are those of any scenario that is this small. */
const good = documentWith({
  beats: { one: { choices: [choiceWith('it'), choiceWith('wow', { grade: 'dazzles' })] }, end: { ...END } },
});

test('says of every vector what --json says, with the same exit code', async () => {
  const sarif = await lintSarif(VECTORS, '.');
  const json = await lintJson(VECTORS, '.');
  expect(sarif.code).toBe(json.code);
  expect(sarif.results.map(asFinding)).toEqual(json.files.flatMap(({ findings }) => findings));
  expect(sarif.artifacts.map(({ location }) => location.uri)).toEqual(json.files.map(({ file }) => file));
  expect(sarif.columnKind).toBe('utf16CodeUnits');
});

test('every rule is there once, and every result points at its own', async () => {
  const { tool, results } = await lintSarif(VECTORS, '.');
  const { name, version, rules } = tool.driver;
  expect([name, version]).toEqual(['Extra Mile', packageJson.version]);
  expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { ruleId, ruleIndex, level } of results) {
    expect(rules[ruleIndex]).toMatchObject({ id: ruleId, defaultConfiguration: { level } });
  }
});

test('the example of every rule makes a valid document, with a result of that rule', async () => {
  for (const { id } of RULES) {
    mkdirSync(join(folder, id));
    for (const [name, text] of exampleOf(id)) write(join(id, name), text);
  }
  const { results } = await lintSarif(folder, '.');
  const told = new Set(results.map(({ ruleId }) => ruleId));
  expect(RULES.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
});

/** The files by which a rule's page shows that it fires. */
function exampleOf(rule: string): [name: string, text: string][] {
  const [fires = ''] = readFileSync(join(RULE_PAGES, `${rule}.md`), 'utf8').split('## The same, mended');
  const blocks = fires.matchAll(/(?:^`([^`\n]+)`:\n\n)?^```json\n(.*?)^```$/gms);
  return [...blocks].map(([, name = 'cold-coffee.scenario.json', text = '']) => [name, text]);
}

describe('a playthrough', () => {
  test('is a code flow that walks through the file, and ends where the fault shows', async () => {
    const document = documentWith({
      beats: {
        one: { choices: [choiceWith('back', { to: 'two' }), choiceWith('out')], timer: { seconds: 60, choice: 'out' } },
        two: { choices: [choiceWith('dear', { costs: 5 })] },
        end: { ...END },
      },
    });
    write('test.scenario.json', document);
    const lines = readFileSync(join(folder, 'test.scenario.json'), 'utf8').split('\n');
    const { results } = await lintSarif(folder, '.');
    const found = results.find(({ ruleId }) => ruleId === 'dead-end');
    expect(found?.properties).toEqual({ playthrough: ['back'] });
    const flow = found?.codeFlows?.[0]?.threadFlows[0]?.locations.map(({ location }) => location) ?? [];
    expect(flow.map(({ message }) => message?.text)).toEqual([
      'At "one" the player takes "back".',
      'The run stands at "two".',
    ]);
    expect(flow.map(({ logicalLocations }) => logicalLocations[0]?.fullyQualifiedName)).toEqual([
      '/beats/one/choices/0',
      '/beats/two',
    ]);
    const [first] = flow;
    expect(lines[first?.physicalLocation.region.startLine ?? 0]).toContain('"id": "back"');
  });

  test('names its variant where it shows only there', async () => {
    const { results } = await lintSarif(VECTORS, 'variants.scenario.json');
    const { files } = await lintJson(VECTORS, 'variants.scenario.json');
    const variants = files.flatMap(({ findings }) => findings.map(({ variant }) => variant));
    expect(variants.some((variant) => variant !== undefined)).toBe(true);
    expect(results.map(({ properties }) => properties?.variant)).toEqual(variants);
  });
});

describe('fingerprints', () => {
  const prints = ({ results }: SarifRun) => results.map(({ partialFingerprints }) => partialFingerprints);

  test('differ within a document, and stay where lines move and folders are renamed', async () => {
    write('test.scenario.json', good);
    const before = prints(await lintSarif(folder, '.'));
    expect(new Set(before.map((one) => JSON.stringify(one))).size).toBe(before.length);
    mkdirSync(join(folder, 'moved'));
    write('moved/test.scenario.json', `\n\n${JSON.stringify(good, null, 6)}`);
    expect(prints(await lintSarif(folder, 'moved'))).toEqual(before);
  });

  test('tell two files apart', async () => {
    write('a.scenario.json', { ...good, id: 'a' });
    write('b.scenario.json', { ...good, id: 'b' });
    const all = prints(await lintSarif(folder, '.')).map((one) => JSON.stringify(one));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('file names', () => {
  test.each(['a b.scenario.json', 'ü ⭐ 你.scenario.json', '100%.scenario.json', '#1?.scenario.json', '[x]|^`{}".scenario.json', 'a:b.scenario.json'])(
    '%s is found again by its URI',
    async (name) => {
      write(name, { ...good, titel: 'x' });
      const { artifacts, results, originalUriBaseIds } = await lintSarif(folder, '.');
      const { uri, uriBaseId = '' } = artifacts[0]?.location ?? { uri: '' };
      const base = originalUriBaseIds[uriBaseId]?.uri ?? '';
      expect(fileURLToPath(new URL(uri, base))).toBe(join(folder, name));
      expect(results[0]?.locations[0]?.physicalLocation.artifactLocation).toEqual({ uri, uriBaseId, index: 0 });
    },
  );

  test('a file outside the folder has an absolute URI', async () => {
    mkdirSync(join(folder, 'inner'));
    write('test.scenario.json', good);
    const { artifacts } = await lintSarif(join(folder, 'inner'), '../test.scenario.json');
    const { uri, uriBaseId } = artifacts[0]?.location ?? { uri: '' };
    expect([fileURLToPath(uri), uriBaseId]).toEqual([join(folder, 'test.scenario.json'), undefined]);
  });
});

describe('hostile contents', () => {
  test.each<[string, string]>([
    ['braces and links in a key', JSON.stringify({ ...good, '{0} [click](http://example.org)': 1 })],
    ['control and bidi characters', JSON.stringify({ ...good, '\u0000\u202E\u001B[2J': 1 })],
    ['half a surrogate pair', JSON.stringify({ ...good, '\uD800': '\uDC00' })],
    ['a key that is a prototype', '{"__proto__": {"a": 1}}'],
    ['markup', JSON.stringify({ ...good, id: '<script>alert(1)</script>' })],
    ['nothing', ''],
    ['lone carriage returns', JSON.stringify({ ...good, titel: 1 }, null, 1).replaceAll('\n', '\r')],
  ])('%s', async (_, text) => {
    write('test.scenario.json', text);
    const { code, results } = await lintSarif(folder, '.');
    const { files } = await lintJson(folder, '.');
    expect(code).toBe(1);
    expect(results.map(asFinding)).toEqual(files.flatMap(({ findings }) => findings));
    for (const { message } of results) {
      expect(message.text.replaceAll(/\{\{|\}\}/g, '')).not.toMatch(/[{}]|[^\\]\]\(/);
    }
  });
});

test('files that cannot be read are results, as in --json', async () => {
  writeFileSync(join(folder, 'huge.scenario.json'), Buffer.alloc(5_000_001, ' '));
  writeFileSync(join(folder, 'latin1.scenario.json'), Buffer.from('{"title":"Caf\xe9"}', 'latin1'));
  const { code, results, invocations } = await lintSarif(folder, '.');
  expect([code, results.map(({ ruleId }) => ruleId)]).toEqual([1, ['limit', 'schema']]);
  expect(invocations).toEqual([{ executionSuccessful: true, exitCode: 1 }]);
});

test('without a finding the results are an empty list; warnings alone exit 0', async () => {
  write('test.routes.json', { scenario: 'test', routes: [] });
  const clean = await lintSarif(folder, '.');
  expect([clean.code, clean.results, clean.artifacts.length]).toEqual([0, [], 1]);
  write('test.scenario.json', good);
  expect((await lintSarif(folder, '.')).code).toBe(0);
  expect((await lintSarif(folder, '.', '--max-warnings', '0')).code).toBe(1);
});

test('where nothing could be checked the document says so, and stderr too', async () => {
  for (const path of ['nowhere', '.']) {
    const { exitCode, stdout, stderr } = await runCli(['lint', path, '--sarif'], folder);
    expect(exitCode).toBe(2);
    expect(sarifErrors(JSON.parse(stdout))).toEqual([]);
    const { invocations, results } = sarifRun(stdout);
    expect(results).toEqual([]);
    expect(invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 2 });
    expect(`${invocations[0]?.toolExecutionNotifications?.[0]?.message.text ?? ''}\n`).toBe(stderr);
  }
});

test('--json and --sarif together are wrong use', async () => {
  write('test.scenario.json', good);
  const { exitCode, stdout } = await runCli(['lint', '.', '--json', '--sarif'], folder);
  expect(exitCode).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'wrong-use' } });
});
