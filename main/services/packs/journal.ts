import { chmod, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from '#core/contract/zod.ts';
import { systemCode } from '../store/storage-fault.ts';
import { renamePatiently } from '../files/rename-patiently.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { addStagedPictures, type ComingPictures, stagePictures } from './install-pictures.ts';
import type { NewPackFile } from './write-pack.ts';

/** Within the folder of packs: what is on its way into its place. */
const STAGED = 'installing';

const JOURNAL = 'journal.json';

/** Within what is on its way: pictures for the organisation's library. */
const PICTURES = 'pictures';

const journalSchema = z.object({
  /** Names this installation in the audit. */
  install: z.string(),
  at: z.string(),
  staff: z.string().nullable(),
  by: z.string().nullable(),
  pack: z.object({ name: z.string(), author: z.string(), licence: z.string(), created: z.string(), sha256: z.string() }),
  /** Titles of the pictures that are added to the organisation's library. */
  pictures: z.array(z.string()),
  /** Files within the organisation's folder; each is staged under its number until it is in its place. */
  paths: z.array(z.string()),
});

/** An installation that is under way: once it is written down, it comes to its end, whatever happens meanwhile. */
export type InstallJournal = z.infer<typeof journalSchema>;

/** Where an installation is prepared, and where it leads. */
export interface InstallFolders {
  /** The folder of packs in the data folder. */
  readonly packs: string;
  /** The organisation's folder of scenarios. */
  readonly own: string;
  /** The data folder, whose library gets the pictures. */
  readonly data: string;
}

/** Writes every new file down beside its place, and then that they are to be put there: from then on it is all or all. */
export async function beginInstall({ packs }: InstallFolders, journal: InstallJournal, files: readonly NewPackFile[], pictures: ComingPictures | null): Promise<void> {
  const folder = join(packs, STAGED);
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const [number, { text }] of files.entries()) await writeFileAtomic(join(folder, String(number)), text);
    if (pictures !== null) await stagePictures(join(folder, PICTURES), pictures);
    await writeFileAtomic(join(folder, JOURNAL), JSON.stringify(journal));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The installation that was begun and is not at its end; null: none. What was only being prepared is thrown away. */
export async function openInstall({ packs }: InstallFolders): Promise<InstallJournal | null> {
  const folder = join(packs, STAGED);
  try {
    return journalSchema.parse(JSON.parse(await readFile(join(folder, JOURNAL), 'utf8')));
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    await rm(folder, { recursive: true, force: true });
    return null;
  }
}

/** Puts into its place what is not there yet. @throws Error of the file system; then it can be called again */
export async function moveInstalled({ packs, own, data }: InstallFolders, { paths }: InstallJournal): Promise<void> {
  await addStagedPictures(join(packs, STAGED, PICTURES), data);
  for (const [number, path] of paths.entries()) {
    const staged = join(packs, STAGED, String(number));
    if ((await modeOf(staged)) === null) continue;
    const place = join(own, path);
    await mkdir(dirname(place), { recursive: true });
    const mode = await modeOf(place);
    if (mode !== null) await chmod(staged, mode);
    await move(staged, place, mode ?? undefined);
    syncFolder(dirname(place));
  }
}

/** A folder of scenarios may lie on another disk, whither nothing can be renamed. */
async function move(staged: string, place: string, mode: number | undefined): Promise<void> {
  try {
    await renamePatiently(staged, place);
  } catch (error) {
    if (systemCode(error) !== 'EXDEV') throw error;
    await writeFileAtomic(place, await readFile(staged), mode);
    await rm(staged);
  }
}

/** The text of a file that is to be installed; null where it is in its place already. */
export async function stagedText({ packs }: InstallFolders, number: number): Promise<string | null> {
  try {
    return await readFile(join(packs, STAGED, String(number)), 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Forgets an installation that is at its end. */
export async function endInstall({ packs }: InstallFolders): Promise<void> {
  await rm(join(packs, STAGED), { recursive: true, force: true });
}

async function modeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
