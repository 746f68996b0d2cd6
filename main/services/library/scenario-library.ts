import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue, Notice, WaitingScenario } from '#core/contract/schemas.ts';
import { LatestFeed } from '../latest-feed.ts';
import { type Shelf, shelve } from './catalogue.ts';
import { DocumentFolder } from './document-folder.ts';
import { FolderWatcher } from './folder-watcher.ts';
import type { Usable } from './programme-file.ts';
import { Refresher } from './refresher.ts';
import type { PlayableScenario, ScenarioFile } from './scenario-file.ts';
import { ScenarioFolder } from './scenario-folder.ts';
import { type HeldTranslation, TRANSLATIONS } from './translation-file.ts';

/** The folder of a data folder that holds its own scenarios. */
export const OWN_FOLDER = 'scenarios';

/** Told the names of files that may have changed while looking untouched. */
export type OnRead = (changed: ReadonlySet<string>) => Promise<void>;

/** What the files of a data folder say. */
export interface OwnFiles {
  readonly scenarios: readonly ScenarioFile[];
  readonly translations: readonly Usable<HeldTranslation>[];
}

/** What players get of them, and what only the studio plays. */
export interface FilesInForce extends OwnFiles {
  readonly waiting: readonly ScenarioFile[];
}

/** Puts what was published in the place of what the data folder's own files say, and leaves out what is not published yet. */
export type InForce = (own: OwnFiles) => Promise<FilesInForce>;

const AS_IT_STANDS: InForce = async (own) => ({ ...own, waiting: [] });

/** The bundled scenarios and the data folder's own: what was published of them, else as they stand on the disk. */
export class ScenarioLibrary {
  readonly #bundled: ScenarioFolder;
  readonly #own: ScenarioFolder;
  readonly #bundledTranslations: DocumentFolder<Usable<HeldTranslation>>;
  readonly #ownTranslations: DocumentFolder<Usable<HeldTranslation>>;
  readonly #watchers: readonly FolderWatcher[];
  readonly #refresher: Refresher;
  readonly #feed: LatestFeed<Catalogue>;
  readonly #playersFeed: LatestFeed<Catalogue>;
  readonly #listeners = new Set<OnRead>();
  readonly #inForce: InForce;
  #shelf: Shelf = shelve({ bundled: [], own: [], translations: [], waiting: [] });
  #waiting: readonly ScenarioFile[] = [];
  #notices: readonly Notice[] = [];

  private constructor(bundledFolder: string, ownFolder: string, inForce: InForce) {
    this.#inForce = inForce;
    this.#bundled = new ScenarioFolder(bundledFolder, 'bundled');
    this.#own = new ScenarioFolder(ownFolder, 'own');
    this.#bundledTranslations = new DocumentFolder(bundledFolder, 'bundled', TRANSLATIONS);
    this.#ownTranslations = new DocumentFolder(ownFolder, 'own', TRANSLATIONS);
    this.#feed = new LatestFeed(this.#shelf.catalogue);
    this.#playersFeed = new LatestFeed(this.#shelf.catalogue);
    this.#refresher = new Refresher((changed) => this.#read(changed));
    this.#watchers = [bundledFolder, ownFolder].map(
      (folder) => new FolderWatcher(folder, (name) => this.#refresher.ask(name)),
    );
  }

  /**
   * Opens both folders, makes the own one where it is missing, and goes on watching them. One that cannot
   * be made or read is a notice; play goes on with the other.
   */
  static async open(bundledFolder: string, dataFolder: string, inForce = AS_IT_STANDS): Promise<ScenarioLibrary> {
    const ownFolder = join(dataFolder, OWN_FOLDER);
    await mkdir(ownFolder, { recursive: true }).catch(() => undefined);
    const library = new ScenarioLibrary(bundledFolder, ownFolder, inForce);
    await Promise.all(library.#watchers.map((watcher) => watcher.start()));
    await library.#refresher.now();
    return library;
  }

  /** Folders that cannot be read at this moment. */
  get notices(): readonly Notice[] {
    return this.#notices;
  }

  /** How many are reading `watch`. */
  get readers(): number {
    return this.#feed.readers + this.#playersFeed.readers;
  }

  list(): Catalogue {
    return this.#shelf.catalogue;
  }

  /** The same as players may see it: what is not published yet is not told, not even by its name. */
  listForPlayers(): Catalogue {
    return { ...this.#shelf.catalogue, waiting: [] };
  }

  /** A scenario that can be played, or null. */
  find(id: string): PlayableScenario | null {
    return this.#shelf.playable.get(id) ?? null;
  }

  /** Own files that only the studio plays, as they stand on the disk. */
  get waiting(): readonly ScenarioFile[] {
    return this.#waiting;
  }

  /** A scenario that nobody but the studio plays, until it is published; null: it is played, or there is none. */
  findWaiting(id: string): WaitingScenario | null {
    return this.#shelf.catalogue.waiting.find((each) => each.id === id) ?? null;
  }

  /** The catalogue now and after each change; a slow reader gets the latest only. */
  watch(signal?: AbortSignal): AsyncIteratorObject<Catalogue, undefined, void> {
    return this.#feed.read(signal);
  }

  /** The same as players may see it. */
  watchAsPlayer(signal?: AbortSignal): AsyncIteratorObject<Catalogue, undefined, void> {
    return this.#playersFeed.read(signal);
  }

  /** Told after every reading of the folders, whether or not the catalogue has changed; the reading waits for it. */
  onRead(listener: OnRead): void {
    this.#listeners.add(listener);
  }

  /** Reads the folders now, so that what was just written is there. */
  refresh(): Promise<void> {
    return this.#refresher.now();
  }

  async close(): Promise<void> {
    this.#feed.close();
    this.#playersFeed.close();
    await Promise.all(this.#watchers.map((watcher) => watcher.close()));
    await this.#refresher.close();
  }

  async #read(changed: ReadonlySet<string>): Promise<void> {
    const notices: Notice[] = [];
    const read = async (folder: ScenarioFolder): Promise<ScenarioFile[]> => {
      try {
        return await folder.read(changed);
      } catch {
        notices.push(unreadable(folder));
        return [];
      }
    };
    // A folder that cannot be read is told of once, with its scenarios.
    const readTranslations = [this.#bundledTranslations, this.#ownTranslations].map((folder) => folder.read(changed).catch(() => []));
    const [bundledTranslations = [], ownTranslations = []] = await Promise.all(readTranslations);
    const bundled = await read(this.#bundled);
    const own = await this.#inForce({ scenarios: await read(this.#own), translations: ownTranslations });
    this.#shelf = shelve({ bundled, own: own.scenarios, translations: [...bundledTranslations, ...own.translations], waiting: own.waiting });
    this.#waiting = own.waiting;
    this.#notices = notices;
    tell(this.#feed, this.list());
    tell(this.#playersFeed, this.listForPlayers());
    for (const listener of this.#listeners) await listener(changed);
  }
}

function tell(feed: LatestFeed<Catalogue>, catalogue: Catalogue): void {
  if (JSON.stringify(catalogue) !== JSON.stringify(feed.value)) feed.publish(catalogue);
}

function unreadable({ source }: ScenarioFolder): Notice {
  const which = source === 'own' ? 'The folder "scenarios" of the data folder' : 'The folder of the bundled scenarios';
  return {
    code: 'folder-unreadable',
    message: `${which} cannot be read, so its scenarios are missing. Give this user the right to read it.`,
  };
}
