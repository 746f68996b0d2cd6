import { createHash } from 'node:crypto';
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { systemCode } from '../store/storage-fault.ts';

/** Tells this computer's drafts from those of another one that works in the same folder. */
const COMPUTER = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const MARK = /\.extra-mile-(?<computer>[0-9a-f]{8})-(?<pid>\d+)-\d+-\d+\.tmp$/;

/** What `conf`, which writes the settings, calls a file until it is whole. */
const SETTINGS_DRAFT = /^[a-z]+\.json\.tmp-\d{10}[0-9a-f]{6}$/;

const FOLDER = /^extra-mile-(?<computer>[0-9a-f]{8})-(?<pid>\d+)-[0-9A-Za-z]{6}$/;

let drafts = 0;

/** What the name of an unfinished file ends with: it says whose it is, and never comes twice in a process. */
export function newDraftMark(): string {
  return `.extra-mile-${COMPUTER}-${process.pid}-${threadId}-${(drafts += 1)}.tmp`;
}

/** Removes what processes of this computer that are no more have left unfinished in a folder; nobody else's files. */
export function sweepDrafts(folder: string): void {
  sweep(folder, 'file', (name) => isAbandoned(MARK.exec(name)));
}

/**
 * The same for a folder that this process has to itself: then what another computer left there is abandoned too, and
 * what one of the same number left, as processes of containers have.
 */
export function sweepOwnDrafts(folder: string): void {
  sweep(folder, 'file', (name) => {
    if (SETTINGS_DRAFT.test(name)) return true;
    const { computer, pid } = MARK.exec(name)?.groups ?? {};
    if (computer === undefined) return false;
    return computer !== COMPUTER || Number(pid) === process.pid || !isRunning(Number(pid));
  });
}

/** A folder outside the data folder for what is soon removed; what killed processes left of theirs goes first. */
export function temporaryFolder(): string {
  const parent = tmpdir();
  sweep(parent, 'folder', (name) => isAbandoned(FOLDER.exec(name)));
  return mkdtempSync(join(parent, `extra-mile-${COMPUTER}-${process.pid}-`));
}

function isAbandoned(found: RegExpExecArray | null): boolean {
  const { computer, pid } = found?.groups ?? {};
  return computer === COMPUTER && !isRunning(Number(pid));
}

/** What cannot be removed stays: whoever comes for something else is not kept from it. */
function sweep(folder: string, kind: 'file' | 'folder', isGone: (name: string) => boolean): void {
  for (const name of namesIn(folder).filter(isGone)) {
    const path = join(folder, name);
    try {
      const found = lstatSync(path);
      if (kind === 'file' ? found.isFile() : found.isDirectory()) rmSync(path, { recursive: true, force: true });
    } catch {
      continue;
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's may not be asked, but it is there.
    return systemCode(error) !== 'ESRCH';
  }
}
