import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '#core/contract/zod.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/vectors');

const expectedSchema = z.object({
  play: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});

const documentSchema = z.record(z.string(), z.unknown());

/** A small scenario with the answers that are expected of it. */
export interface Vector {
  readonly id: string;
  readonly document: Readonly<Record<string, unknown>>;
  /** By script: choice ids, or `@timeout`, joined by commas. */
  readonly play: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The text of one of the vectors' files. */
export function readVector(file: string): string {
  return readFileSync(join(FOLDER, file), 'utf8');
}

/** The ids of all vectors. */
export function vectorIds(): string[] {
  return readdirSync(FOLDER).flatMap((name) => /^(.*)\.scenario\.json$/.exec(name)?.[1] ?? []);
}

/** One vector. */
export function vector(id: string): Vector {
  const read = (kind: string): unknown => JSON.parse(readVector(`${id}.${kind}.json`));
  return {
    id,
    document: documentSchema.parse(read('scenario')),
    play: expectedSchema.parse(read('expected')).play,
  };
}

/** All vectors, by id. */
export function vectors(): Vector[] {
  return vectorIds().map(vector);
}
