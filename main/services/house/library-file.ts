import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { EMPTY_LIBRARY, isImageName, type Library, parseLibrary, printLibrary } from '#core/house/library.ts';
import { PICTURE_ENDINGS } from '#core/house/picture.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { readTextFile } from '../scenario-file.ts';
import { isThere } from '../studio/on-disk.ts';
import type { CheckedPicture } from './check-picture.ts';
import { houseRefusal } from './refusals.ts';

/** The folder of a data folder that holds what the organisation has of its own. */
export const LIBRARY_FOLDER = 'library';

/** Within it. */
export const LIBRARY_FILE = 'library.json';
const IMAGE_FOLDER = 'images';

/** The folder that pages are given pictures from. */
export function imageFolderOf(dataFolder: string): string {
  return join(dataFolder, LIBRARY_FOLDER, IMAGE_FOLDER);
}

/** The library of a data folder, on the disk. It is small, and read anew whenever it is asked for. */
export class LibraryFile {
  readonly #folder: string;
  readonly #images: string;

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, LIBRARY_FOLDER);
    this.#images = imageFolderOf(dataFolder);
  }

  /** @throws ContractError `unavailable` where there is a file that cannot be read, or breaks a rule */
  async read(): Promise<Library> {
    const path = join(this.#folder, LIBRARY_FILE);
    if (!(await isThere(path))) return EMPTY_LIBRARY;
    const text = await readTextFile(path);
    const parsed = text.ok ? parseLibrary(text.text) : { ok: false as const, findings: [text.finding] };
    if (parsed.ok) return parsed.library;
    const [first] = parsed.findings;
    throw houseRefusal('broken', first === undefined ? '' : `Line ${first.line}: ${first.message}`);
  }

  async write(library: Library): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await writeFileAtomic(join(this.#folder, LIBRARY_FILE), printLibrary(library));
  }

  /** Keeps a picture under a name that its contents give it: the same picture is kept once. @returns the name */
  async keepImage({ kind, bytes }: CheckedPicture): Promise<string> {
    const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${PICTURE_ENDINGS[kind]}`;
    const path = join(this.#images, name);
    if (await isThere(path)) return name;
    await mkdir(this.#images, { recursive: true });
    await writeFileAtomic(path, bytes);
    return name;
  }

  /** @throws Error of the file system */
  image(name: string): Promise<Uint8Array> {
    if (!isImageName(name)) throw new Error(`${name} is no name of a picture in the library.`);
    return readFile(join(this.#images, name));
  }

  /** Takes away the pictures that nothing in the library names any more. */
  async sweep({ settings, props }: Library): Promise<void> {
    const named = new Set([...settings.values(), ...props.values()].map(({ image }) => image));
    const names = await readdir(this.#images).catch(() => []);
    for (const name of names) if (isImageName(name) && !named.has(name)) await rm(join(this.#images, name), { force: true });
    if (names.length > 0) syncFolder(this.#images);
  }
}
