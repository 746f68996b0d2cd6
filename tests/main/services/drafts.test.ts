import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newDraftMark, sweepDrafts, sweepOwnDrafts, temporaryFolder } from '#main/services/files/drafts.ts';

/** The number of a process that is no more. */
const GONE = spawnSync(process.execPath, ['--version']).pid;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'extra-mile-test-'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const write = (name: string): void => writeFileSync(join(folder, name), 'contents');

const of = (pid: number, mark = newDraftMark()): string => mark.replace(`-${process.pid}-`, `-${pid}-`);

const elsewhere = (mark: string): string => mark.replace(/extra-mile-[0-9a-f]{8}/, 'extra-mile-00000000');

test('no two drafts of a process have one name', () => {
  expect(new Set([newDraftMark(), newDraftMark(), newDraftMark()]).size).toBe(3);
});

test('what a process that is no more left goes; what one that runs writes, and what is somebody else’s, stays', () => {
  const kept = [
    `a.csv${newDraftMark()}`,
    `b.csv${of(process.ppid)}`,
    `c.csv${elsewhere(of(GONE))}`,
    'd.csv.tmp',
    'extra-mile.tmp',
    `e.csv${of(GONE)}.bak`,
    'settings.json.tmp-17630000001a2b3c',
  ];
  for (const name of [...kept, `a.csv${of(GONE)}`, `é (1).csv${of(GONE)}`]) write(name);
  const [link, inner] = [`link${of(GONE)}`, `folder${of(GONE)}`];
  symlinkSync(join(folder, 'd.csv.tmp'), join(folder, link));
  mkdirSync(join(folder, inner));
  sweepDrafts(folder);
  expect(readdirSync(folder).toSorted()).toEqual([...kept, link, inner].toSorted());
});

test('a folder that is held by this process loses what other computers and earlier processes left as well', () => {
  const kept = [`b.json${of(process.ppid)}`, 'd.tmp', 'settings.json', 'settings.json.tmp-1'];
  for (const name of [...kept, `a.json${newDraftMark()}`, `c.json${elsewhere(of(process.ppid))}`, 'settings.json.tmp-17630000001a2b3c']) write(name);
  sweepOwnDrafts(folder);
  expect(readdirSync(folder).toSorted()).toEqual(kept.toSorted());
});

test('a folder that is not there has no drafts', () => {
  expect(() => sweepDrafts(join(folder, 'none'))).not.toThrow();
});

test('a temporary folder takes the place of those that processes left which are no more', () => {
  vi.stubEnv('TMPDIR', folder);
  const first = temporaryFolder();
  const left = basename(first).replace(`-${process.pid}-`, `-${GONE}-`);
  mkdirSync(join(folder, left));
  writeFileSync(join(folder, left, 'copy.db'), 'names');
  const second = temporaryFolder();
  expect(readdirSync(folder).toSorted()).toEqual([basename(first), basename(second)].toSorted());
});
