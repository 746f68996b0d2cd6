import { join } from 'node:path';
import type { StudioDocument, StudioVersion } from '#core/contract/studio.ts';
import { studioFileSchema } from '#core/contract/studio.ts';
import { hashText } from '#core/results/hash.ts';
import { Source } from '#core/studio/source.ts';
import { textOf } from '#core/studio/tree.ts';
import { DocumentFolder } from '../library/document-folder.ts';
import { OWN_FOLDER, type ScenarioLibrary } from '../library/scenario-library.ts';
import { readTextFile } from '../scenario-file.ts';
import type { StudioStore } from '../store/studio-store.ts';
import { ownerOf } from './companions.ts';

type Entry = Pick<StudioDocument, 'file' | 'source' | 'id' | 'title' | 'summary' | 'locale' | 'hash'>;

/** What the studio can open: every scenario file of both folders, whatever is wrong with it. */
export class StudioShelf {
  readonly #folders: readonly DocumentFolder<Entry>[];
  #entries: readonly Entry[] = [];

  constructor(bundledFolder: string, dataFolder: string) {
    const kind = { takes: (name: string) => studioFileSchema.safeParse(name).success, read: readEntry };
    this.#folders = [
      new DocumentFolder(join(dataFolder, OWN_FOLDER), 'own', kind),
      new DocumentFolder(bundledFolder, 'bundled', kind),
    ];
  }

  /** Reads what has changed. A folder that cannot be read holds nothing; the library has told of it. */
  async read(changed: ReadonlySet<string>): Promise<void> {
    const read = await Promise.all(this.#folders.map((folder) => folder.read(changed).catch(() => [])));
    this.#entries = read.flat();
  }

  /** Whether another own document has this id. */
  hasOwn(id: string, but: string | null = null): boolean {
    return this.#entries.some((entry) => entry.source === 'own' && entry.id === id && entry.file !== but);
  }

  /** Whether a bundled document has this id. */
  hasBundled(id: string): boolean {
    return this.#entries.some((entry) => entry.source === 'bundled' && entry.id === id);
  }

  async documents(library: Pick<ScenarioLibrary, 'list' | 'find' | 'waiting'>, store: StudioStore): Promise<StudioDocument[]> {
    const [drafts, published, waiting] = [await store.drafts(), await store.published(), await store.waiting()];
    const waitingFaults = library.waiting.flatMap((each) => (each.ok ? [] : [{ ...each, source: 'own' }]));
    const broken = [...library.list().broken, ...waitingFaults];
    const faultsOf = ({ file, source }: Entry): number =>
      broken.find((each) => each.file === file && each.source === source)?.findings.filter(({ severity }) => severity === 'error').length ?? 0;
    const isShadowed = ({ id, source }: Entry): boolean => id !== null && source === 'bundled' && library.find(id)?.summary.source === 'own';
    // Its revision is that of another file: of the document's own it says nothing.
    const companionDraft = (file: string): StudioDocument['draft'] => {
      const found = [...drafts].find(([name]) => ownerOf(name) === file);
      return found === undefined ? null : { ...found[1], revision: 0 };
    };
    const known = this.#entries.map((entry) => ({
      ...entry,
      faults: faultsOf(entry),
      shadowed: isShadowed(entry),
      draft: entry.source === 'own' ? (drafts.get(entry.file) ?? companionDraft(entry.file)) : null,
      published: entry.source === 'own' ? publishedOf(published.get(entry.file)) : null,
      waiting: entry.source === 'own' && waiting.has(entry.file),
    }));
    const files = new Set(this.#entries.filter(({ source }) => source === 'own').map(({ file }) => file));
    const gone = [...drafts].filter(([file]) => !files.has(file) && ownerOf(file) === null).map(([file, draft]) => withoutFile(file, draft, waiting.has(file)));
    return [...known, ...gone].toSorted(byPlace);
  }
}

function byPlace(a: StudioDocument, b: StudioDocument): number {
  if (a.source !== b.source) return a.source === 'own' ? -1 : 1;
  return a.file < b.file ? -1 : Number(a.file > b.file);
}

/** A draft whose file somebody else has taken away: it is still there to be saved. */
function withoutFile(file: string, draft: NonNullable<StudioDocument['draft']>, waiting: boolean): StudioDocument {
  return { file, source: 'own', id: null, title: null, summary: null, locale: null, hash: null, faults: 0, shadowed: false, draft, published: null, waiting };
}

function publishedOf(version: StudioVersion | undefined): StudioDocument['published'] {
  return version === undefined ? null : { hash: version.hash, at: version.at, by: version.by };
}

async function readEntry(path: string, file: string, source: Entry['source']): Promise<Entry> {
  const read = await readTextFile(path);
  if (!read.ok) return { file, source, id: null, title: null, summary: null, locale: null, hash: null };
  const { root } = new Source(read.text);
  const [id, title, summary, locale] = [textOf(root, 'id'), textOf(root, 'title'), textOf(root, 'summary'), textOf(root, 'locale')];
  return { file, source, id, title, summary, locale, hash: hashText(read.text) };
}
