import type { OpenedDocument } from '#core/contract/studio.ts';
import { hashText } from '#core/results/hash.ts';
import { scenarioFileName, scenarioIdOf } from '../library/file-name.ts';
import type { RemovedFile } from '../store/studio-store.ts';
import { type Author, signed } from './author.ts';
import { companionUnder, publishedTranslations, renamedCompanion } from './companions.ts';
import { renamePublished } from './published-scenarios.ts';
import { studioRefusal } from './refusals.ts';
import type { Name } from './studio-files.ts';
import { NO_DRAFT, type WorkParts } from './studio-parts.ts';
import { named, withDrafted } from './texts.ts';

/** A draft of a translation or routes. */
type Drafted = RemovedFile & { readonly revision: number };

/** Documents as wholes: made, renamed, put into the bin and taken out of it. */
export class Documents {
  readonly #parts: WorkParts;

  constructor(parts: WorkParts) {
    this.#parts = parts;
  }

  async create(id: string, title: string, text: string): Promise<OpenedDocument> {
    const { shelf } = await this.#list();
    if (shelf.hasBundled(id)) throw studioRefusal('id-taken', id);
    return this.#make(id, named(text, id, title));
  }

  async duplicate(name: Name, id: string, title: string | undefined): Promise<OpenedDocument> {
    const { shelf } = await this.#list();
    const { text } = await this.#parts.files.onDisk(name);
    const keepsId = name.source === 'bundled' && name.file === scenarioFileName(id);
    if (!keepsId && shelf.hasBundled(id)) throw studioRefusal('id-taken', id);
    return this.#make(id, named(text, id, title, name.file));
  }

  async rename(file: string, expected: string, id: string): Promise<OpenedDocument> {
    const { files, store, now } = this.#parts;
    const { shelf } = await this.#list();
    const to = scenarioFileName(id);
    const { text, hash } = await files.onDisk({ source: 'own', file });
    if (hash !== expected) throw studioRefusal('file-changed', file);
    if (file === to) return files.open({ source: 'own', file });
    if ((await store.draftOf(file)).draft !== null) throw studioRefusal('has-draft', file);
    for (const name of await files.companionDrafts(file)) throw studioRefusal('has-draft', name);
    if (shelf.hasBundled(id) || shelf.hasOwn(id, file)) throw studioRefusal('id-taken', id);
    const old = await files.companions(file);
    const renamed = [{ name: to, text: named(text, id, undefined, file) }, ...old.map((each) => renamedCompanion(each, id))];
    await files.mustBeFree(renamed);
    const waits = (await store.waiting()).has(file);
    // Where players do not get what the file says, they do not get it in between either, under neither name.
    const held = waits || (await store.published()).has(file) ? [file, to] : [];
    await store.wait(held, true);
    // All new ones are there before the first old one goes: whenever it ends, nothing is lost.
    await files.write(renamed);
    await store.rename(file, to);
    for (const { name } of old) await store.rename(name, companionUnder(name, id));
    await renamePublished(store, { file: to, id, waits }, now());
    await files.unlink([file, ...old.map(({ name }) => name)]);
    await store.wait(waits ? [file] : [file, to], false);
    return this.#reopen(to);
  }

  async withdraw(file: string, author: Author): Promise<void> {
    const { files, store, library, now } = this.#parts;
    await files.onDisk({ source: 'own', file });
    if ((await store.waiting()).has(file)) return;
    const who = signed(author, now());
    const act = { at: who.at, staff: who.staff, kind: 'scenario-withdrawn', body: { scenario: scenarioIdOf(file), file } };
    const played = library.find(scenarioIdOf(file) ?? '');
    if ((await store.published()).has(file) || played?.summary.source !== 'own') await store.wait([file], true, act);
    else {
      // What was played as it stood is known from now on as what players got: versions go on from there.
      const version = { text: played.text, hash: hashText(played.text), kind: 'published', label: null } as const;
      const translations = publishedTranslations(await files.companions(file), []);
      await store.keepVersions(file, [version], { ...who, staff: null, by: null }, null, { act, translations, waits: true });
    }
    await library.refresh();
  }

  async remove(file: string, expected: string | null, author: Author): Promise<{ readonly removed: number }> {
    const { files, store, library, now } = this.#parts;
    const disk = await files.read(file);
    const { draft, revision } = await store.draftOf(file);
    if (disk === null && draft === null) throw studioRefusal('no-document', file);
    if ((disk?.hash ?? null) !== expected) throw studioRefusal('file-changed', file);
    const drafted = disk === null ? [] : await this.#drafted(await files.companionDrafts(file));
    const whole = disk === null ? [] : withDrafted([{ name: file, text: disk.text }, ...(await files.companions(file))], drafted);
    const { number: published, translations } = (await store.published()).get(file) ?? {};
    const waiting = (await store.waiting()).has(file);
    const removed = await store.addRemoved(file, { files: whole, draft, published, translations, waiting }, signed(author, now()));
    await files.unlink(whole.map(({ name }) => name));
    // Whatever comes to have this name is another document.
    await store.publish(file, null);
    await store.wait([file], false);
    if (draft !== null) await store.keepDraft(file, revision, NO_DRAFT, signed(author, now()));
    for (const each of drafted) await store.keepDraft(each.name, each.revision, NO_DRAFT, signed(author, now()));
    await library.refresh();
    return { removed };
  }

  async restore(removed: number, author: Author): Promise<OpenedDocument> {
    const { files, store, now } = this.#parts;
    const found = await store.findRemoved(removed);
    if (found === null) throw studioRefusal('not-in-bin');
    const { file, draft, published, translations = null, waiting = false } = found;
    await files.mustBeFree(found.files);
    const { revision, draft: newer } = await store.draftOf(file);
    if (newer !== null) throw studioRefusal('has-draft', file);
    await store.wait([file], waiting);
    await store.publish(file, published === undefined ? null : { version: published, translations });
    await files.write(found.files);
    if (draft !== null) await store.keepDraft(file, revision, { ...draft, selection: null }, signed(author, now()));
    await store.dropRemoved(removed);
    return this.#reopen(file);
  }

  async #make(id: string, text: string): Promise<OpenedDocument> {
    const { files, store, listing } = this.#parts;
    if (listing.shelf.hasOwn(id)) throw studioRefusal('id-taken', id);
    const made = [{ name: scenarioFileName(id), text }];
    await files.mustBeFree(made);
    // Before the file is there: nobody but the studio plays it until it is published, wherever this ends.
    await store.wait([scenarioFileName(id)], true);
    await store.publish(scenarioFileName(id), null);
    await files.write(made);
    return this.#reopen(scenarioFileName(id));
  }

  async #reopen(file: string): Promise<OpenedDocument> {
    await this.#parts.library.refresh();
    return this.#parts.files.open({ source: 'own', file });
  }

  async #drafted(names: readonly string[]): Promise<Drafted[]> {
    const { store } = this.#parts;
    const states = await Promise.all(names.map(async (name) => ({ name, state: await store.draftOf(name) })));
    return states.flatMap(({ name, state: { draft, revision } }) => (draft === null ? [] : [{ name, text: draft.text, revision }]));
  }

  /** The list, when the folders have been read. */
  async #list(): Promise<WorkParts['listing']> {
    const { listing } = this.#parts;
    await listing.begin();
    return listing;
  }
}
