import { ContractError } from '#core/contract/errors.ts';
import type { OpenedDocument } from '#core/contract/studio.ts';
import { type Found, type FoundDocument, MOST_HITS, type Replace, type Replaced, type Replacement, type TakenBack } from '#core/contract/studio-find.ts';
import { hashText } from '#core/results/hash.ts';
import { findIn, type FindQuery, type Hit } from '#core/studio/find/find.ts';
import { shownHit } from '#core/studio/find/place.ts';
import { replaceHits, type Replacing as ReplacingWords } from '#core/studio/find/replace.ts';
import { outline } from '#core/studio/outline.ts';
import { Source } from '#core/studio/source.ts';
import { applyPatches, invertPatches } from '#core/studio/text-patch.ts';
import type { Changed, ReplacementsStore } from '../store/replacements-store.ts';
import type { Author } from './author.ts';
import { studioRefusal } from './refusals.ts';
import type { Name } from './studio-files.ts';
import type { Desk, Studio } from './studio.ts';
import { isStorable } from './texts.ts';

const NOBODY: Author = { staff: null, staffName: null };

interface ReplacingParts {
  readonly studio: Pick<Studio, 'atDesk'>;
  readonly store: ReplacementsStore;
  readonly now: () => Date;
}

/** A document that is to get another text. */
interface Prepared {
  readonly opened: OpenedDocument;
  readonly text: string;
  readonly changed: Changed;
}

/** Finding words in all scenarios, putting others in their place, and taking that back, in all of them at once. */
export class Replacing {
  readonly #studio: Pick<Studio, 'atDesk'>;
  readonly #store: ReplacementsStore;
  readonly #now: () => Date;

  constructor({ studio, store, now }: ReplacingParts) {
    this.#studio = studio;
    this.#store = store;
    this.#now = now;
  }

  /** Where something stands, in what has been written last: the drafts, where there are some. */
  find(query: FindQuery): Promise<Found> {
    return this.#studio.atDesk(NOBODY, async (desk) => {
      const documents: FoundDocument[] = [];
      const unread: string[] = [];
      let total = 0;
      let shown = 0;
      for (const name of desk.names) {
        const read = await readIn(desk, name);
        if (read === null) {
          if (name.source === 'own') unread.push(name.file);
          continue;
        }
        const hits = findIn(read.source, query);
        const listed = hits.slice(0, MOST_HITS - shown).map((hit) => shownHit(read.source, hit));
        total += hits.length;
        shown += listed.length;
        if (listed.length > 0) documents.push({ ...foundIn(name, read), hits: listed });
      }
      return { documents, total, unread };
    });
  }

  /** @throws ContractError `bad-input` where there are not so many places; then nothing has changed */
  replace({ query, put, documents, label }: Replace, author: Author): Promise<Replaced> {
    return this.#studio.atDesk(author, async (desk): Promise<Replaced> => {
      const ready: Prepared[] = [];
      const changed: string[] = [];
      for (const { file, expected, hits } of documents) {
        const read = await readIn(desk, { source: 'own', file });
        if (read === null || hashText(read.source.text) !== expected) changed.push(file);
        else ready.push(replacementIn(read, file, { places: chosen(file, findIn(read.source, query), hits), how: { query, put } }));
      }
      if (changed.length > 0) return { replaced: false, changed };
      const hits = documents.reduce((sum, each) => sum + new Set(each.hits).size, 0);
      const who = { at: this.#now().toISOString(), staff: author.staff, by: author.staffName };
      // Known before the first document changes: whatever happens then, what was changed can be taken back.
      const number = await this.#store.add({ words: query.words, put, hits, changed: ready.map((each) => each.changed) }, who);
      for (const { opened, text } of ready) await desk.put(opened, text, label);
      return { replaced: true, number, documents: ready.length, hits };
    });
  }

  replacements(): Promise<Replacement[]> {
    return this.#store.list();
  }

  /** @throws ContractError `not-found` where it has been taken back already */
  takeBack({ number, label }: { readonly number: number; readonly label: string }, author: Author): Promise<TakenBack> {
    return this.#studio.atDesk(author, async (desk): Promise<TakenBack> => {
      const changed = await this.#store.changedBy(number);
      if (changed === null) throw studioRefusal('not-replaced');
      const back: string[] = [];
      const kept: string[] = [];
      for (const { file, before, after, back: patches } of changed) {
        const read = await readIn(desk, { source: 'own', file });
        const hash = read === null ? null : hashText(read.source.text);
        if (read !== null && hash === after) await desk.put(read.opened, applyPatches(read.source.text, patches), label);
        // It says what it said before already where a fault has ended the replacement, or taking it back, in between.
        (hash === after || hash === before ? back : kept).push(file);
      }
      await this.#store.drop(number);
      return { back, kept };
    });
  }
}

interface Read {
  readonly opened: OpenedDocument;
  readonly source: Source;
}

/** What a document says now; null where it is gone, cannot be read or is not JSON. */
async function readIn(desk: Desk, name: Name): Promise<Read | null> {
  try {
    const opened = await desk.open({ source: name.source, file: name.file });
    const source = new Source(opened.draft?.text ?? opened.disk?.text ?? '');
    return source.unsound === null ? { opened, source } : null;
  } catch (error) {
    if (error instanceof ContractError) return null;
    throw error;
  }
}

function foundIn({ source, file }: Name, read: Read): Omit<FoundDocument, 'hits'> {
  const { text } = read.source;
  return { source, file, title: outline(read.source).title, unsaved: read.opened.draft !== null, hash: hashText(text) };
}

function chosen(file: string, hits: readonly Hit[], numbers: readonly number[]): readonly Hit[] {
  return [...new Set(numbers)].map((number) => {
    const hit = hits[number];
    if (hit === undefined) throw studioRefusal('no-hits', file);
    return hit;
  });
}

function replacementIn({ opened, source }: Read, file: string, { places, how }: { readonly places: readonly Hit[]; readonly how: ReplacingWords }): Prepared {
  const patches = replaceHits(source, places, how);
  const text = applyPatches(source.text, patches);
  if (!how.put.isWellFormed() || !isStorable(text)) throw studioRefusal('not-text');
  return { opened, text, changed: { file, before: hashText(source.text), after: hashText(text), back: [...invertPatches(source.text, patches)] } };
}
