import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhenStale } from '#main/start/build.ts';
import { judgeNode } from '#main/start/node-guard.ts';
import { ensureChromium } from './find-chromium.ts';
import { NO_TESTS, playwrightCounts, type StepResult, sumUp, type TestCounts, vitestCounts } from './test-report.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ARTIFACTS = path.join(ROOT, 'artifacts');
const VITEST_REPORT = path.join(ARTIFACTS, 'vitest.json');
const PLAYWRIGHT_REPORT = path.join(ARTIFACTS, 'playwright.json');

const { values } = parseArgs({ options: { long: { type: 'boolean', default: false } } });
const env = {
  ...process.env,
  // Hundreds of processes load the same modules: one compiles them for all.
  NODE_COMPILE_CACHE: path.join(ROOT, 'node_modules/.cache/compiled'),
  ...(values.long ? { LONG: '1' } : {}),
};

const verdict = judgeNode(process.versions.node, path.join(ROOT, 'node_modules/node/bin/node'), existsSync);
if (verdict.act === 'go-on') process.exitCode = await runAll();
else {
  process.stderr.write('Run the tests with `npm test`: npm brings the Node that they need.\n');
  process.exitCode = 1;
}

async function runAll(): Promise<number> {
  await rm(VITEST_REPORT, { force: true });
  await rm(PLAYWRIGHT_REPORT, { force: true });
  await mkdir(ARTIFACTS, { recursive: true });
  const steps: StepResult[] = [
    browser(),
    await check('types', 'typescript/bin/tsc', ['--build'], write),
    ...(await atOnce([
      (say) => check('lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings'], say),
      (say) => check('unused exports', 'knip/bin/knip.js', [], say),
      build,
    ])),
    await suite('vitest', 'vitest/vitest.mjs', vitestArgs(), VITEST_REPORT, vitestCounts),
    await suite('playwright', '@playwright/test/cli.js', ['test'], PLAYWRIGHT_REPORT, playwrightCounts),
  ];
  const sum = sumUp(steps);
  if (sum.failedSteps.length > 0) write(`\nfailed: ${sum.failedSteps.join(', ')}\n`);
  write(`\n${sum.line}\n`);
  return sum.passed ? 0 : 1;
}

function vitestArgs(): string[] {
  return ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`];
}

/** Where a step says what it finds. */
type Say = (text: string) => void;

/** Runs steps beside one another, as none of them keeps all cores busy; what each says stays together, in their order. */
function atOnce(steps: readonly ((say: Say) => Promise<StepResult>)[]): Promise<StepResult[]> {
  let before = Promise.resolve();
  const running = steps.map((step) => {
    const said: string[] = [];
    const ran = step((text) => void said.push(text));
    const told = Promise.all([ran, before]).then(() => write(said.join('')));
    before = told;
    return told.then(() => ran);
  });
  return Promise.all(running);
}

async function check(name: string, program: string, args: readonly string[], say: Say): Promise<StepResult> {
  return { name, exitCode: await stream(name, program, args, say), counts: null };
}

async function suite(
  name: string,
  program: string,
  args: readonly string[],
  report: string,
  read: (text: string) => TestCounts,
): Promise<StepResult> {
  const exitCode = await stream(name, program, args, write);
  const text = await readFile(report, 'utf8').catch(() => null);
  return { name, exitCode, counts: text === null ? NO_TESTS : read(text) };
}

function write(text: string): void {
  process.stdout.write(text);
}

/** Finds or installs a browser, and says in one line what it did. */
function browser(): StepResult {
  const step = { name: 'browser', counts: null };
  try {
    write(`\n${ensureChromium(env).said}\n`);
    return { ...step, exitCode: 0 };
  } catch (error) {
    write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    return { ...step, exitCode: 1 };
  }
}

async function build(say: Say): Promise<StepResult> {
  try {
    await buildWhenStale(ROOT, env, { write: say, isTty: false, now: () => performance.now() });
    return { name: 'build', exitCode: 0, counts: null };
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n`);
    return { name: 'build', exitCode: 1, counts: null };
  }
}

/** Runs one of the project's tools under this Node, its output passed on as it comes. */
function stream(name: string, program: string, args: readonly string[], say: Say): Promise<number> {
  say(`\n== ${name}\n`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'node_modules', program), ...args], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const output of [child.stdout, child.stderr]) output.setEncoding('utf8').on('data', say);
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
