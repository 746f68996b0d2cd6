import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Role } from '#core/contract/schemas.ts';
import type {
  GradeComparisonPiece, KeepDraft, KeptDraft, OnDisk, OpenedDocument, SaveDocument, Saved, StudioList, StudioVersion,
} from '#core/contract/studio.ts';
import { hashText } from '#core/results/hash.ts';
import type { ServiceDeps } from '../deps.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import { LatestFeed } from '../latest-feed.ts';
import { scenarioFileName } from '../library/file-name.ts';
import { OWN_FOLDER, type ScenarioLibrary } from '../library/scenario-library.ts';
import type { NewVersion, Publication, RemovedFile, Signature, StudioStore } from '../store/studio-store.ts';
import { companionsOf, companionUnder, mustBeCompanion, ownerOf, publishedTranslations, renamedCompanion } from './companions.ts';
import { isThere, readOnDisk, writeOnDisk } from './on-disk.ts';
import type { FitText, Publishing } from './publishing.ts';
import { renamePublished } from './published-scenarios.ts';
import { studioRefusal } from './refusals.ts';
import { StudioShelf } from './shelf.ts';
import { isStorable, named, patched, textOf, withDrafted } from './texts.ts';

/** Whoever writes: an account, by its id and its name. */
export interface Author {
  readonly staff: string | null;
  readonly staffName: string | null;
}

/** What the studio works with. */
export interface StudioParts {
  readonly store: StudioStore;
  readonly library: ScenarioLibrary;
  readonly publishing: Publishing;
  readonly deps: Pick<ServiceDeps, 'bundledFolder' | 'dataFolder' | 'now'>;
}

export type Name = Pick<OpenedDocument, 'source' | 'file'>;

/** A draft of a translation or routes. */
type Drafted = RemovedFile & { readonly revision: number };

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

const NO_DRAFT = { text: null, base: null, selection: null };

/** Scenarios as their authors write them: the files of the data folder, with drafts, versions and a bin. */
export class Studio {
  readonly #store: StudioStore;
  readonly #library: ScenarioLibrary;
  readonly #publishing: Publishing;
  readonly #shelf: StudioShelf;
  readonly #folders: Readonly<Record<Name['source'], string>>;
  readonly #now: () => Date;
  readonly #queue = new KeyedQueue();
  readonly #feed: LatestFeed<StudioList>;

  /** Resolves when the folders have been read; null until somebody asks, for players never do. */
  #begun: Promise<void> | null = null;

  constructor({ store, library, publishing, deps }: StudioParts) {
    const { bundledFolder, dataFolder } = deps;
    this.#store = store;
    this.#library = library;
    this.#publishing = publishing;
    this.#shelf = new StudioShelf(bundledFolder, dataFolder);
    this.#folders = { own: join(dataFolder, OWN_FOLDER), bundled: bundledFolder };
    this.#now = deps.now;
    this.#feed = new LatestFeed<StudioList>({ documents: [], removed: [] });
    library.onRead(async (changed) => {
      if (this.#begun !== null) await this.#read(changed);
    });
  }

  async list(): Promise<StudioList> {
    await this.#begin();
    return this.#feed.value;
  }

  /** The list now and after each change; a slow reader gets the latest only. */
  async changed(signal?: AbortSignal): Promise<AsyncIteratorObject<StudioList, undefined, void>> {
    await this.#begin();
    return this.#feed.read(signal);
  }

  close(): void {
    this.#feed.close();
  }

  /** @throws ContractError `not-found`, `unavailable` */
  open(name: Name): Promise<OpenedDocument> {
    return this.#queue.run(QUEUE, () => this.#open(name, ownerOf(name.file) !== null));
  }

  /** The translations and routes that go with an own document, on the disk or as drafts. */
  companions(file: string): Promise<OpenedDocument[]> {
    return this.#queue.run(QUEUE, async () => {
      const files = (await companionsOf(this.#folders.own, file)).map(({ name }) => name);
      const names = new Set([...files, ...(await this.#companionDrafts(file))]);
      return Promise.all([...names].toSorted().map((name) => this.#open({ source: 'own', file: name }, true)));
    });
  }

  /** What an own document says, what has not been saved included; null: there is none. */
  async textOf(file: string): Promise<string | null> {
    const { disk, draft } = await this.#queue.run(QUEUE, () => this.#open({ source: 'own', file }, true));
    return draft?.text ?? disk?.text ?? null;
  }

  /** Makes an own document; `text` gets the id and the title. */
  create({ id, title, text }: { readonly id: string; readonly title: string; readonly text: string }): Promise<OpenedDocument> {
    return this.#queue.run(QUEUE, async () => {
      await this.#begin();
      if (this.#shelf.hasBundled(id)) throw studioRefusal('id-taken', id);
      return this.#make(id, named(text, id, title));
    });
  }

  /** Makes an own document of another. A bundled one may keep its id: the copy is played in its place then. */
  duplicate({ id, title, ...name }: Name & { readonly id: string; readonly title?: string | undefined }): Promise<OpenedDocument> {
    return this.#queue.run(QUEUE, async () => {
      await this.#begin();
      const { text } = await this.#onDisk(name);
      const keepsId = name.source === 'bundled' && name.file === scenarioFileName(id);
      if (!keepsId && this.#shelf.hasBundled(id)) throw studioRefusal('id-taken', id);
      return this.#make(id, named(text, id, title, name.file));
    });
  }

  rename(file: string, expected: string, id: string): Promise<OpenedDocument> {
    return this.#queue.run(QUEUE, async () => {
      await this.#begin();
      const to = scenarioFileName(id);
      const { text, hash } = await this.#onDisk({ source: 'own', file });
      if (hash !== expected) throw studioRefusal('file-changed', file);
      if (file === to) return this.#open({ source: 'own', file });
      if ((await this.#store.draftOf(file)).draft !== null) throw studioRefusal('has-draft', file);
      for (const name of await this.#companionDrafts(file)) throw studioRefusal('has-draft', name);
      if (this.#shelf.hasBundled(id) || this.#shelf.hasOwn(id, file)) throw studioRefusal('id-taken', id);
      const old = await companionsOf(this.#folders.own, file);
      const files = [{ name: to, text: named(text, id, undefined, file) }, ...old.map((each) => renamedCompanion(each, id))];
      await this.#mustBeFree(files);
      // All new ones are there before the first old one goes: whenever it ends, nothing is lost.
      await this.#write(files);
      await this.#store.rename(file, to);
      for (const { name } of old) await this.#store.rename(name, companionUnder(name, id));
      await renamePublished(this.#store, to, id, this.#now());
      await this.#unlink([file, ...old.map(({ name }) => name)]);
      return this.#reopen(to);
    });
  }

  /** @param expected hash of the bytes on the disk; null: only a draft is there */
  remove(file: string, expected: string | null, author: Author): Promise<{ readonly removed: number }> {
    return this.#queue.run(QUEUE, async () => {
      const disk = await readOnDisk(this.#pathOf(file), file);
      const { draft, revision } = await this.#store.draftOf(file);
      if (disk === null && draft === null) throw studioRefusal('no-document', file);
      if ((disk?.hash ?? null) !== expected) throw studioRefusal('file-changed', file);
      const drafted = disk === null ? [] : await this.#drafted(await this.#companionDrafts(file));
      const files = disk === null ? [] : withDrafted([{ name: file, text: disk.text }, ...(await companionsOf(this.#folders.own, file))], drafted);
      const { number: published, translations } = (await this.#store.published()).get(file) ?? {};
      const removed = await this.#store.addRemoved(file, { files, draft, published, translations }, this.#sign(author));
      await this.#unlink(files.map(({ name }) => name));
      // Whatever comes to have this name is another document.
      await this.#store.publish(file, null);
      if (draft !== null) await this.#store.keepDraft(file, revision, NO_DRAFT, this.#sign(author));
      for (const each of drafted) await this.#store.keepDraft(each.name, each.revision, NO_DRAFT, this.#sign(author));
      await this.#library.refresh();
      return { removed };
    });
  }

  restore(removed: number, author: Author): Promise<OpenedDocument> {
    return this.#queue.run(QUEUE, async () => {
      const found = await this.#store.findRemoved(removed);
      if (found === null) throw studioRefusal('not-in-bin');
      const { file, files, draft, published, translations = null } = found;
      await this.#mustBeFree(files);
      const { revision, draft: newer } = await this.#store.draftOf(file);
      if (newer !== null) throw studioRefusal('has-draft', file);
      await this.#store.publish(file, published === undefined ? null : { version: published, translations });
      await this.#write(files);
      if (draft !== null) await this.#store.keepDraft(file, revision, { ...draft, selection: null }, this.#sign(author));
      await this.#store.dropRemoved(removed);
      return this.#reopen(file);
    });
  }

  /** Keeps what was written; answers once it is durable. */
  keepDraft(asked: KeepDraft, author: Author): Promise<KeptDraft> {
    const { file, revision, on, base, patches, result, selection, positions } = asked;
    return this.#queue.run(QUEUE, async (): Promise<KeptDraft> => {
      const current = await this.#open({ source: 'own', file }, true);
      const owner = ownerOf(file);
      if (owner !== null) await this.#open({ source: 'own', file: owner });
      else if (current.disk === null && current.draft === null && base === null) throw studioRefusal('no-document', file);
      const before = current.draft?.text ?? current.disk?.text ?? '';
      if (current.revision !== revision || hashText(before) !== on) return { kept: false, current };
      const text = patched(before, patches);
      if (text === null || !isStorable(text)) throw studioRefusal('not-text');
      if (hashText(text) !== result) return { kept: false, current };
      const isAsOnDisk = current.disk === null ? owner !== null && text === '' : current.disk.hash === result && base === result;
      const draft = { text: isAsOnDisk ? null : text, base, selection, positions };
      const next = await this.#store.keepDraft(file, revision, draft, this.#sign(author));
      if (next === null) return { kept: false, current };
      await this.#publish();
      return { kept: true, revision: next };
    });
  }

  discardDraft(file: string, revision: number, author: Author): Promise<KeptDraft> {
    return this.#queue.run(QUEUE, async (): Promise<KeptDraft> => {
      const next = await this.#store.keepDraft(file, revision, NO_DRAFT, this.#sign(author));
      if (next === null) return { kept: false, current: await this.#open({ source: 'own', file }, true) };
      await this.#publish();
      return { kept: true, revision: next };
    });
  }

  /** Writes the draft into its file and keeps a version of it; what the file said before is one already, or becomes one. */
  async save({ file, revision, expected, publish, label }: SaveDocument, author: Author): Promise<Saved> {
    // Proving takes its time: others go on meanwhile, and it is looked at below whether it is the same text still.
    const fit = publish ? await this.#publishing.check(file, textOf(await this.open({ source: 'own', file }))) : null;
    return this.#queue.run(QUEUE, async (): Promise<Saved> => {
      const disk = await readOnDisk(this.#pathOf(file), file);
      const state = await this.#store.draftOf(file);
      if (state.revision !== revision) throw studioRefusal('draft-changed', file);
      const text = state.draft?.text ?? disk?.text;
      if (text === undefined) throw studioRefusal('no-document', file);
      if ((disk?.hash ?? null) !== expected) return { saved: false, disk };
      const hash = hashText(text);
      if (fit !== null && fit.hash !== hash) throw studioRefusal('draft-changed', file);
      mustBeCompanion(file, text);
      const isGone = text === '' && ownerOf(file) !== null;
      if (!isGone && disk?.hash !== hash) await this.#write([{ name: file, text }]);
      const found: NewVersion[] = disk === null ? [] : [{ ...disk, kind: 'found', label: null }];
      const written: NewVersion[] = isGone ? [] : [{ text, hash, kind: publish ? 'published' : 'saved', label: label ?? null }];
      const who = this.#sign(author);
      const publication = fit === null ? undefined : await this.#publication(file, fit, who);
      const version = await this.#store.keepVersions(file, [...found, ...written], who, revision, publication);
      if (isGone) await this.#unlink([file]);
      await this.#library.refresh();
      return { saved: true, hash: isGone ? null : hash, version, revision: (await this.#store.draftOf(file)).revision };
    });
  }

  /** Translations are published as they were written last: those that are not saved yet are saved next. */
  async #publication(file: string, { body }: FitText, { at, staff }: Signature): Promise<Publication> {
    const files = await companionsOf(this.#folders.own, file);
    const opened = await Promise.all((await this.#companionDrafts(file)).map((name) => this.#open({ source: 'own', file: name }, true)));
    return { act: { at, staff, kind: 'scenario-published', body }, translations: publishedTranslations(files, opened) };
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
    return this.#queue.run(QUEUE, async () => {
      await this.#begin();
      let hasChanged = false;
      const put = async (opened: OpenedDocument, text: string, label: string): Promise<void> => {
        hasChanged = true;
        await this.#put(opened, text, label, this.#sign(author));
      };
      try {
        return await work({ names: this.#feed.value.documents, open: (name) => this.#open(name), put });
      } finally {
        if (hasChanged) await this.#library.refresh();
        if (hasChanged) await this.#publish();
      }
    });
  }

  async #put({ file, draft, disk, revision }: OpenedDocument, text: string, label: string, who: Signature): Promise<void> {
    if (draft !== null) {
      const isAsOnDisk = disk !== null && disk.text === text && draft.base === disk.hash;
      await this.#store.keepDraft(file, revision, { base: draft.base, text: isAsOnDisk ? null : text, selection: null }, who);
      return;
    }
    await this.#write([{ name: file, text }]);
    const found: NewVersion[] = disk === null ? [] : [{ ...disk, kind: 'found', label: null }];
    await this.#store.keepVersions(file, [...found, { text, hash: hashText(text), kind: 'saved', label }], who, null);
  }

  /** Does something with the organisation's files while nothing else does, and has them read anew. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#queue.run(QUEUE, async () => {
      try {
        return await work();
      } finally {
        await this.#library.refresh();
      }
    });
  }

  async #open({ source, file }: Name, evenNothing = false): Promise<OpenedDocument> {
    const disk = await readOnDisk(join(this.#folders[source], file), file);
    const state = source === 'own' ? await this.#store.draftOf(file) : { revision: 0, draft: null, positions: {} };
    if (disk === null && state.draft === null && !evenNothing) throw studioRefusal('no-document', file);
    return { source, file, disk, ...state };
  }

  /** Names of the translations and routes of a document in which something has been written and not been saved. */
  async #companionDrafts(file: string): Promise<string[]> {
    return [...(await this.#store.drafts()).keys()].filter((name) => ownerOf(name) === file);
  }

  async #drafted(names: readonly string[]): Promise<Drafted[]> {
    const states = await Promise.all(names.map(async (name) => ({ name, state: await this.#store.draftOf(name) })));
    return states.flatMap(({ name, state: { draft, revision } }) => (draft === null ? [] : [{ name, text: draft.text, revision }]));
  }

  async #onDisk({ source, file }: Name): Promise<OnDisk> {
    const disk = await readOnDisk(join(this.#folders[source], file), file);
    if (disk === null) throw studioRefusal('no-document', file);
    return disk;
  }

  async #make(id: string, text: string): Promise<OpenedDocument> {
    if (this.#shelf.hasOwn(id)) throw studioRefusal('id-taken', id);
    const files = [{ name: scenarioFileName(id), text }];
    await this.#mustBeFree(files);
    await this.#store.publish(scenarioFileName(id), null);
    await this.#write(files);
    return this.#reopen(scenarioFileName(id));
  }

  async #reopen(file: string): Promise<OpenedDocument> {
    await this.#library.refresh();
    return this.#open({ source: 'own', file });
  }

  async #mustBeFree(files: readonly RemovedFile[]): Promise<void> {
    for (const { name } of files) if (await isThere(this.#pathOf(name))) throw studioRefusal('file-taken', name);
  }

  async #write(files: readonly RemovedFile[]): Promise<void> {
    for (const { text } of files) if (!isStorable(text)) throw studioRefusal('not-text');
    for (const { name, text } of files) await writeOnDisk(this.#pathOf(name), text);
  }

  async #unlink(names: readonly string[]): Promise<void> {
    for (const name of names) await rm(this.#pathOf(name), { force: true });
    syncFolder(this.#folders.own);
  }

  #begin(): Promise<void> {
    this.#begun ??= this.#read(new Set()).catch((error: unknown) => {
      this.#begun = null;
      throw error;
    });
    return this.#begun;
  }

  async #read(changed: ReadonlySet<string>): Promise<void> {
    await this.#shelf.read(changed);
    await this.#publish();
  }

  async #publish(): Promise<void> {
    if (this.#begun === null) return;
    const [documents, removed] = await Promise.all([this.#shelf.documents(this.#library, this.#store), this.#store.removed()]);
    const list = { documents, removed };
    if (JSON.stringify(list) !== JSON.stringify(this.#feed.value)) this.#feed.publish(list);
  }

  #pathOf(file: string): string {
    return join(this.#folders.own, file);
  }

  #sign({ staff, staffName }: Author): Signature {
    return { at: this.#now().toISOString(), staff, by: staffName };
  }
}
