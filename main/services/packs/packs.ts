import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { PackChoice, PackContents, PackInstall, PackInstalled, PackOrder, PackPiece, PackReviewPiece } from '#core/contract/packs.ts';
import { PACK_ENDING, PACK_LIMITS } from '#core/packs/limits.ts';
import { EMPTY_LIBRARY } from '#core/house/library.ts';
import { packNameOf } from '#core/packs/paths.ts';
import { imagesOf, type Picture, withPictures } from '#core/packs/pictures.ts';
import { newId } from '#core/studio/ids.ts';
import { bytePieces } from '../files/piece-bytes.ts';
import type { ServiceDeps } from '../deps.ts';
import { wallClock } from '../files/file-time.ts';
import { StagedFiles } from '../files/staged-files.ts';
import { LIBRARY_FILE } from '../house/library-file.ts';
import { OWN_FOLDER } from '../library/scenario-library.ts';
import { openProver } from '../proof/open-prover.ts';
import { randomUuid } from '../random-uuid.ts';
import type { Author } from '../studio/author.ts';
import type { Studio } from '../studio/studio.ts';
import type { Store } from '../store/store.ts';
import { factsOf } from './check-file.ts';
import { collectPack, type Collected } from './collect-pack.ts';
import { finishInstall, type InstallStores } from './finish-install.ts';
import { Holdings } from './holdings.ts';
import type { ComingPictures } from './install-pictures.ts';
import { planInstall } from './install-plan.ts';
import { beginInstall, type InstallFolders } from './journal.ts';
import { type Pack, readPack } from './read-pack.ts';
import { packRefusal } from './refusals.ts';
import { comparePack, fingerprintOf, reviewPack } from './review-pack.ts';
import { writePack } from './write-pack.ts';

/** Within the data folder: the pack that is being installed. */
const FOLDER = 'packs';

interface PacksParts {
  readonly store: Pick<Store, 'studio' | 'audit'>;
  readonly studio: Pick<Studio, 'exclusively'>;
  readonly deps: Pick<ServiceDeps, 'dataFolder' | 'bundledFolder' | 'version' | 'now' | 'randomBytes'>;
}

/** Where packs of a data folder are prepared, and where they are installed. */
export function packFolders(dataFolder: string): InstallFolders {
  return { packs: join(dataFolder, FOLDER), own: join(dataFolder, OWN_FOLDER), data: dataFolder };
}

/** Scenarios and programmes for others, and from others. */
export class Packs {
  readonly #deps: PacksParts['deps'];
  readonly #stores: InstallStores & Pick<Store, 'studio'>;
  readonly #studio: PacksParts['studio'];
  /** Packs from outside that nobody has decided on: until somebody does, nothing of them is on the disk. */
  readonly #staged: StagedFiles;

  constructor({ store, studio, deps }: PacksParts) {
    this.#deps = deps;
    this.#stores = store;
    this.#studio = studio;
    const { randomBytes } = deps;
    this.#staged = new StagedFiles({ randomBytes, mostBytes: PACK_LIMITS.pack, tooLarge: () => packRefusal('too-large') });
  }

  /** What would be in a pack, with all that goes along. */
  async contents(choice: PackChoice): Promise<PackContents> {
    const { files, missing, refused } = await collectPack(choice, await Holdings.read(this.#deps));
    return { files: files.flatMap(listed), missing, refused };
  }

  /** Makes a pack and hands it over, a piece whenever the reader asks. @throws ContractError with a `PackRefusal` */
  async *make({ name, author, licence, ...choice }: PackOrder, signal?: AbortSignal): AsyncGenerator<PackPiece> {
    const { files, refused } = await collectPack(choice, await Holdings.read(this.#deps));
    const [first] = refused;
    if (first !== undefined) throw packRefusal(first.refusal, first.file);
    if (files.length === 0) throw packRefusal('nothing-chosen');
    const created = wallClock(this.#deps.now()).slice(0, 10);
    const pack = await writePack({ name, author, licence, created, appVersion: this.#deps.version }, files);
    yield { kind: 'file', name: `${newId(name, new Set(), 'pack')}${PACK_ENDING}`, type: 'application/zip', bytes: pack.length };
    for (const piece of bytePieces(pack)) {
      if (signal?.aborted === true) return;
      yield piece;
    }
    yield { kind: 'done', files: files.length };
  }

  /** Takes a piece of a pack from outside. @param session whose it is, by its token */
  stage(session: string, draft: string | null, piece: Buffer): { readonly draft: string; readonly bytes: number } {
    return this.#staged.add(session, draft, piece);
  }

  /** Looks a pack through; one that is refused is thrown away. */
  async *review(session: string, draft: string, signal?: AbortSignal): AsyncGenerator<PackReviewPiece> {
    const { bytes, pack } = await this.#open(session, draft);
    const { studio } = this.#stores;
    const drafted = new Set((await studio.drafts()).keys());
    const published = new Set((await studio.published()).keys());
    const waiting = await studio.waiting();
    const prover = openProver();
    try {
      yield* reviewPack(bytes, pack, { holdings: await Holdings.read(this.#deps), prover, drafted, published, waiting, signal });
    } finally {
      prover.close();
    }
  }

  /** Installs what was chosen of a pack that was looked through: all of it or nothing. */
  async install(session: string, { draft, ...asked }: PackInstall, author: Author): Promise<PackInstalled> {
    const { bytes, pack } = await this.#open(session, draft);
    const installed = await this.installPack(bytes, pack, asked, author);
    this.#staged.forget(draft);
    return installed;
  }

  /** The same for a pack that was read already. */
  installPack(bytes: Buffer, pack: Pack, asked: Omit<PackInstall, 'draft'>, { staff, staffName }: Author): Promise<PackInstalled> {
    const folders = packFolders(this.#deps.dataFolder);
    return this.#studio.exclusively(async () => {
      await finishInstall(folders, this.#stores);
      const holdings = await Holdings.read(this.#deps);
      const compared = await comparePack(pack, holdings);
      if (fingerprintOf(bytes, compared) !== asked.fingerprint) throw packRefusal('changed');
      const { files, pictures } = await planInstall(compared, asked, holdings);
      const paths = files.map(({ path }) => path);
      if (paths.length + pictures.length > 0) {
        const { name, author, licence, created } = pack.manifest;
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const install = randomUuid(this.#deps.randomBytes);
        const at = this.#deps.now().toISOString();
        const titles = pictures.map(({ entry }) => entry.title);
        const journal = { install, at, staff, by: staffName, pack: { name, author, licence, created, sha256 }, paths, pictures: titles };
        await beginInstall(folders, journal, files, comingPictures(pack, pictures));
        await finishInstall(folders, this.#stores).catch(() => {
          throw packRefusal('unfinished', paths[0] ?? LIBRARY_FILE);
        });
      }
      const replaced = paths.filter((path) => holdings.files('own').has(path));
      const added = [...paths.filter((path) => !replaced.includes(path)), ...(pictures.length > 0 ? [LIBRARY_FILE] : [])];
      return { added, replaced };
    });
  }

  async #open(session: string, draft: string): Promise<{ readonly bytes: Buffer; readonly pack: Pack }> {
    const bytes = this.#staged.read(session, draft);
    try {
      return { bytes, pack: await readPack(bytes) };
    } catch (error) {
      this.#staged.forget(draft);
      throw error;
    }
  }
}

/** Pictures with the files of those that have one; null: none. */
function comingPictures({ files }: Pack, pictures: readonly Picture[]): ComingPictures | null {
  if (pictures.length === 0) return null;
  const contents = new Map(files.map((file) => [file.path, file.contents]));
  const images = new Map([...imagesOf(pictures)].map((image) => [image, contents.get(`images/${image}`) ?? new Uint8Array()]));
  return { library: withPictures(EMPTY_LIBRARY, pictures), images };
}

function listed(file: Collected['files'][number]): PackContents['files'] {
  const { path } = file;
  const name = packNameOf(path);
  if (name === null || name.kind === 'manifest') return [];
  const { kind } = name;
  if (!('text' in file)) return [{ path, kind, bytes: file.image.length, title: null }];
  const { text } = file;
  return [{ path, kind, bytes: Buffer.byteLength(text, 'utf8'), title: factsOf({ name: { ...name, kind }, text }).title }];
}
