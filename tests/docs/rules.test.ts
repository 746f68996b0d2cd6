import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULE_SEVERITY } from '#core/proof/rules/found.ts';
import type { Finding, ParseRule } from '#core/scenario/finding.ts';
import { runCli } from '#tests/support/cli.ts';

const FOLDER = join(import.meta.dirname, '../../docs/rules');

const PARSE_RULES: Readonly<Record<ParseRule, 'error'>> = {
  schema: 'error',
  limit: 'error',
  'duplicate-id': 'error',
  'unknown-reference': 'error',
};

const SEVERITIES: Readonly<Record<string, string>> = { ...PARSE_RULES, ...RULE_SEVERITY };
const RULES = Object.keys(SEVERITIES);
const PARSED = Object.keys(PARSE_RULES);

/** A file of an example: its name and what is in it. */
interface ExampleFile {
  readonly name: string;
  readonly text: string;
}

/** What a rule's page says. */
interface Page {
  readonly title: string;
  readonly severity: string;
  readonly line: string;
  readonly pointer: string;
  /** The run that shows the fault; null where the page states none. */
  readonly run: readonly string[] | null;
  readonly fires: readonly ExampleFile[];
  readonly mended: readonly ExampleFile[];
}

describe.each(RULES)('the page of %s', (rule) => {
  test('says its rule, its severity and how to mend it', () => {
    const page = readPage(rule);
    expect([page.title, page.severity.toLowerCase()]).toEqual([rule, SEVERITIES[rule]]);
    expect(readText(`${rule}.md`)).toContain('**To mend it:** ');
  });

  test('has an example that fires where the page says, with the run it says', async () => {
    const { pointer, run, fires } = readPage(rule);
    const findings = await lint(fires);
    const found = findings.filter((one) => one.rule === rule);
    expect(found.map((one) => one.pointer)).toEqual([pointer]);
    expect(found[0]?.severity).toBe(SEVERITIES[rule]);
    expect(found[0]?.playthrough ?? null).toEqual(run);
  });

  test('has an example without any other fault of the parser', async () => {
    const findings = await lint(readPage(rule).fires);
    expect(findings.filter((one) => one.rule !== rule && PARSED.includes(one.rule))).toEqual([]);
  });

  test('has the same mended: the rule is quiet, and no error is left', async () => {
    const findings = await lint(readPage(rule).mended);
    expect(findings.filter((one) => one.rule === rule || one.severity === 'error')).toEqual([]);
  });

  test('is in the index with its severity and its first sentence', () => {
    const { severity, line } = readPage(rule);
    const row = `| [${rule}](${rule}.md) | ${severity.toLowerCase()} | ${line} |`;
    expect(indexRows().filter((one) => one.startsWith(`| [${rule}]`))).toEqual([row]);
  });
});

test('every page is about a rule, and the index names nothing else', () => {
  const pages = readdirSync(FOLDER).filter((name) => name !== 'README.md');
  expect(pages.toSorted()).toEqual(RULES.map((rule) => `${rule}.md`).toSorted());
  expect(indexRows()).toHaveLength(RULES.length);
});

test('links inside the pages lead to files that are there', () => {
  const broken = readdirSync(FOLDER).flatMap((name) =>
    [...readText(name).matchAll(/\]\(([^)#]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !isFile(join(FOLDER, target)))
      .map((target) => `${name}: ${target}`),
  );
  expect(broken).toEqual([]);
});

function readPage(rule: string): Page {
  const text = readText(`${rule}.md`);
  const [, title = ''] = /^# (.*)$/m.exec(text) ?? [];
  const [, severity = '', line = ''] = /^\*\*(Error|Warning)\.\*\* (.*)$/m.exec(text) ?? [];
  const [intro = '', fires = '', mended = ''] = text.split(/^## (?:An example that fires|The same, mended)$/m);
  expect(intro).not.toContain('```');
  return { title, severity, line, pointer: pointerIn(fires), run: runIn(fires), fires: filesIn(fires), mended: filesIn(mended) };
}

function pointerIn(section: string): string {
  if (/^It fires for the whole scenario\./m.test(section)) return '';
  const [, pointer] = /^It fires at `([^`]+)`\./m.exec(section) ?? [];
  if (pointer === undefined) throw new Error('The page does not say where its example fires.');
  return pointer;
}

function runIn(section: string): string[] | null {
  const prose = section.replaceAll('\n', ' ');
  if (prose.includes('It shows at the very start.')) return [];
  const [, run] = /The run that shows it: `([^`]+)`\./.exec(prose) ?? [];
  return run === undefined ? null : run.split(', ');
}

/** The fenced blocks of a section; a name on a line of its own before one is its file's. */
function filesIn(section: string): ExampleFile[] {
  const blocks = section.matchAll(/(?:^`([^`\n]+)`:\n\n)?^```json\n(.*?)^```$/gms);
  return [...blocks].map(([, name = 'cold-coffee.scenario.json', text = '']) => ({ name, text }));
}

/** Everything that the command line finds in a folder with these files. */
async function lint(files: readonly ExampleFile[]): Promise<readonly Finding[]> {
  expect(files.length).toBeGreaterThan(0);
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  try {
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
    const { stdout } = await runCli(['lint', '.', '--json'], folder);
    const reports: { readonly findings: readonly Finding[] }[] = JSON.parse(stdout).files;
    expect(reports).toHaveLength(files.length);
    return reports.flatMap(({ findings }) => findings);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function indexRows(): string[] {
  return readText('README.md').split('\n').filter((line) => line.startsWith('| ['));
}

function readText(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

function isFile(path: string): boolean {
  try {
    return readFileSync(path).length > 0;
  } catch {
    return false;
  }
}
