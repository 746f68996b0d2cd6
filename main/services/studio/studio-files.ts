import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { OnDisk, OpenedDocument } from '#core/contract/studio.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { OWN_FOLDER } from '../library/scenario-library.ts';
import type { RemovedFile, StudioStore } from '../store/studio-store.ts';
import { companionsOf, ownerOf } from './companions.ts';
import { isThere, readOnDisk, writeOnDisk } from './on-disk.ts';
import { studioRefusal } from './refusals.ts';
import { isStorable } from './texts.ts';

export type Name = Pick<OpenedDocument, 'source' | 'file'>;

interface FilesParts {
  readonly store: StudioStore;
  readonly deps: { readonly bundledFolder: string; readonly dataFolder: string };
}

/** The files of both folders with what was written in them and has not been saved; the data folder's can be written and removed. */
export class StudioFiles {
  readonly #store: StudioStore;
  readonly #folders: Readonly<Record<Name['source'], string>>;

  constructor({ store, deps: { bundledFolder, dataFolder } }: FilesParts) {
    this.#store = store;
    this.#folders = { own: join(dataFolder, OWN_FOLDER), bundled: bundledFolder };
  }

  /** @param evenNothing also where neither a file nor a draft is there */
  async open({ source, file }: Name, evenNothing = false): Promise<OpenedDocument> {
    const disk = await readOnDisk(join(this.#folders[source], file), file);
    const state = source === 'own' ? await this.#store.draftOf(file) : { revision: 0, draft: null, positions: {} };
    if (disk === null && state.draft === null && !evenNothing) throw studioRefusal('no-document', file);
    return { source, file, disk, ...state };
  }

  /** What an own file says; null where there is none. */
  read(file: string): Promise<OnDisk | null> {
    return readOnDisk(this.#pathOf(file), file);
  }

  /** What a file says that must be there. */
  async onDisk({ source, file }: Name): Promise<OnDisk> {
    const disk = await readOnDisk(join(this.#folders[source], file), file);
    if (disk === null) throw studioRefusal('no-document', file);
    return disk;
  }

  /** The translations and routes of an own document that are on the disk. */
  companions(file: string): Promise<readonly RemovedFile[]> {
    return companionsOf(this.#folders.own, file);
  }

  /** Names of the translations and routes of a document in which something has been written and not been saved. */
  async companionDrafts(file: string): Promise<string[]> {
    return [...(await this.#store.drafts()).keys()].filter((name) => ownerOf(name) === file);
  }

  async mustBeFree(files: readonly RemovedFile[]): Promise<void> {
    for (const { name } of files) if (await isThere(this.#pathOf(name))) throw studioRefusal('file-taken', name);
  }

  async write(files: readonly RemovedFile[]): Promise<void> {
    for (const { text } of files) if (!isStorable(text)) throw studioRefusal('not-text');
    for (const { name, text } of files) await writeOnDisk(this.#pathOf(name), text);
  }

  async unlink(names: readonly string[]): Promise<void> {
    for (const name of names) await rm(this.#pathOf(name), { force: true });
    syncFolder(this.#folders.own);
  }

  #pathOf(file: string): string {
    return join(this.#folders.own, file);
  }
}
