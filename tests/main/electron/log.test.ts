import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, type MockInstance, vi } from 'vitest';
import { createLog } from '#main/electron/log.ts';

const now = (): Date => new Date('2026-11-21T12:00:00Z');
let folder: string;
let file: string;
let terminal: MockInstance<typeof process.stderr.write>;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'log-'));
  file = path.join(folder, 'electron.log');
  terminal = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

it('writes each line with its time, to the file and the terminal', () => {
  const log = createLog(file, now);
  log('one');
  log('two');
  expect(readFileSync(file, 'utf8')).toBe('2026-11-21T12:00:00.000Z one\n2026-11-21T12:00:00.000Z two\n');
  expect(terminal).toHaveBeenCalledTimes(2);
});

it('does not grow for ever', () => {
  writeFileSync(file, 'x'.repeat(1_000_001));
  createLog(file, now)('after');
  expect(readFileSync(file, 'utf8')).toContain('after');
  expect(statSync(file).size).toBeLessThan(100);
  expect(statSync(`${file}.old`).size).toBe(1_000_001);
});

it('takes nothing down when it cannot write', () => {
  const log = createLog(path.join(folder, 'gone', 'electron.log'), now);
  expect(() => log('lost')).not.toThrow();
  expect(terminal).toHaveBeenCalledWith(expect.stringContaining('lost'));
});
