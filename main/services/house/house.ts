import { type Added, type AddCharacter, type AddLook, type AddPicture, type ChangeEntry, type HouseArt, type HouseEntry, type HouseLibrary, PICTURE_BYTES } from '#core/contract/house.ts';
import { PictureError } from '#core/house/picture-fault.ts';
import { entryAt, type HeldEntry, idsOf, withEntry, withImage, withoutEntry } from '#core/house/entries.ts';
import { EMPTY_LIBRARY, inUse, type Library, MOST_ENTRIES, type OwnSetting } from '#core/house/library.ts';
import { codeOf } from '#core/looks/parts.ts';
import { newId } from '#core/studio/ids.ts';
import type { ServiceDeps } from '../deps.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import { StagedFiles } from '../files/staged-files.ts';
import type { Author } from '../studio/author.ts';
import { type CheckedPicture, checkPicture } from './check-picture.ts';
import { changedEntry, marked, told } from './changed-entry.ts';
import { LibraryFile } from './library-file.ts';
import { propSizeOf } from './prop-size.ts';
import { houseRefusal, pictureRefusal } from './refusals.ts';
import { personKey } from './named.ts';
import { type Use, usesIn, type UsesParts } from './uses.ts';

interface HouseParts extends UsesParts {
  readonly deps: Pick<ServiceDeps, 'dataFolder' | 'now' | 'randomBytes'>;
}

/** How far a background's form may be from a screen's. */
const WIDE = { from: 1.7, to: 1.86 };

const QUEUE = 'library';

/** What an organisation has of its own: backgrounds, things, people and what they look like. */
export class House {
  readonly #parts: HouseParts;
  readonly #file: LibraryFile;
  readonly #staged: StagedFiles;
  readonly #queue = new KeyedQueue();

  constructor(parts: HouseParts) {
    const { dataFolder, randomBytes } = parts.deps;
    this.#parts = parts;
    this.#file = new LibraryFile(dataFolder);
    this.#staged = new StagedFiles({ randomBytes, mostBytes: PICTURE_BYTES, tooLarge: () => pictureRefusal('too-many-bytes') });
  }

  /** What can be drawn. A library that cannot be read has nothing: stories go on with what comes along. */
  async art(): Promise<HouseArt> {
    const { settings, props, looks } = await this.inUse().catch(() => EMPTY_LIBRARY);
    return {
      settings: [...settings].map(([id, { title, image, like }]) => ({ id, title, image, like })),
      props: [...props].map(([id, { title, image, width, height }]) => ({ id, title, image, width, height })),
      looks: [...looks].map(([id, { title, parts }]) => ({ id, title, code: codeOf(parts) })),
    };
  }

  /** Everything, what is in the bin included. @throws ContractError `unavailable` where the library cannot be read */
  async list(): Promise<HouseLibrary> {
    const library = await this.#file.read();
    const uses = await usesIn(this.#parts);
    const used = (known: ReadonlyMap<string, Use[]>, name: string): Use[] => known.get(name) ?? [];
    return {
      settings: [...library.settings].map(([id, entry]) => ({ id, ...told(entry), uses: used(uses.settings, id) })),
      props: [...library.props].map(([id, entry]) => ({ id, ...told(entry), uses: used(uses.props, id) })),
      characters: [...library.characters].map(([id, entry]) => ({ id, ...told(entry), uses: used(uses.people, personKey(entry.name, entry.look)) })),
      looks: [...library.looks].map(([id, entry]) => ({ id, ...told(entry), uses: used(uses.looks, id), people: peopleWith(id, library) })),
    };
  }

  /** @throws ContractError `bad-input` for a file that is too large, `not-found` for a draft that is gone */
  stagePicture(session: string, draft: string | null, piece: string): { readonly draft: string; readonly bytes: number } {
    return this.#staged.add(session, draft, Buffer.from(piece, 'base64'));
  }

  /** @throws ContractError `bad-input` where it is no picture that is taken, `not-allowed` where the library is full */
  async addPicture(session: string, { draft, ...asked }: AddPicture): Promise<Added> {
    const picture = checked(this.#staged.read(session, draft));
    if (asked.as === 'setting') mustBeWide(picture);
    const id = await this.#change(async (library) => {
      const image = await this.#file.keepImage(picture);
      return this.#added(library, pictured(asked, picture, image), asked.title);
    });
    this.#staged.forget(draft);
    return { id, leftOut: [...picture.leftOut] };
  }

  /** @throws ContractError `not-allowed` where the library is full */
  async addCharacter(entry: AddCharacter): Promise<Added> {
    const id = await this.#change(async (library) => this.#added(library, { kind: 'character', entry }, entry.name));
    return { id, leftOut: [] };
  }

  /** @throws ContractError `not-allowed` where the library is full */
  async addLook(entry: AddLook): Promise<Added> {
    const id = await this.#change(async (library) => this.#added(library, { kind: 'look', entry }, entry.title));
    return { id, leftOut: [] };
  }

  /** @throws ContractError `not-found` */
  change(asked: ChangeEntry): Promise<void> {
    return this.#change(async (library) => {
      const entry = changedEntry(library, asked);
      if (entry === null) throw houseRefusal('no-entry', asked.id);
      return [withEntry(library, asked.id, entry), undefined];
    });
  }

  /** Puts an entry into the bin; scenarios that name it show a plain one meanwhile. @throws ContractError `not-found` */
  remove(entry: HouseEntry, { staffName }: Author): Promise<void> {
    const at = this.#parts.deps.now().toISOString();
    return this.#mark(entry, { at, ...(staffName === null ? {} : { by: staffName }) });
  }

  /** Takes an entry out of the bin. @throws ContractError `not-found` */
  restore(entry: HouseEntry): Promise<void> {
    return this.#mark(entry, undefined);
  }

  /** Takes away for good what is in the bin, with its picture. @throws ContractError `not-found`, `not-allowed` where it is in use */
  discard({ kind, id }: HouseEntry): Promise<void> {
    return this.#change(async (library) => {
      const held = entryAt(library, kind, id);
      if (held === null) throw houseRefusal('no-entry', id);
      if (held.entry.removed === undefined) throw houseRefusal('not-in-bin', id);
      return [withoutEntry(library, kind, id), undefined];
    });
  }

  /**
   * What a pack brings, under the id that its scenarios name; in place of what has this id here. Its picture is
   * checked like any other, and gets the name that its contents give it.
   *
   * @param bytes of the picture; null for what has none
   * @throws PictureError, ContractError `not-allowed` where the library is full
   */
  async install(id: string, held: HeldEntry, bytes: Uint8Array | null): Promise<void> {
    const picture = bytes === null ? null : checkPicture(bytes);
    await this.#change(async (library) => {
      if (!idsOf(library, held.kind).has(id)) mustHaveRoom(library, held.kind);
      const image = picture === null ? null : await this.#file.keepImage(picture);
      return [withEntry(library, id, image === null ? held : withImage(held, image)), undefined];
    });
  }

  /** What is in use, for packs. @throws ContractError `unavailable` where the library cannot be read */
  async inUse(): Promise<Library> {
    const { settings, props, characters, looks } = await this.#file.read();
    return { settings: inUse(settings), props: inUse(props), characters: inUse(characters), looks: inUse(looks) };
  }

  /** The bytes of a picture. @throws Error of the file system */
  image(name: string): Promise<Uint8Array> {
    return this.#file.image(name);
  }

  #added(library: Library, held: HeldEntry, name: string): readonly [Library, string] {
    mustHaveRoom(library, held.kind);
    // Nothing that comes along, now or later, begins with this word.
    const id = newId(`our ${name.replace(/^our\s/i, '')}`, idsOf(library, held.kind), `our-${held.kind}`);
    return [withEntry(library, id, held), id];
  }

  #mark({ kind, id }: HouseEntry, removed: OwnSetting['removed']): Promise<void> {
    return this.#change(async (library) => {
      const held = entryAt(library, kind, id);
      if (held === null) throw houseRefusal('no-entry', id);
      return [withEntry(library, id, marked(held, removed)), undefined];
    });
  }

  /** Reads, changes and writes the library, one change after the other; then pictures that nothing names go. */
  #change<Result>(work: (library: Library) => Promise<readonly [Library, Result]>): Promise<Result> {
    return this.#queue.run(QUEUE, async () => {
      const [library, result] = await work(await this.#file.read());
      await this.#file.write(library);
      await this.#file.sweep(library);
      return result;
    });
  }
}

function checked(bytes: Uint8Array): CheckedPicture {
  try {
    return checkPicture(bytes);
  } catch (error) {
    throw error instanceof PictureError ? pictureRefusal(error.fault) : error;
  }
}

function mustBeWide({ width, height }: CheckedPicture): void {
  if (width / height < WIDE.from || width / height > WIDE.to) throw pictureRefusal('not-wide');
}

function pictured(asked: AsPicture, picture: CheckedPicture, image: string): HeldEntry {
  const { title, credit } = asked;
  const named = { title, image, ...(credit === undefined ? {} : { credit }) };
  if (asked.as === 'prop') return { kind: 'prop', entry: { ...named, ...propSizeOf(picture, asked.size) } };
  return { kind: 'setting', entry: { ...named, like: asked.like } };
}

/** The people of the library, those in its bin aside, who have a look. */
function peopleWith(look: string, { characters }: Library): string[] {
  return [...inUse(characters).values()].filter((person) => person.look === look).map(({ name }) => name);
}

function mustHaveRoom(library: Library, kind: HeldEntry['kind']): void {
  if (idsOf(library, kind).size >= MOST_ENTRIES) throw houseRefusal('full');
}

type AsPicture = AddPicture extends infer Each ? (Each extends AddPicture ? Omit<Each, 'draft'> : never) : never;
