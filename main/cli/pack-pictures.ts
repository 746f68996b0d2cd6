import { join } from 'node:path';
import { EMPTY_LIBRARY } from '#core/house/library.ts';
import { LIBRARY_FILE, LIBRARY_FOLDER, LibraryFile } from '#main/services/house/library-file.ts';
import { collectPictures } from '#main/services/packs/collect-pictures.ts';
import { packRefusal } from '#main/services/packs/refusals.ts';
import type { NewPackFile, NewPackImage } from '#main/services/packs/write-pack.ts';
import { isThere } from '#main/services/studio/on-disk.ts';
import { foldersAbove } from './folders-above.ts';

/**
 * What the scenarios of a pack name of an organisation's own: from the library of a data folder, or else from the nearest one
 * in a folder above, as lint knows it.
 *
 * @param place where the first file of the pack lies
 * @param data the data folder; null: nobody said one
 * @throws ContractError where the library cannot be read, or a picture of it is gone
 */
export async function packPictures(files: readonly NewPackFile[], place: string, data: string | null): Promise<readonly (NewPackFile | NewPackImage)[]> {
  const folder = data ?? (await nearestData(place));
  const file = folder === null ? null : new LibraryFile(folder);
  const library = (await file?.read()) ?? EMPTY_LIBRARY;
  const { files: pictures, gone: [first] } = await collectPictures(files, library, async (name) => (await file?.image(name).catch(() => null)) ?? null);
  if (first !== undefined) throw packRefusal('not-there', first);
  return pictures;
}

async function nearestData(place: string): Promise<string | null> {
  for (const folder of foldersAbove(place)) if (await isThere(join(folder, LIBRARY_FOLDER, LIBRARY_FILE))) return folder;
  return null;
}
