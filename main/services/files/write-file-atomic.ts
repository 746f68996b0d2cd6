import { open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { newDraftMark } from './drafts.ts';
import { renamePatiently } from './rename-patiently.ts';
import { syncFolder } from './sync-folder.ts';

/**
 * Replaces a file as a whole: whoever reads it, whenever, finds the old text or the new one.
 *
 * @param mode the rights of the new file; left out: its owner's alone
 */
export async function writeFileAtomic(path: string, contents: string | Uint8Array, mode = 0o600): Promise<void> {
  const draft = `${path}${newDraftMark()}`;
  try {
    await writeDurably(draft, contents, mode);
    await renamePatiently(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

async function writeDurably(path: string, contents: string | Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'w', mode);
  try {
    await file.writeFile(contents);
    await file.sync();
  } finally {
    await file.close();
  }
}
