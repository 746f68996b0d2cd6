import { type StudioVersion, studioVersionSchema } from '#core/contract/studio.ts';
import { z } from '#core/contract/zod.ts';
import { type ActedOn, addAct } from './acts.ts';
import type { Driver } from './driver.ts';

/** What players get of a document, by the numbers of versions. */
export interface Pin {
  readonly version: number;
  /** Versions of its translations; null: they follow their files, for it was published before translations were kept. */
  readonly translations: readonly number[] | null;
}

/** A version that players get, with those of its translations. */
export type PublishedVersion = StudioVersion & Pick<Pin, 'translations'>;

/** What is offered to players, by the names of scenarios' files. */
export interface OffersStore {
  /** The versions that players get, by file. */
  published(): Promise<ReadonlyMap<string, PublishedVersion>>;
  /** Says which versions players get; null: what the files say. */
  publish(file: string, pin: Pin | null): Promise<void>;
  /** Files that only the studio plays, whatever was published of them. */
  waiting(): Promise<ReadonlySet<string>>;
  /** @param act what goes into the audit, where somebody asked for it */
  wait(files: readonly string[], waits: boolean, act?: ActedOn): Promise<void>;
}

/** How a version is read of `studio_version`. */
export const VERSION = 'number, at, staff_name AS by, kind, label, hash, bytes';

const pinnedSchema = z.string().nullable().transform((numbers) => (numbers === null ? null : z.array(z.int()).parse(JSON.parse(numbers))));
const waitingSchema = z.object({ file: z.string() });

const PUBLISHED = `SELECT p.file AS published, p.translations, ${VERSION} FROM studio_published p JOIN studio_version v ON v.number = p.version`;
const PUBLISH = 'INSERT OR REPLACE INTO studio_published (file, version, translations) VALUES (@file, @version, @translations)';
const WAIT = 'INSERT OR IGNORE INTO studio_waiting (file) VALUES (@file)';
const WAIT_NO_MORE = 'DELETE FROM studio_waiting WHERE file = @file';

export function sqliteOffers(driver: Driver): OffersStore {
  return {
    async published() {
      const schema = studioVersionSchema.extend({ published: z.string(), translations: pinnedSchema });
      const rows = driver.all(PUBLISHED).map((row) => schema.parse(row));
      return new Map(rows.map(({ published, ...version }) => [published, version]));
    },
    async publish(file, pinned): Promise<void> {
      if (pinned === null) driver.run('DELETE FROM studio_published WHERE file = @file', { file });
      else pin(driver, file, pinned);
    },
    async waiting() {
      return new Set(driver.all('SELECT file FROM studio_waiting').map((row) => waitingSchema.parse(row).file));
    },
    async wait(files, waits, act): Promise<void> {
      driver.transaction(() => {
        for (const file of files) driver.run(waits ? WAIT : WAIT_NO_MORE, { file });
        if (act !== undefined) addAct(driver, act);
      });
    },
  };
}

/** Makes a version the one that players get; where it waits, they get it once it waits no more. */
export function offer(driver: Driver, file: string, pinned: Pin, waits: boolean): void {
  pin(driver, file, pinned);
  driver.run(waits ? WAIT : WAIT_NO_MORE, { file });
}

function pin(driver: Driver, file: string, { version, translations }: Pin): void {
  driver.run(PUBLISH, { file, version, translations: translations === null ? null : JSON.stringify(translations) });
}
