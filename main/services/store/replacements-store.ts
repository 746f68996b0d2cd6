import { deflateSync, inflateSync } from 'node:zlib';
import { type Replacement, replacementSchema } from '#core/contract/studio-find.ts';
import { z } from '#core/contract/zod.ts';
import type { Driver } from './driver.ts';
import type { Signature } from './studio-store.ts';

/** Replacements that can be taken back; older ones go. */
const MOST_REPLACEMENTS = 20;

const changedSchema = z.object({
  file: z.string(),
  /** SHA-256 of the text before and after it. */
  before: z.string(),
  after: z.string(),
  /** What makes the text before it of that. */
  back: z.array(z.object({ offset: z.int(), length: z.int(), text: z.string() })),
});

/** A document that was changed, and how it is changed back. */
export type Changed = z.infer<typeof changedSchema>;

/** What is kept of a replacement. */
export type NewReplacement = Omit<Replacement, 'number' | 'at' | 'by' | 'documents'> & { readonly changed: readonly Changed[] };

/** Replacements that can be taken back. */
export interface ReplacementsStore {
  /** @returns its number */
  add(replacement: NewReplacement, who: Signature): Promise<number>;
  /** Newest first. */
  list(): Promise<Replacement[]>;
  /** The documents that one changed; null: there is no such. */
  changedBy(number: number): Promise<readonly Changed[] | null>;
  drop(number: number): Promise<void>;
}

const ADD = `
  INSERT INTO studio_replacement (at, staff, staff_name, words, put, documents, hits, deflated)
  VALUES (@at, @staff, @by, @words, @put, @documents, @hits, @deflated)`;

const FORGET = `
  DELETE FROM studio_replacement WHERE number <= (SELECT number FROM studio_replacement ORDER BY number DESC LIMIT 1 OFFSET ${MOST_REPLACEMENTS})`;

const deflatedSchema = z.object({ deflated: z.instanceof(Uint8Array) });

export function sqliteReplacements(driver: Driver): ReplacementsStore {
  return {
    async add({ changed, words, put, hits }, { at, staff, by }): Promise<number> {
      const deflated = deflateSync(Buffer.from(JSON.stringify(changed), 'utf8'));
      return driver.transaction(() => {
        const number = driver.insert(ADD, { at, staff, by, words, put, hits, documents: changed.length, deflated });
        driver.run(FORGET);
        return number;
      });
    },
    async list(): Promise<Replacement[]> {
      const rows = driver.all('SELECT number, at, staff_name AS by, words, put, documents, hits FROM studio_replacement ORDER BY number DESC');
      return rows.map((row) => replacementSchema.parse(row));
    },
    async changedBy(number): Promise<readonly Changed[] | null> {
      const row = driver.get('SELECT deflated FROM studio_replacement WHERE number = @number', { number });
      if (row === undefined) return null;
      return z.array(changedSchema).parse(JSON.parse(inflateSync(deflatedSchema.parse(row).deflated).toString('utf8')));
    },
    async drop(number): Promise<void> {
      driver.run('DELETE FROM studio_replacement WHERE number = @number', { number });
    },
  };
}
