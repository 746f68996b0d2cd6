import { z } from '#core/contract/zod.ts';
import { attemptDetails } from '#core/results/attempt-details.ts';
import { attemptEventSchema } from '#core/results/event.ts';
import { type Archived, openArchived, replayArchived } from '#core/results/verify.ts';
import { addDetails } from '../attempt-details.ts';
import type { Driver } from '../driver.ts';
import type { Migration } from '../migration.ts';

/**
 * An attempt's choices and principles as rows, so that they can be counted and exported without a replay. They
 * are filled when an attempt is sealed, here by replay for those sealed before; one that does not replay stays
 * without, and `verify` says what is wrong with it.
 */
export const attemptDetailRows: Migration = {
  version: 8,
  up(driver) {
    driver.exec(`
      CREATE TABLE attempt_choice (
        attempt INTEGER NOT NULL REFERENCES attempt (number) ON DELETE CASCADE,
        step INTEGER NOT NULL CHECK (step > 0),
        beat TEXT NOT NULL,
        choice TEXT NOT NULL,
        grade TEXT NOT NULL CHECK (grade IN ('falls-short', 'meets', 'dazzles')),
        timed_out INTEGER NOT NULL CHECK (timed_out IN (0, 1)),
        ms INTEGER NOT NULL CHECK (ms >= 0),
        PRIMARY KEY (attempt, step)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE attempt_principle (
        attempt INTEGER NOT NULL REFERENCES attempt (number) ON DELETE CASCADE,
        principle TEXT NOT NULL,
        opportunities INTEGER NOT NULL,
        shown INTEGER NOT NULL,
        dazzled INTEGER NOT NULL,
        lapses INTEGER NOT NULL,
        PRIMARY KEY (attempt, principle)
      ) STRICT, WITHOUT ROWID;
    `);
    const archive = archiveOf(driver);
    for (const row of sealedRows(driver)) fill(driver, row, archive(row.hash));
  },
};

const ROWS_A_TIME = 500;

const rowSchema = z.object({
  number: z.int(),
  id: z.string(),
  hash: z.string(),
  variant: z.string().nullable(),
  mode: z.enum(['practice', 'assessed']),
});

type Row = z.infer<typeof rowSchema>;

function* sealedRows(driver: Driver): Generator<Row> {
  const sql = `
    SELECT number, id, hash, variant, mode FROM attempt
    WHERE number > @after AND record_seq IS NOT NULL ORDER BY number LIMIT ${ROWS_A_TIME}`;
  for (let after = 0; ; ) {
    const rows = driver.all(sql, { after }).map((row) => rowSchema.parse(row));
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.number;
  }
}

const textSchema = z.object({ text: z.string() });

function archiveOf(driver: Driver): (hash: string) => Archived {
  const opened = new Map<string, Archived>();
  return (hash) => {
    const known = opened.get(hash);
    if (known !== undefined) return known;
    const row = driver.get('SELECT text FROM scenario_archive WHERE hash = @hash', { hash });
    const archived = openArchived(hash, row === undefined ? null : textSchema.parse(row).text);
    opened.set(hash, archived);
    return archived;
  };
}

const bodySchema = z.tuple([z.string()]);
const eventsSchema = z.array(z.string().transform((text): unknown => JSON.parse(text)).pipe(attemptEventSchema));

function fill(driver: Driver, { number, id, variant, mode }: Row, archived: Archived): void {
  const rows = driver.cells('SELECT body FROM event WHERE attempt = @id ORDER BY "index"', { id });
  const events = readEvents(rows.map((row) => bodySchema.parse(row)[0]));
  if (events === null) return;
  const replayed = replayArchived({ variant, mode, events }, archived);
  if (replayed.ok) addDetails(driver, number, attemptDetails(replayed.replay, events));
}

function readEvents(bodies: readonly string[]): z.infer<typeof eventsSchema> | null {
  try {
    return eventsSchema.parse(bodies);
  } catch {
    return null;
  }
}
