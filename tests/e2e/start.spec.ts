import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const ROOT = path.resolve(import.meta.dirname, '../..');

interface Started {
  readonly lines: readonly string[];
  readonly address: string;
  readonly seconds: number;
}

/** Runs what `npm start` runs until it has printed an address, and then ends it as Ctrl+C does. */
async function start(env: NodeJS.ProcessEnv, args: readonly string[]): Promise<Started> {
  const began = performance.now();
  const child = spawn(process.execPath, ['main/start.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let text = '';
  let seconds = 0;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    if (seconds > 0 || !/http:\/\/\S+\n/.test(text)) return;
    seconds = (performance.now() - began) / 1_000;
    child.kill('SIGINT');
  });
  expect(await ended).toEqual([0, null]);
  return { lines: text.trimEnd().split('\n'), address: text.trimEnd().split(' ').at(-1) ?? '', seconds };
}

let data = '';

test.beforeEach(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'extra-mile-start-'));
});

test.afterEach(() => rm(data, { recursive: true, force: true }));

test('once built, the web shell is up within 5 seconds, and one line says why it is the one', async () => {
  const { lines, address, seconds } = await start({ APP_SHELL: 'web' }, ['--no-open', '--data', data]);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toBe('Opening in the browser: APP_SHELL is web.');
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?launch=/);
  expect(seconds).toBeLessThan(5);
});
