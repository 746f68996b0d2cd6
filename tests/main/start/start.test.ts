import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { start } from '#main/start/start.ts';

let root = '';
let silent: Server;
let port = '';

/** A host that takes connections and never answers; its port is also one that is in use. */
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'start-'));
  silent = createServer((socket) => socket.on('error', () => socket.destroy()).resume());
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  port = typeof address === 'object' && address !== null ? String(address.port) : '';
});

afterEach(async () => {
  await new Promise((resolve) => silent.close(resolve));
  await rm(root, { recursive: true });
});

async function build(): Promise<void> {
  for (const file of ['dist/renderer/index.html', 'dist/electron/main.js']) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), '');
  }
}

async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<{ exitCode: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const exitCode = await start(args, {
    root,
    cwd: root,
    env: { EXTRA_MILE_DATA: path.join(root, 'data'), ...env },
    platform: 'linux',
    isRoot: false,
    output: { write: (text) => void (out += text), isTty: false, now: () => performance.now() },
    stderr: (text) => void (err += text),
  });
  return { exitCode, out, err };
}

test('a download host that never answers is given up within its 2 seconds, and the web shell is next', async () => {
  await build();
  const began = performance.now();
  const { exitCode, out, err } = await run(['--port', port], { DISPLAY: ':99', ELECTRON_MIRROR: `http://127.0.0.1:${port}/` });
  expect(out).toBe('Opening in the browser: Electron is not installed and its download host does not answer.\n');
  expect(performance.now() - began).toBeLessThan(5_000);
  // The web shell got the arguments: the port is the silent host's own.
  expect(err).toMatch(new RegExp(`Port ${port} is in use|npm run build`));
  expect(exitCode).toBe(1);
});

test('arguments that cannot be read exit 2 before anything is done', async () => {
  expect(await run(['--prot', '1'], {})).toMatchObject({ exitCode: 2, out: '', err: expect.stringContaining('npm start --') });
});

test('a build that fails says so, with what the build said', async () => {
  await writeFile(path.join(root, 'package.json'), '{"scripts":{"build":"echo the page is broken && exit 3"}}');
  const { exitCode, out, err } = await run([], { PATH: process.env['PATH'] });
  expect(exitCode).toBe(1);
  expect(out).toMatch(/^Building Extra Mile.*failed after \d+ s\n$/);
  expect(err).toContain('npm run build');
  expect(err).toContain('the page is broken');
});
