import { lstat, stat } from 'node:fs/promises';
import { ContractError } from '#core/contract/errors.ts';
import type { OnDisk } from '#core/contract/studio.ts';
import { hashText } from '#core/results/hash.ts';
import { quote } from '#core/scenario/text/quote.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { readTextFile } from '../scenario-file.ts';
import { systemCode } from '../store/storage-fault.ts';

/**
 * The text of a file; null where there is none.
 *
 * @throws ContractError `unavailable` where it is there and no text can be had of it
 */
export async function readOnDisk(path: string, name: string): Promise<OnDisk | null> {
  if (!(await isThere(path))) return null;
  const read = await readTextFile(path);
  if (read.ok) return { text: read.text, hash: hashText(read.text) };
  throw new ContractError('unavailable', `${quote(name)} cannot be opened here. ${read.finding.message}`, { file: name });
}

/** Writes a file as a whole, durably; one that is there keeps its rights, for others may read it too. */
export async function writeOnDisk(path: string, text: string): Promise<void> {
  const mode = await stat(path).then(
    (status) => status.mode & 0o777,
    () => undefined,
  );
  await writeFileAtomic(path, text, mode);
}

/** Whether anything has this name, be it a link that leads nowhere. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}
