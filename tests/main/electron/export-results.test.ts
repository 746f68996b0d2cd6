import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ExportDeps, type ExportPiece, exportResults } from '#main/electron/export-results.ts';

const PIECES: ExportPiece[] = [
  { text: 'grade\n', rowsDone: 0, rowsTotal: 2 },
  { text: 'A\nF\n', rowsDone: 2, rowsTotal: 2 },
];
let folder: string;
let file: string;
const tell = vi.fn<ExportDeps['tell']>(async () => undefined);
const showProgress = vi.fn<ExportDeps['showProgress']>();

beforeEach(() => {
  vi.clearAllMocks();
  folder = mkdtempSync(path.join(tmpdir(), 'export-'));
  file = path.join(folder, 'results.csv');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* stream(failAfter = Number.POSITIVE_INFINITY): AsyncGenerator<ExportPiece> {
  for (const [index, piece] of PIECES.entries()) {
    if (index >= failAfter) throw new Error('the disk is full');
    yield piece;
  }
}

function run(more: Partial<ExportDeps> = {}): Promise<void> {
  return exportResults({
    chooseFile: async () => file,
    readResults: () => stream(),
    showProgress,
    tell,
    now: () => new Date('2026-11-21T23:00:00Z'),
    ...more,
  });
}

describe('exportResults', () => {
  it('writes what is streamed to the chosen file, and says how much', async () => {
    const chooseFile = vi.fn(async () => file);
    await run({ chooseFile });
    expect(chooseFile).toHaveBeenCalledWith('extra-mile-results-2026-11-21.csv');
    expect(readFileSync(file, 'utf8')).toBe('grade\nA\nF\n');
    expect(showProgress.mock.calls).toEqual([[0], [1], [null]]);
    expect(tell).toHaveBeenCalledExactlyOnceWith('info', '2 attempts were exported.', file);
    expect(readdirSync(folder)).toEqual(['results.csv']);
  });

  it('does nothing when the user thinks better of it', async () => {
    const readResults = vi.fn();
    await run({ chooseFile: async () => null, readResults });
    expect(readResults).not.toHaveBeenCalled();
    expect(tell).not.toHaveBeenCalled();
  });

  it('leaves an earlier file as it was when it fails half way, and nothing beside it', async () => {
    writeFileSync(file, 'last month');
    await run({ readResults: () => stream(1) });
    expect(readFileSync(file, 'utf8')).toBe('last month');
    expect(readdirSync(folder)).toEqual(['results.csv']);
    expect(tell).toHaveBeenCalledExactlyOnceWith('error', expect.any(String), expect.stringContaining('the disk is full'));
    expect(showProgress).toHaveBeenLastCalledWith(null);
  });

  it('says so when there is no such folder, or the file is one', async () => {
    await run({ chooseFile: async () => path.join(folder, 'gone', 'results.csv') });
    mkdirSync(file);
    await run();
    expect(tell.mock.calls.map(([kind]) => kind)).toEqual(['error', 'error']);
    expect(readdirSync(folder)).toEqual(['results.csv']);
  });
});
