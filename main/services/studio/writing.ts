import type { KeepDraft, KeptDraft, OpenedDocument, SaveDocument, Saved } from '#core/contract/studio.ts';
import { hashText } from '#core/results/hash.ts';
import type { NewVersion, Publication, Signature } from '../store/studio-store.ts';
import { type Author, signed } from './author.ts';
import { mustBeCompanion, ownerOf, publishedTranslations } from './companions.ts';
import type { FitText } from './publishing.ts';
import { studioRefusal } from './refusals.ts';
import type { WorkParts } from './studio-parts.ts';
import { isStorable, patched } from './texts.ts';

/** What is written in a document: kept as its draft, saved into its file and published. */
export class Writing {
  readonly #parts: WorkParts;

  constructor(parts: WorkParts) {
    this.#parts = parts;
  }

  async keepDraft(asked: KeepDraft, author: Author): Promise<KeptDraft> {
    const { file, revision, on, base, patches, result, selection, positions } = asked;
    const { files, store, listing, now } = this.#parts;
    const current = await files.open({ source: 'own', file }, true);
    const owner = ownerOf(file);
    if (owner !== null) await files.open({ source: 'own', file: owner });
    else if (current.disk === null && current.draft === null && base === null) throw studioRefusal('no-document', file);
    const before = current.draft?.text ?? current.disk?.text ?? '';
    if (current.revision !== revision || hashText(before) !== on) return { kept: false, current };
    const text = patched(before, patches);
    if (text === null || !isStorable(text)) throw studioRefusal('not-text');
    if (hashText(text) !== result) return { kept: false, current };
    const isAsOnDisk = current.disk === null ? owner !== null && text === '' : current.disk.hash === result && base === result;
    const draft = { text: isAsOnDisk ? null : text, base, selection, positions };
    const next = await store.keepDraft(file, revision, draft, signed(author, now()));
    if (next === null) return { kept: false, current };
    await listing.tell();
    return { kept: true, revision: next };
  }

  /** @param fit the text that may be published; null: it is saved only */
  async save({ file, revision, expected, label }: Omit<SaveDocument, 'publish'>, fit: FitText | null, author: Author): Promise<Saved> {
    const { files, store, library, now } = this.#parts;
    const disk = await files.read(file);
    const state = await store.draftOf(file);
    if (state.revision !== revision) throw studioRefusal('draft-changed', file);
    const text = state.draft?.text ?? disk?.text;
    if (text === undefined) throw studioRefusal('no-document', file);
    if ((disk?.hash ?? null) !== expected) return { saved: false, disk };
    const hash = hashText(text);
    if (fit !== null && fit.hash !== hash) throw studioRefusal('draft-changed', file);
    mustBeCompanion(file, text);
    const isGone = text === '' && ownerOf(file) !== null;
    if (!isGone && disk?.hash !== hash) await files.write([{ name: file, text }]);
    const found: NewVersion[] = disk === null ? [] : [{ ...disk, kind: 'found', label: null }];
    const written: NewVersion[] = isGone ? [] : [{ text, hash, kind: fit === null ? 'saved' : 'published', label: label ?? null }];
    const who = signed(author, now());
    const publication = fit === null ? undefined : await this.#publication(file, fit, who);
    const version = await store.keepVersions(file, [...found, ...written], who, revision, publication);
    if (isGone) await files.unlink([file]);
    await library.refresh();
    return { saved: true, hash: isGone ? null : hash, version, revision: (await store.draftOf(file)).revision };
  }

  /** Gives a document another text: its draft where it has one, else its file. The library is to be read anew then. */
  async put({ file, draft, disk, revision }: OpenedDocument, text: string, label: string, author: Author): Promise<void> {
    const { files, store, now } = this.#parts;
    const who = signed(author, now());
    if (draft !== null) {
      const isAsOnDisk = disk !== null && disk.text === text && draft.base === disk.hash;
      await store.keepDraft(file, revision, { base: draft.base, text: isAsOnDisk ? null : text, selection: null }, who);
      return;
    }
    await files.write([{ name: file, text }]);
    const found: NewVersion[] = disk === null ? [] : [{ ...disk, kind: 'found', label: null }];
    await store.keepVersions(file, [...found, { text, hash: hashText(text), kind: 'saved', label }], who, null);
  }

  /** Translations are published as they were written last: those that are not saved yet are saved next. */
  async #publication(file: string, { body }: FitText, { at, staff }: Signature): Promise<Publication> {
    const { files } = this.#parts;
    const onDisk = await files.companions(file);
    const drafted = await Promise.all((await files.companionDrafts(file)).map((name) => files.open({ source: 'own', file: name }, true)));
    return { act: { at, staff, kind: 'scenario-published', body }, translations: publishedTranslations(onDisk, drafted), waits: false };
  }
}
