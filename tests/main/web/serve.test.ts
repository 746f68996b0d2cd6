import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import Conf from 'conf';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveCommand } from '#main/cli/commands/serve.ts';
import { run } from '#main/cli/run.ts';
import { serveWeb } from '#main/serve.ts';
import { openServices } from '#main/services/services.ts';
import { browserCommand } from '#main/web/open-browser.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'serve-'));
  await mkdir(path.join(root, 'dist', 'renderer'), { recursive: true });
  await mkdir(path.join(root, 'scenarios'));
  await writeFile(path.join(root, 'dist', 'renderer', 'index.html'), '<!doctype html>');
});

afterEach(() => rm(root, { recursive: true }));

interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `serve` in this process; only for runs that do not get as far as serving. */
async function serve(args: readonly string[]): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const io = {
    stdout: (text: string): void => void (stdout += text),
    stderr: (text: string): void => void (stderr += text),
    isTty: false,
    env: { EXTRA_MILE_DATA: path.join(root, 'data') },
    cwd: root,
  };
  const exitCode = await run(['serve', '--no-open', ...args], io, [
    serveCommand((request, commandIo) => serveWeb(request, commandIo, root)),
  ]);
  return { exitCode, stdout, stderr };
}

test('a data folder that another shell holds is left alone, and its holder named', async () => {
  const services = await openServices({
    shell: 'cli',
    version: '0.0.0',
    dataFolder: path.join(root, 'data'),
    bundledFolder: path.join(root, 'scenarios'),
    now: () => new Date(),
    randomBytes,
    openConf: (options) => new Conf(options),
  });
  try {
    const { exitCode, stdout, stderr } = await serve([]);
    expect(exitCode).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(`cli shell, process ${String(process.pid)}`);
    expect(stderr).toContain('--data');
  } finally {
    await services.close();
  }
});

test('a port in use is named, with what to do, and the data folder is not touched', async () => {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  try {
    const { exitCode, stderr } = await serve(['--port', port]);
    expect(exitCode).toBe(1);
    expect(stderr).toBe(`Port ${port} is in use. Leave --port out to take any free one, or name another.\n`);
    await expect(readFile(path.join(root, 'data', 'holder.json'))).rejects.toThrow('ENOENT');
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
});

test('a page that is not built is not served, and the way to build it is told', async () => {
  await rm(path.join(root, 'dist'), { recursive: true });
  const { exitCode, stderr } = await serve([]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('npm run build');
  expect(stderr).toContain('npm start');
});

test('a data folder that cannot be used is named', async () => {
  await writeFile(path.join(root, 'file'), '');
  const { exitCode, stderr } = await serve(['--data', 'file/data']);
  expect(exitCode).toBe(1);
  expect(stderr).toContain(path.join(root, 'file', 'data'));
});

test.each([['--port', 'http'], ['--port', '-1'], ['--port', '65536'], ['--port', '1.5'], ['--prot', '1'], ['stray']])(
  'wrong use exits 2: %s %s',
  async (...args) => {
    expect(await serve(args)).toMatchObject({ exitCode: 2, stdout: '' });
  },
);

test('the browser is started without a shell', () => {
  const url = 'http://127.0.0.1:4000/?launch=a-b_c&x=%PATH%;$(id)';
  expect(browserCommand(url, 'linux', {})).toEqual({ command: 'xdg-open', args: [url] });
  expect(browserCommand(url, 'darwin', {})).toEqual({ command: '/usr/bin/open', args: [url] });
  expect(browserCommand(url, 'win32', { SystemRoot: 'D:\\W' })).toEqual({
    command: 'D:\\W\\System32\\rundll32.exe',
    args: ['url.dll,FileProtocolHandler', url],
  });
});
