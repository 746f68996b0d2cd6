import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { run } from '#main/cli/run.ts';
import { largeScenario } from '#tests/support/large-scenario.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'off-thread-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs a command on a terminal, and presses Ctrl+C as soon as it has shown a line of progress. */
async function interrupted(...args: readonly string[]) {
  let shown = '';
  let printed = '';
  let press = (): void => undefined;
  const exitCode = await run(args, {
    stdout: (text) => void (printed += text),
    stderr: (text) => {
      shown += text;
      if (text.includes('states so far')) press();
    },
    isTty: true,
    onInterrupt: (listener) => {
      press = listener;
      return () => void (press = () => undefined);
    },
    env: {},
    cwd: folder,
  });
  return { exitCode, printed, shown };
}

describe('a proof that lasts', () => {
  test.each(['lint', 'analyze'])('shows how far %s is, and Ctrl+C stops it', async (command) => {
    writeFileSync(join(folder, 'test.scenario.json'), largeScenario(40));
    const { exitCode, printed, shown } = await interrupted(command, 'test.scenario.json');
    expect(exitCode).toBe(1);
    expect(printed).toBe('');
    const [before, progress, after] = shown.split('\r\u001B[K');
    expect(before).toBe('');
    expect(progress).toMatch(/^test\.scenario\.json: [\d,]+ states so far; Ctrl\+C stops$/);
    expect(after).toMatch(/^Stopped before the proof was done/);
  });
});

describe('what was built', () => {
  // Inside the project, where the packages that are not bundled are found.
  const built = join(ROOT, 'artifacts', `built-cli-${process.pid}`);

  beforeAll(async () => {
    const configFile = join(ROOT, 'vite.cli.config.ts');
    await build({ root: ROOT, configFile, logLevel: 'silent', build: { outDir: built } });
  });

  afterAll(() => {
    rmSync(built, { recursive: true });
  });

  test('proves in a thread of its own, from any folder', async () => {
    writeFileSync(join(folder, 'test.scenario.json'), largeScenario(5));
    const program = join(built, 'extra-mile.js');
    const command = promisify(execFile);
    const options = { cwd: folder, env: { ...process.env, NODE_OPTIONS: '' } };
    const { stdout } = await command(process.execPath, [program, 'analyze', 'test.scenario.json', '--json'], options);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'proved', grades: { A: { reachable: true } } });
    const linted = await command(process.execPath, [program, 'lint', '.', '--json'], options);
    expect(JSON.parse(linted.stdout)).toMatchObject({ files: [{ file: 'test.scenario.json', valid: true }] });
  });

  test('has its thread beside it as a file of its own', async () => {
    const thread = new Worker(join(built, 'proof-worker.js'));
    const answer = new Promise((told, failed) => thread.once('message', told).once('error', failed));
    thread.postMessage({ id: 3, job: { kind: 'analyze', text: largeScenario(2) } }, []);
    expect(await answer).toMatchObject({ type: 'done', id: 3, result: { proof: { verdict: 'proved' } } });
    await thread.terminate();
  });
});
