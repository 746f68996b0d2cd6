import type { StudioList } from '#core/contract/studio.ts';
import { LatestFeed } from '../latest-feed.ts';
import type { ScenarioLibrary } from '../library/scenario-library.ts';
import type { StudioStore } from '../store/studio-store.ts';
import { BinList } from './bin-list.ts';
import { StudioShelf } from './shelf.ts';

interface ListingParts {
  readonly store: StudioStore;
  readonly library: ScenarioLibrary;
  readonly deps: { readonly bundledFolder: string; readonly dataFolder: string };
}

/** The list of documents and of the bin, for whoever reads it: read once somebody asks, told anew after each change. */
export class StudioListing {
  readonly shelf: StudioShelf;
  readonly #store: StudioStore;
  readonly #bin: BinList;
  readonly #library: ScenarioLibrary;
  readonly #feed = new LatestFeed<StudioList>({ documents: [], removed: [] });

  /** Resolves when the folders have been read; null until somebody asks, for players never do. */
  #begun: Promise<void> | null = null;

  constructor({ store, library, deps: { bundledFolder, dataFolder } }: ListingParts) {
    this.shelf = new StudioShelf(bundledFolder, dataFolder);
    this.#store = store;
    this.#bin = new BinList(store);
    this.#library = library;
    library.onRead(async (changed) => {
      if (this.#begun !== null) await this.#read(changed);
    });
  }

  /** As it was told last. */
  get value(): StudioList {
    return this.#feed.value;
  }

  read(signal?: AbortSignal): AsyncIteratorObject<StudioList, undefined, void> {
    return this.#feed.read(signal);
  }

  close(): void {
    this.#feed.close();
  }

  /** Resolves when the folders have been read. */
  begin(): Promise<void> {
    this.#begun ??= this.#read(new Set()).catch((error: unknown) => {
      this.#begun = null;
      throw error;
    });
    return this.#begun;
  }

  /** Tells what has changed in the database; changes of files are told when the library has read them. */
  async tell(): Promise<void> {
    if (this.#begun === null) return;
    const [documents, removed] = await Promise.all([this.shelf.documents(this.#library, this.#store), this.#bin.read()]);
    const list = { documents, removed };
    if (JSON.stringify(list) !== JSON.stringify(this.#feed.value)) this.#feed.publish(list);
  }

  async #read(changed: ReadonlySet<string>): Promise<void> {
    await this.shelf.read(changed);
    await this.tell();
  }
}
