import type { Role } from '#core/contract/schemas.ts';
import type { GradeComparisonPiece, KeepDraft, KeptDraft, OpenedDocument, SaveDocument, Saved, StudioList, StudioVersion } from '#core/contract/studio.ts';
import type { ServiceDeps } from '../deps.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import { scenarioIdOf } from '../library/file-name.ts';
import type { ScenarioLibrary } from '../library/scenario-library.ts';
import type { StudioStore } from '../store/studio-store.ts';
import type { Author } from './author.ts';
import { ownerOf } from './companions.ts';
import { Documents } from './documents.ts';
import type { Publishing } from './publishing.ts';
import { studioRefusal } from './refusals.ts';
import { type Name, StudioFiles } from './studio-files.ts';
import { StudioListing } from './studio-listing.ts';
import { textOf } from './texts.ts';
import { Writing } from './writing.ts';

/** What the studio works with. */
export interface StudioParts {
  readonly store: StudioStore;
  readonly library: ScenarioLibrary;
  readonly publishing: Publishing;
  readonly deps: Pick<ServiceDeps, 'bundledFolder' | 'dataFolder' | 'now'>;
}

/** Everything that changes files goes through one queue: names can be told free or taken then. */
const QUEUE = 'files';

/** What somebody who works on many documents at once can do. */
export interface Desk {
  /** Own ones first. */
  readonly names: readonly Name[];
  readonly open: (name: Name) => Promise<OpenedDocument>;
  /** Gives an own document another text: its draft where it has one, else its file, with versions of what it said before and says now. */
  readonly put: (opened: OpenedDocument, text: string, label: string) => Promise<void>;
}

/** Scenarios as their authors write them: the files of the data folder, with drafts, versions and a bin. */
export class Studio {
  readonly #store: StudioStore;
  readonly #library: ScenarioLibrary;
  readonly #publishing: Publishing;
  readonly #files: StudioFiles;
  readonly #listing: StudioListing;
  readonly #documents: Documents;
  readonly #writing: Writing;
  readonly #queue = new KeyedQueue();

  constructor({ store, library, publishing, deps }: StudioParts) {
    this.#store = store;
    this.#library = library;
    this.#publishing = publishing;
    this.#files = new StudioFiles({ store, deps });
    this.#listing = new StudioListing({ store, library, deps });
    const parts = { store, library, files: this.#files, listing: this.#listing, now: deps.now };
    this.#documents = new Documents(parts);
    this.#writing = new Writing(parts);
  }

  async list(): Promise<StudioList> {
    await this.#listing.begin();
    return this.#listing.value;
  }

  /** The list now and after each change; a slow reader gets the latest only. */
  async changed(signal?: AbortSignal): Promise<AsyncIteratorObject<StudioList, undefined, void>> {
    await this.#listing.begin();
    return this.#listing.read(signal);
  }

  close(): void {
    this.#listing.close();
  }

  /** @throws ContractError `not-found`, `unavailable` */
  open(name: Name): Promise<OpenedDocument> {
    return this.#alone(() => this.#files.open(name, ownerOf(name.file) !== null));
  }

  /** The translations and routes that go with an own document, on the disk or as drafts. */
  companions(file: string): Promise<OpenedDocument[]> {
    return this.#alone(async () => {
      const files = (await this.#files.companions(file)).map(({ name }) => name);
      const names = new Set([...files, ...(await this.#files.companionDrafts(file))]);
      return Promise.all([...names].toSorted().map((name) => this.#files.open({ source: 'own', file: name }, true)));
    });
  }

  /** What an own document says, what has not been saved included; null: there is none. */
  async textOf(file: string): Promise<string | null> {
    const { disk, draft } = await this.#alone(() => this.#files.open({ source: 'own', file }, true));
    return draft?.text ?? disk?.text ?? null;
  }

  /** What own scenarios say that nobody plays: what has not been saved, not been published since it was saved, or cannot be played. */
  async drafts(): Promise<{ readonly scenario: string; readonly title: string; readonly text: string }[]> {
    const { documents } = await this.list();
    const written = documents.filter(({ source, draft, published, hash, faults }) => source === 'own' && (draft !== null || faults > 0 || (published !== null && published.hash !== hash)));
    const read = written.map(async ({ file, title }) => {
      const scenario = scenarioIdOf(file);
      const text = scenario === null ? null : await this.textOf(file);
      return scenario === null || text === null ? [] : [{ scenario, title: title ?? scenario, text }];
    });
    return (await Promise.all(read)).flat();
  }

  /** Makes an own document; `text` gets the id and the title. */
  create({ id, title, text }: { readonly id: string; readonly title: string; readonly text: string }): Promise<OpenedDocument> {
    return this.#alone(() => this.#documents.create(id, title, text));
  }

  /** Makes an own document of another. A bundled one may keep its id: the copy is played in its place once it is published. */
  duplicate({ id, title, ...name }: Name & { readonly id: string; readonly title?: string | undefined }): Promise<OpenedDocument> {
    return this.#alone(() => this.#documents.duplicate(name, id, title));
  }

  rename(file: string, expected: string, id: string): Promise<OpenedDocument> {
    return this.#alone(() => this.#documents.rename(file, expected, id));
  }

  /** Takes an own scenario out of play until it is published again. */
  withdraw(file: string, author: Author): Promise<void> {
    return this.#alone(() => this.#documents.withdraw(file, author));
  }

  /** @param expected hash of the bytes on the disk; null: only a draft is there */
  remove(file: string, expected: string | null, author: Author): Promise<{ readonly removed: number }> {
    return this.#alone(() => this.#documents.remove(file, expected, author));
  }

  restore(removed: number, author: Author): Promise<OpenedDocument> {
    return this.#alone(() => this.#documents.restore(removed, author));
  }

  /** Keeps what was written; answers once it is durable. */
  keepDraft(asked: KeepDraft, author: Author): Promise<KeptDraft> {
    return this.#alone(() => this.#writing.keepDraft(asked, author));
  }

  /** Writes the draft into its file and keeps a version of it; what the file said before is one already, or becomes one. */
  async save({ publish, ...asked }: SaveDocument, author: Author): Promise<Saved> {
    const { file } = asked;
    // Proving takes its time: others go on meanwhile, and it is looked at later whether it is the same text still.
    const fit = publish ? await this.#publishing.check(file, textOf(await this.open({ source: 'own', file }))) : null;
    return this.#alone(() => this.#writing.save(asked, fit, author));
  }

  /** @throws ContractError `conflict` where there is another draft by now, and as `Publishing.compare` does */
  async *compareGrades(file: string, revision: number, role: Role, signal?: AbortSignal): AsyncGenerator<GradeComparisonPiece> {
    const opened = await this.open({ source: 'own', file });
    if (opened.revision !== revision) throw studioRefusal('draft-changed', file);
    yield* this.#publishing.compare(opened, role, signal);
  }

  versions(file: string): Promise<StudioVersion[]> {
    return this.#store.versions(file);
  }

  async version(file: string, number: number): Promise<StudioVersion & { readonly text: string }> {
    const found = await this.#store.version(file, number);
    if (found === null) throw studioRefusal('no-version', file);
    return found;
  }

  /** Works on many documents, while nobody else changes any. */
  atDesk<Result>(author: Author, work: (desk: Desk) => Promise<Result>): Promise<Result> {
    return this.#alone(async () => {
      await this.#listing.begin();
      let hasChanged = false;
      const put = async (opened: OpenedDocument, text: string, label: string): Promise<void> => {
        hasChanged = true;
        await this.#writing.put(opened, text, label, author);
      };
      try {
        return await work({ names: this.#listing.value.documents, open: (name) => this.#files.open(name), put });
      } finally {
        if (hasChanged) await this.#library.refresh();
        if (hasChanged) await this.#listing.tell();
      }
    });
  }

  /** Does something with the organisation's files while nothing else does, and has them read anew. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#alone(async () => {
      try {
        return await work();
      } finally {
        await this.#library.refresh();
      }
    });
  }

  #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#queue.run(QUEUE, work);
  }
}
