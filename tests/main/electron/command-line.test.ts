import { describe, expect, it } from 'vitest';
import { readCommandLine } from '#main/electron/command-line.ts';

const packaged = (...args: string[]) => readCommandLine(['/opt/Extra Mile/extra-mile', ...args], true);
const unpacked = (...args: string[]) => readCommandLine(['/node_modules/electron/dist/electron', '/app', ...args], false);

describe('readCommandLine', () => {
  it('takes the data folder, or none', () => {
    expect(packaged()).toEqual({ ok: true, dataFolder: undefined });
    expect(packaged('--data', '/srv/data')).toEqual({ ok: true, dataFolder: '/srv/data' });
    expect(packaged('--data=/srv/data')).toEqual({ ok: true, dataFolder: '/srv/data' });
    expect(unpacked('--no-sandbox', '--data', 'here')).toEqual({ ok: true, dataFolder: 'here' });
  });

  it('does not take an option for a folder', () => {
    for (const args of [['--data'], ['--data='], ['--data=--inspect-me'], ['--data', '']]) {
      expect(packaged(...args)).toMatchObject({ ok: false, message: expect.stringContaining('--data') });
    }
  });

  it.each([
    '--inspect',
    '--inspect=0.0.0.0:9229',
    '--inspect-brk',
    '--inspect-brk=9229',
    '--inspect-port=1',
    '--inspect-wait',
    '--inspect-publish-uid=http',
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--remote-allow-origins=*',
    '--js-flags=--expose-gc',
    '--disable-web-security',
    '--load-extension=/x',
  ])('refuses %s in the packaged app, and says so', (flag) => {
    expect(packaged(flag)).toEqual({ ok: false, message: expect.stringContaining(flag) });
    expect(unpacked(flag)).toMatchObject({ ok: true });
  });

  it('takes no link or file that another program hands over for more than it is: nothing', () => {
    expect(packaged('extra-mile://open?data=/etc', 'some.scenario.json')).toEqual({ ok: true, dataFolder: undefined });
    expect(packaged('--inspection-report')).toMatchObject({ ok: true });
  });
});
