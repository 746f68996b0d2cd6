import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice } from '#core/contract/schemas.ts';
import type { Settings } from '#core/contract/settings.ts';
import { fileTime } from '../files/file-time.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { systemCode } from '../store/storage-fault.ts';
import { knownSettings } from './known-settings.ts';

export const SETTINGS_NAME = 'settings';
const SETTINGS_FILE = `${SETTINGS_NAME}.json`;
const BACKUP = /^settings\.backup-(\d{6,})\.json$/;
const MOST_BACKUPS = 3;

/** The settings a text holds, or null where it holds none that are right. */
function readSettings(text: string): Settings | null {
  try {
    const parsed = knownSettings.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * Makes sure that `settings.json` can be read, or is not there. A corrupt one is set aside as
 * `settings.corrupt-<time>.json` and the newest good backup takes its place.
 *
 * @returns what the user should be told, or null
 */
export async function mendSettings(folder: string, now: Date): Promise<Notice | null> {
  const text = await readIfThere(join(folder, SETTINGS_FILE));
  if (text === null || readSettings(text) !== null) return null;
  const kept = await setAside(folder, now);
  const backup = await newestGoodBackup(folder);
  if (backup === null) {
    return {
      code: 'settings-reset',
      message: `The settings could not be read, so they are back at their defaults. The damaged file was kept as “${kept}” in the data folder.`,
    };
  }
  await writeFileAtomic(join(folder, SETTINGS_FILE), backup);
  return {
    code: 'settings-restored',
    message: `The settings could not be read, so the last good ones were restored. The damaged file was kept as “${kept}” in the data folder.`,
  };
}

/** Keeps a copy of the settings as they are now; the newest three stay. */
export async function backUpSettings(folder: string): Promise<void> {
  const text = await readIfThere(join(folder, SETTINGS_FILE));
  if (text === null || readSettings(text) === null) return;
  const backups = await backupsIn(folder);
  const next = (backups[0]?.number ?? 0) + 1;
  await writeFileAtomic(join(folder, `settings.backup-${String(next).padStart(6, '0')}.json`), text);
  for (const { name } of backups.slice(MOST_BACKUPS - 1)) await rm(join(folder, name), { force: true });
}

async function newestGoodBackup(folder: string): Promise<string | null> {
  for (const { name } of await backupsIn(folder)) {
    const text = await readIfThere(join(folder, name));
    if (text !== null && readSettings(text) !== null) return text;
  }
  return null;
}

/** Newest first, by number: a clock that was set back does not reorder them. */
async function backupsIn(folder: string): Promise<{ name: string; number: number }[]> {
  return (await readdir(folder))
    .map((name) => ({ name, number: Number(BACKUP.exec(name)?.[1]) }))
    .filter(({ number }) => Number.isInteger(number))
    .toSorted((a, b) => b.number - a.number);
}

async function setAside(folder: string, now: Date): Promise<string> {
  const taken = new Set(await readdir(folder));
  const time = fileTime(now);
  let kept = `settings.corrupt-${time}.json`;
  for (let count = 2; taken.has(kept); count++) kept = `settings.corrupt-${time}-${count}.json`;
  await rename(join(folder, SETTINGS_FILE), join(folder, kept));
  return kept;
}

/** null: it is not there. What is there and cannot be read is as good as empty. */
async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? null : '';
  }
}
