import { open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { newDraftMark } from './drafts.ts';
import { renamePatiently } from './rename-patiently.ts';
import { syncFolder } from './sync-folder.ts';

/** Replaces a file as a whole: whoever reads it, whenever, finds the old text or the new one. */
export async function writeFileAtomic(path: string, contents: string | Uint8Array): Promise<void> {
  const draft = `${path}${newDraftMark()}`;
  try {
    await writeDurably(draft, contents);
    await renamePatiently(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

async function writeDurably(path: string, contents: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(contents);
    await file.sync();
  } finally {
    await file.close();
  }
}
