import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type HeldEntry, withEntry, withImage } from '#core/house/entries.ts';
import { type Library, parseLibrary, printLibrary } from '#core/house/library.ts';
import { comparePictures, imageOf } from '#core/packs/pictures.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { checkPicture } from '../house/check-picture.ts';
import { LibraryFile } from '../house/library-file.ts';
import { readTextFile } from '../scenario-file.ts';

/** Pictures that come with a pack, and their files by name. */
export interface ComingPictures {
  readonly library: Library;
  readonly images: ReadonlyMap<string, Uint8Array>;
}

const LIST = 'library.json';

/** Writes pictures down beside their places. */
export async function stagePictures(folder: string, { library, images }: ComingPictures): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const [name, bytes] of images) await writeFileAtomic(join(folder, name), bytes);
  await writeFileAtomic(join(folder, LIST), printLibrary(library));
}

/**
 * Adds staged pictures to the organisation's library as it is now; what has an id of theirs there stays as it is. Nothing is
 * done where none are staged.
 */
export async function addStagedPictures(folder: string, dataFolder: string): Promise<void> {
  const read = await readTextFile(join(folder, LIST));
  const parsed = read.ok ? parseLibrary(read.text) : null;
  if (parsed?.ok !== true) return;
  const file = new LibraryFile(dataFolder);
  const { added } = comparePictures(await file.read(), parsed.library);
  const kept: (readonly [string, HeldEntry])[] = [];
  for (const { id, ...held } of added) {
    const image = imageOf(held);
    // Cleaned once more: what is kept is what the check has left of it, under the name that this gives it.
    const name = image === null ? null : await file.keepImage(checkPicture(await readFile(join(folder, image))));
    kept.push([id, name === null ? held : withImage(held, name)]);
  }
  if (kept.length > 0) await file.write(kept.reduce((library, [id, held]) => withEntry(library, id, held), await file.read()));
  await rm(folder, { recursive: true, force: true });
}
