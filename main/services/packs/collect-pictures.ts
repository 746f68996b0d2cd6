import { type Library, printLibrary } from '#core/house/library.ts';
import { packNameOf } from '#core/packs/paths.ts';
import { imagesOf, picturesOf, usedPictures } from '#core/packs/pictures.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { LIBRARY_FILE } from '../house/library-file.ts';
import type { NewPackFile, NewPackImage } from './write-pack.ts';

/** What goes into a pack with scenarios that name something of an organisation's own. */
export interface CollectedPictures {
  readonly files: readonly (NewPackFile | NewPackImage)[];
  /** Names of files that the library names and that are gone. */
  readonly gone: readonly string[];
}

/** What is drawn of an organisation's own in the scenarios among some files, with the list of it. */
export async function collectPictures(
  files: readonly NewPackFile[],
  library: Library,
  read: (name: string) => Promise<Uint8Array | null>,
): Promise<CollectedPictures> {
  const parsed = files.filter(({ path }) => packNameOf(path)?.kind === 'scenario').map(({ text }) => parseScenario(text));
  const used = usedPictures(parsed.flatMap((one) => (one.ok ? [one.scenario] : [])), library);
  const pictures = picturesOf(used);
  const images: NewPackImage[] = [];
  const gone: string[] = [];
  for (const name of imagesOf(pictures)) {
    const image = await read(name);
    if (image === null) gone.push(name);
    else images.push({ path: `images/${name}`, image });
  }
  return { files: pictures.length === 0 ? [] : [{ path: LIBRARY_FILE, text: printLibrary(used) }, ...images], gone };
}
