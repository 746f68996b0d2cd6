import { describe, expect, test } from 'vitest';
import { judgeNode } from '#main/start/node-guard.ts';
import { type ProgressOutput, withProgress } from '#main/start/progress.ts';
import { runChild } from '#main/start/run-child.ts';
import { readStartOptions } from '#main/start/start-options.ts';

describe('judgeNode', () => {
  test.each(['24.0.0', '24.21.0', '25.1.0', '30.0.0'])('goes on under %s', (version) => {
    expect(judgeNode(version, '/own/node', () => false)).toEqual({ act: 'go-on' });
  });

  test.each(['20.20.2', '22.18.0', '23.9.1'])('starts again under the own Node from %s', (version) => {
    expect(judgeNode(version, '/own/node', (file) => file === '/own/node')).toEqual({ act: 'run-again', node: '/own/node' });
  });

  test('says what to do where that is missing', () => {
    const verdict = judgeNode('20.1.0', '/own/node', () => false);
    expect(verdict).toMatchObject({ act: 'give-up', message: expect.stringContaining('npm ci') });
  });
});

describe('readStartOptions', () => {
  test('passes everything on', () => {
    const args = ['--data', 'here', '--port', '4000', '--no-open'];
    expect(readStartOptions(args)).toEqual({ data: 'here', forServe: args });
    expect(readStartOptions([])).toEqual({ data: undefined, forServe: [] });
  });

  test.each([[['--daat', 'x']], [['--data']], [['stray']]])('answers %j with the usage', (args) => {
    expect(readStartOptions(args)).toContain('npm start -- [--data folder]');
  });
});

function recorder(): { output: ProgressOutput; text: () => string } {
  let text = '';
  let time = 0;
  return {
    output: { write: (more) => void (text += more), isTty: false, now: () => (time += 3_000) },
    text: () => text,
  };
}

test('progress is one line that says how it ended', async () => {
  const good = recorder();
  expect(await withProgress(good.output, 'Building', () => Promise.resolve(7))).toBe(7);
  expect(good.text()).toBe('Building … done in 3 s\n');
  const bad = recorder();
  await expect(withProgress(bad.output, 'Fetching', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(bad.text()).toBe('Fetching … failed after 3 s\n');
});

function node(script: string, timeoutMs = 20_000): ReturnType<typeof runChild> {
  return runChild({ command: process.execPath, args: ['-e', script], cwd: process.cwd(), env: process.env, timeoutMs });
}

describe('runChild', () => {
  test('tells the exit code and what was written', async () => {
    const end = await node('console.log("out"); console.error("err"); process.exitCode = 3');
    expect(end).toMatchObject({ code: 3, timedOut: false });
    expect(end.output).toContain('out');
    expect(end.output).toContain('err');
  });

  test('kills what takes too long', async () => {
    expect(await node('process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)', 200)).toMatchObject({
      code: null,
      timedOut: true,
    });
  });

  test('a program that is not there is an end like any other', async () => {
    const end = await runChild({ command: '/no/such/program', args: [], cwd: '/', env: {}, timeoutMs: 1_000 });
    expect(end).toMatchObject({ code: null, timedOut: false, output: expect.stringContaining('ENOENT') });
  });
});
