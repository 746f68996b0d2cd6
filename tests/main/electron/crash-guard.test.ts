import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { guardProcess } from '#main/electron/crash-guard.ts';

const log = vi.fn();
const ask = vi.fn(() => 1);
const relaunch = vi.fn();
const exit = vi.fn();
let program: EventEmitter;

beforeEach(() => {
  vi.clearAllMocks();
  program = new EventEmitter();
  guardProcess({ process: program, log, logFile: '/data/electron.log', ask, relaunch, exit });
});

describe('guardProcess', () => {
  it.each(['uncaughtException', 'unhandledRejection'])('writes an %s down, tells the user, and ends', (event) => {
    program.emit(event, new Error('the store is upside down'));
    expect(log).toHaveBeenCalledWith(expect.stringMatching(/the store is upside down\n\s+at /));
    expect(ask).toHaveBeenCalledWith(expect.objectContaining({ detail: expect.stringContaining('/data/electron.log') }));
    expect(relaunch).not.toHaveBeenCalled();
    expect(exit).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('opens again when the user wants it to', () => {
    ask.mockReturnValueOnce(0);
    program.emit('uncaughtException', 'not even an error');
    expect(relaunch).toHaveBeenCalledOnce();
    expect(relaunch.mock.invocationCallOrder[0]).toBeLessThan(exit.mock.invocationCallOrder[0] ?? 0);
  });

  it('asks once, however many faults follow', () => {
    program.emit('uncaughtException', new Error('first'));
    program.emit('unhandledRejection', new Error('second'));
    expect(log).toHaveBeenCalledTimes(2);
    expect(ask).toHaveBeenCalledOnce();
    expect(exit).toHaveBeenCalledOnce();
  });
});
