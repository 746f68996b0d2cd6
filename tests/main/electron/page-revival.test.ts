import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reviveOnCrash } from '#main/electron/page-revival.ts';

const reload = vi.fn();
const close = vi.fn();
const ask = vi.fn(async () => 1);
const contents = Object.assign(new EventEmitter(), { reload });
let time = 0;

beforeEach(() => {
  vi.clearAllMocks();
  contents.removeAllListeners();
  time = Date.UTC(2026, 10, 21);
  reviveOnCrash(contents, { now: () => new Date(time), log: vi.fn(), ask, close });
});

const crash = (reason = 'crashed'): boolean => contents.emit('render-process-gone', {}, { reason, exitCode: 1 });

describe('reviveOnCrash', () => {
  it.each(['crashed', 'oom', 'killed', 'abnormal-exit', 'memory-eviction'])('loads the page again when it is gone: %s', (reason) => {
    crash(reason);
    expect(reload).toHaveBeenCalledOnce();
    expect(ask).not.toHaveBeenCalled();
  });

  it('lets a page go that means to', () => {
    crash('clean-exit');
    expect(reload).not.toHaveBeenCalled();
  });

  it('asks about a page that keeps crashing, and does as it is told', async () => {
    for (let count = 0; count < 3; count += 1) crash();
    expect(reload).toHaveBeenCalledTimes(3);
    crash();
    await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
    expect(reload).toHaveBeenCalledTimes(3);

    ask.mockResolvedValueOnce(0);
    crash();
    await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(4));
    expect(close).toHaveBeenCalledOnce();
  });

  it('forgets crashes of long ago', () => {
    for (let count = 0; count < 12; count += 1) {
      crash();
      time += 20_000;
    }
    expect(reload).toHaveBeenCalledTimes(12);
    expect(ask).not.toHaveBeenCalled();
  });
});
