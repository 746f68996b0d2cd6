import { rename } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { systemCode } from '../store/storage-fault.ts';

const WAITS_MS = [20, 50, 100, 200, 400];

/** Renames over an existing file; on Windows a virus scanner may hold it for a moment, so it asks again. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  const waits = process.platform === 'win32' ? WAITS_MS : [];
  for (const wait of waits) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '')) throw error;
    }
    await setTimeout(wait);
  }
  await rename(from, to);
}
