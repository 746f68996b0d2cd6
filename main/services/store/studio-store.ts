import { deflateSync, inflateSync } from 'node:zlib';
import type { StudioVersion } from '#core/contract/studio.ts';
import { openedDocumentSchema, studioVersionSchema } from '#core/contract/studio.ts';
import { z } from '#core/contract/zod.ts';
import { hashText, type Sha256 } from '#core/results/hash.ts';
import { type ActedOn, addAct } from './acts.ts';
import type { Driver } from './driver.ts';
import { offer, type OffersStore, sqliteOffers, VERSION } from './offers.ts';

/** Versions of one document that were not published; older ones go. */
const MOST_VERSIONS = 200;

/** Documents in the bin; older ones go. */
const MOST_REMOVED = 100;

/** Who did something, and when. */
export interface Signature {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Id of the account; null: nobody of the staff. */
  readonly staff: string | null;
  /** The account's name at the time. */
  readonly by: string | null;
}

type Opened = z.infer<typeof openedDocumentSchema>;

/** What is kept of a document's draft. */
export type DraftState = Pick<Opened, 'revision' | 'draft' | 'positions'>;

/** A draft to keep; `text` null: what was written is what is in the file. */
export interface NewDraft extends Omit<NonNullable<Opened['draft']>, 'text' | 'at' | 'by'> {
  readonly text: string | null;
  /** Left out: they stay as they are. */
  readonly positions?: Opened['positions'] | undefined;
}

/** A text to keep as a version of its document. */
export interface NewVersion {
  readonly text: string;
  readonly hash: Sha256;
  readonly kind: StudioVersion['kind'];
  readonly label: string | null;
}

/** A version that players get from now on. */
export interface Publication {
  /** What goes into the audit. */
  readonly act: ActedOn;
  /** The translations they get with it; null: they follow their files. */
  readonly translations: readonly RemovedFile[] | null;
  /** Whether only the studio plays it all the same: it is the same publication under another name. */
  readonly waits: boolean;
}

/** A file of a document in the bin. */
export interface RemovedFile {
  readonly name: string;
  readonly text: string;
}

/** What lies in the bin of one document. */
export interface RemovedParts {
  readonly files: readonly RemovedFile[];
  readonly draft: Pick<NonNullable<Opened['draft']>, 'text' | 'base'> | null;
  /** Number of the version that players got of it; left out: none. */
  readonly published?: number | undefined;
  /** Those of its translations; left out or null: they follow their files. */
  readonly translations?: readonly number[] | null | undefined;
  /** Only the studio played it; left out: players did too. */
  readonly waiting?: boolean | undefined;
}

/** What the studio keeps; documents go by the names of their files. */
export interface StudioStore extends OffersStore {
  draftOf(file: string): Promise<DraftState>;
  /** Every document's draft that holds a text. */
  drafts(): Promise<ReadonlyMap<string, { readonly revision: number; readonly at: string; readonly by: string | null }>>;
  /** Stores a draft in the place of the one with that revision. @returns the new revision; null where it is another one by now */
  keepDraft(file: string, revision: number, draft: NewDraft, who: Signature): Promise<number | null>;
  /**
   * Keeps versions, the oldest first, and forgets the draft where it has that revision still.
   *
   * @param publication where the last one is published: players get it from then on
   * @returns the number of the last version
   */
  keepVersions(file: string, versions: readonly NewVersion[], who: Signature, revision: number | null, publication?: Publication): Promise<number>;
  /** What versions say, under the names that their files had. */
  textsOf(versions: readonly number[]): Promise<RemovedFile[]>;
  /** Newest first. */
  versions(file: string): Promise<StudioVersion[]>;
  version(file: string, number: number): Promise<(StudioVersion & { readonly text: string }) | null>;
  /** Lets everything kept of a document go by another file name. */
  rename(file: string, to: string): Promise<void>;
  /** @returns the number in the bin */
  addRemoved(file: string, parts: RemovedParts, who: Signature): Promise<number>;
  /** Newest first. */
  removed(): Promise<{ readonly number: number; readonly file: string; readonly at: string; readonly by: string | null }[]>;
  findRemoved(number: number): Promise<(RemovedParts & { readonly file: string }) | null>;
  dropRemoved(number: number): Promise<void>;
}

const draftSchema = z.object({
  revision: z.int(),
  text: z.string().nullable(),
  base: z.string().nullable(),
  selection: z.string().nullable(),
  positions: z.string(),
  at: z.string(),
  by: z.string().nullable(),
});

const DRAFT = 'SELECT revision, text, base, selection, positions, at, staff_name AS by FROM studio_draft WHERE file = @file';

const PUT_DRAFT = `
  INSERT INTO studio_draft (file, revision, text, base, selection, positions, at, staff, staff_name)
  VALUES (@file, @next, @text, @base, @selection, coalesce(@positions, '{}'), @at, @staff, @by)
  ON CONFLICT (file) DO UPDATE SET revision = @next, text = @text, base = @base, selection = @selection,
    positions = coalesce(@positions, positions), at = @at, staff = @staff, staff_name = @by
  WHERE revision = @revision`;

const FORGET_DRAFT = `
  UPDATE studio_draft SET revision = revision + 1, text = NULL, base = NULL, selection = NULL
  WHERE file = @file AND revision = @revision`;

const ADD_VERSION = `
  INSERT INTO studio_version (file, at, staff, staff_name, kind, label, hash, bytes, deflated)
  VALUES (@file, @at, @staff, @by, @kind, @label, @hash, @bytes, @deflated) RETURNING ${VERSION}`;

const FORGET_VERSIONS = `
  DELETE FROM studio_version WHERE file = @file AND kind <> 'published' AND number <= (
    SELECT number FROM studio_version WHERE file = @file AND kind <> 'published' ORDER BY number DESC LIMIT 1 OFFSET ${MOST_VERSIONS})`;

const FORGET_REMOVED = `
  DELETE FROM studio_removed WHERE number <= (SELECT number FROM studio_removed ORDER BY number DESC LIMIT 1 OFFSET ${MOST_REMOVED})`;

const deflatedSchema = z.object({ deflated: z.instanceof(Uint8Array) });
const binSchema = z.object({ number: z.int(), file: z.string(), at: z.string(), by: z.string().nullable() });
const partsSchema = z.object({
  files: z.array(z.object({ name: z.string(), text: z.string() })),
  draft: z.object({ text: z.string(), base: z.string().nullable() }).nullable(),
  published: z.int().optional(),
  translations: z.array(z.int()).nullable().optional(),
  waiting: z.boolean().optional(),
});

export function sqliteStudio(driver: Driver): StudioStore {
  return {
    ...sqliteOffers(driver),
    async draftOf(file): Promise<DraftState> {
      const row = driver.get(DRAFT, { file });
      return row === undefined ? { revision: 0, draft: null, positions: {} } : draftState(draftSchema.parse(row));
    },
    async drafts() {
      const rows = driver.all('SELECT file, revision, at, staff_name AS by FROM studio_draft WHERE text IS NOT NULL');
      const schema = draftSchema.pick({ revision: true, at: true, by: true }).extend({ file: z.string() });
      return new Map(rows.map((row) => schema.parse(row)).map(({ file, ...draft }) => [file, draft]));
    },
    async keepDraft(file, revision, { text, base, selection, positions }, who): Promise<number | null> {
      const next = revision + 1;
      const written = driver.transaction(() => {
        // Without a row only the first revision can be written.
        if (revision !== 0 && driver.get(DRAFT, { file }) === undefined) return 0;
        return driver.run(PUT_DRAFT, {
          file,
          revision,
          next,
          text,
          ...who,
          base: text === null ? null : base,
          selection: selection === null ? null : JSON.stringify(selection),
          positions: positions === undefined ? null : JSON.stringify(positions),
        });
      });
      return written === 1 ? next : null;
    },
    async keepVersions(file, versions, who, revision, publication): Promise<number> {
      return driver.transaction(() => {
        let last = newestVersion(driver, file);
        for (const { text, kind, label, hash } of versions) {
          if (last !== null && last.hash === hash && kind !== 'published') continue;
          last = addVersion(driver, file, { text, kind, label, hash }, kind === 'found' ? { at: who.at, staff: null, by: null } : who);
        }
        driver.run(FORGET_VERSIONS, { file });
        if (revision !== null) driver.run(FORGET_DRAFT, { file, revision });
        if (publication !== undefined && last !== null) {
          const translations = publication.translations?.map((each) => publishedVersion(driver, each, who)) ?? null;
          offer(driver, file, { version: last.number, translations }, publication.waits);
          addAct(driver, publication.act);
        }
        return last?.number ?? 0;
      });
    },
    async textsOf(versions): Promise<RemovedFile[]> {
      const rows = versions.map((number) => driver.get('SELECT file, deflated FROM studio_version WHERE number = @number', { number }));
      return rows.flatMap((row) => (row === undefined ? [] : [{ name: binSchema.pick({ file: true }).parse(row).file, text: inflated(row) }]));
    },
    async versions(file): Promise<StudioVersion[]> {
      const rows = driver.all(`SELECT ${VERSION} FROM studio_version WHERE file = @file ORDER BY number DESC`, { file });
      return rows.map((row) => studioVersionSchema.parse(row));
    },
    async version(file, number) {
      const row = driver.get(`SELECT ${VERSION}, deflated FROM studio_version WHERE file = @file AND number = @number`, { file, number });
      return row === undefined ? null : { ...studioVersionSchema.parse(row), text: inflated(row) };
    },
    async rename(file, to): Promise<void> {
      driver.transaction(() => {
        const last = z.object({ revision: z.int() }).safeParse(driver.get(DRAFT, { file: to })).data?.revision ?? 0;
        driver.run('DELETE FROM studio_draft WHERE file = @to', { to });
        driver.run('UPDATE studio_draft SET file = @to, revision = max(revision, @last) + 1 WHERE file = @file', { file, to, last });
        driver.run('UPDATE studio_version SET file = @to WHERE file = @file', { file, to });
        driver.run('UPDATE blind_check SET file = @to WHERE file = @file', { file, to });
        driver.run('DELETE FROM studio_published WHERE file = @to', { to });
        driver.run('UPDATE studio_published SET file = @to WHERE file = @file', { file, to });
      });
    },
    async addRemoved(file, parts, { at, staff, by }): Promise<number> {
      const deflated = deflateSync(Buffer.from(JSON.stringify(parts), 'utf8'));
      const sql = 'INSERT INTO studio_removed (file, at, staff, staff_name, deflated) VALUES (@file, @at, @staff, @by, @deflated)';
      return driver.transaction(() => {
        const number = driver.insert(sql, { file, at, staff, by, deflated });
        driver.run(FORGET_REMOVED);
        return number;
      });
    },
    async removed() {
      const rows = driver.all('SELECT number, file, at, staff_name AS by FROM studio_removed ORDER BY number DESC');
      return rows.map((row) => binSchema.parse(row));
    },
    async findRemoved(number) {
      const row = driver.get('SELECT file, deflated FROM studio_removed WHERE number = @number', { number });
      if (row === undefined) return null;
      return { ...partsSchema.parse(JSON.parse(inflated(row))), file: binSchema.pick({ file: true }).parse(row).file };
    },
    async dropRemoved(number): Promise<void> {
      driver.run('DELETE FROM studio_removed WHERE number = @number', { number });
    },
  };
}

function draftState({ revision, text, base, selection, positions, at, by }: z.infer<typeof draftSchema>): DraftState {
  const { shape } = openedDocumentSchema;
  const draft = text === null ? null : { text, base, selection: selection === null ? null : JSON.parse(selection), at, by };
  return { revision, draft: shape.draft.parse(draft), positions: shape.positions.parse(JSON.parse(positions)) };
}

function addVersion(driver: Driver, file: string, { text, kind, label, hash }: NewVersion, who: Signature): StudioVersion {
  const bytes = Buffer.from(text, 'utf8');
  const row = { file, kind, label, hash, bytes: bytes.length, deflated: deflateSync(bytes) };
  return studioVersionSchema.parse(driver.get(ADD_VERSION, { ...row, ...who }));
}

/** The number of a version that is kept for good: the newest one, where it says the same and is kept already. */
function publishedVersion(driver: Driver, { name, text }: RemovedFile, who: Signature): number {
  const [newest, hash] = [newestVersion(driver, name), hashText(text)];
  if (newest?.kind === 'published' && newest.hash === hash) return newest.number;
  return addVersion(driver, name, { text, hash, kind: 'published', label: null }, who).number;
}

function newestVersion(driver: Driver, file: string): StudioVersion | null {
  const row = driver.get(`SELECT ${VERSION} FROM studio_version WHERE file = @file ORDER BY number DESC LIMIT 1`, { file });
  return row === undefined ? null : studioVersionSchema.parse(row);
}

function inflated(row: unknown): string {
  return inflateSync(deflatedSchema.parse(row).deflated).toString('utf8');
}
