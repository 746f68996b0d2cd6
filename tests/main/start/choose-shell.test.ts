import { describe, expect, test } from 'vitest';
import type { ElectronBinary } from '#main/electron-binary.ts';
import { chooseShell, neverOpened, type ShellChoice, type ShellProbes } from '#main/start/choose-shell.ts';

const MISSING: ElectronBinary = { ok: false, reason: "Electron's binary has not been downloaded" };
const THERE: ElectronBinary = { ok: true, path: '/electron' };

/** A desktop without Electron, whose network is down; and what was asked of it. */
function desktop(changes: Partial<ShellProbes> = {}): { probes: ShellProbes; asked: string[] } {
  const asked: string[] = [];
  const note = <Result>(name: string, answer: () => Result) => () => {
    asked.push(name);
    return answer();
  };
  const probes: ShellProbes = { env: { DISPLAY: ':0' }, platform: 'linux', isRoot: false, findBinary: () => MISSING, hostAnswers: () => Promise.resolve(false), fetchBinary: () => Promise.resolve(), ...changes };
  return {
    asked,
    probes: {
      ...probes,
      findBinary: note('find', probes.findBinary),
      hostAnswers: note('host', probes.hostAnswers),
      fetchBinary: note('fetch', probes.fetchBinary),
    },
  };
}

function web(reason: string): ShellChoice {
  return { shell: 'web', reason };
}

describe('chooseShell', () => {
  test('opens Electron where it is, and asks no network', async () => {
    const { probes, asked } = desktop({ findBinary: () => THERE });
    expect(await chooseShell(probes)).toEqual({ shell: 'electron', path: '/electron' });
    expect(asked).toEqual(['find']);
  });

  test('opens the web shell when the download host does not answer', async () => {
    const { probes, asked } = desktop();
    expect(await chooseShell(probes)).toEqual(web('Electron is not installed and its download host does not answer'));
    expect(asked).toEqual(['find', 'host']);
  });

  test('fetches Electron once when its host answers', async () => {
    let here = false;
    const { probes, asked } = desktop({
      hostAnswers: () => Promise.resolve(true),
      findBinary: () => (here ? THERE : MISSING),
      fetchBinary: () => {
        here = true;
        return Promise.resolve();
      },
    });
    expect(await chooseShell(probes)).toEqual({ shell: 'electron', path: '/electron' });
    expect(asked).toEqual(['find', 'host', 'fetch', 'find']);
  });

  test('says why it could not be fetched', async () => {
    const { probes } = desktop({
      hostAnswers: () => Promise.resolve(true),
      fetchBinary: () => Promise.reject(new Error('checksum mismatch')),
    });
    expect(await chooseShell(probes)).toEqual(web('Electron could not be fetched (checksum mismatch)'));
  });

  test('a fetched binary that still does not do is named', async () => {
    const { probes } = desktop({ hostAnswers: () => Promise.resolve(true) });
    expect(await chooseShell(probes)).toEqual(web(MISSING.reason));
  });

  test.each<[string, Partial<ShellProbes>, string]>([
    ['it was asked not to', { env: { APP_SHELL: 'web', DISPLAY: ':0' } }, 'APP_SHELL is web'],
    ['there is no display', { env: { DISPLAY: '' } }, 'there is no display for a window'],
    ['root runs it', { isRoot: true }, "Electron's sandbox does not run as root"],
  ])('asks nothing when %s', async (_, changes, reason) => {
    const { probes, asked } = desktop({ ...changes, findBinary: () => THERE });
    expect(await chooseShell(probes)).toEqual(web(reason));
    expect(asked).toEqual([]);
  });

  test('does not fill a folder that the person named', async () => {
    const { probes, asked } = desktop({
      env: { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: '/mine' },
      hostAnswers: () => Promise.resolve(true),
    });
    expect(await chooseShell(probes)).toEqual(web(MISSING.reason));
    expect(asked).toEqual(['find']);
  });

  test('no display is needed where windows need none', async () => {
    for (const platform of ['darwin', 'win32'] as const) {
      const { probes } = desktop({ platform, env: {}, findBinary: () => THERE });
      expect(await chooseShell(probes)).toEqual({ shell: 'electron', path: '/electron' });
    }
  });
});

test.each<[number | null, NodeJS.Signals | null, number, boolean]>([
  [127, null, 50, true],
  [126, null, 50, true],
  [null, 'SIGTRAP', 900, true],
  [null, 'SIGTRAP', 60_000, false],
  [127, null, 60_000, false],
  [null, 'SIGINT', 900, false],
  [null, 'SIGTERM', 900, false],
  [0, null, 900, false],
  [1, null, 900, false],
])('an end with code %s, signal %s after %i ms never opened a window: %s', (code, signal, ms, expected) => {
  expect(neverOpened(code, signal, ms)).toBe(expected);
});
