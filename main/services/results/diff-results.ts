import { setImmediate } from 'node:timers/promises';
import { z } from '#core/contract/zod.ts';
import { compileScenario } from '#core/dialogue/compile.ts';
import type { Program } from '#core/dialogue/program.ts';
import { type Break, type Comparison, compareUnder } from '#core/results/compare.ts';
import type { Sha256 } from '#core/results/hash.ts';
import type { Grade, Scenario } from '#core/scenario/format.ts';
import type { Driver } from '../store/driver.ts';
import { storedEvents } from '../verify/stored-rows.ts';

/** What an edit of a scenario makes of the attempts that are stored; each list in the order they were started. */
export interface ResultsDiff {
  /** How many attempts were made with the old contents, finished or not. */
  readonly attempts: number;
  readonly notReplayable: readonly ({ readonly attempt: string; readonly variant: string | null } & Break)[];
  readonly changed: readonly { readonly attempt: string; readonly from: Grade; readonly to: Grade }[];
  /** How many attempts of the scenario were made with other contents, which are not looked at. */
  readonly others: number;
}

/** An attempt has an event that is none: the database was changed, and only `verify` can tell how far. */
export class UnreadableAttemptError extends Error {
  override readonly name = 'UnreadableAttemptError';
  readonly code = 'unreadable-attempt';
  readonly details: { readonly attempt: string };

  constructor(attempt: string) {
    super(`An event of the attempt ${attempt} cannot be read, so nothing can be said of it. Run verify on this data folder.`);
    this.details = { attempt };
  }
}

const ROWS_A_TIME = 200;

const rowSchema = z.object({
  number: z.int(),
  id: z.string(),
  variant: z.string().nullable(),
  mode: z.enum(['practice', 'assessed']),
  grade: z.enum(['F', 'C', 'A']).nullable(),
});

type Row = z.infer<typeof rowSchema>;

/**
 * Compares every attempt that was made with a scenario's old contents with what the new ones make of it.
 *
 * @param old the scenario's id and the hash of its old contents
 * @param driver a reader's connection; it is left in a transaction, which closing it ends
 * @throws UnreadableAttemptError
 */
export async function diffResults(
  driver: Driver,
  old: { readonly id: string; readonly hash: Sha256 },
  edited: Scenario,
): Promise<ResultsDiff> {
  driver.exec('BEGIN');
  const programOf = programsOf(edited);
  const compared: { readonly row: Row; readonly comparison: Comparison }[] = [];
  let attempts = 0;
  for (const rows of pagesOf(driver, old)) {
    for (const row of rows) {
      attempts += 1;
      const comparison = compareUnder(programOf(row.variant), { ...row, events: eventsOf(driver, row.id) });
      if (comparison.kind !== 'same') compared.push({ row, comparison });
    }
    await setImmediate();
  }
  return {
    attempts,
    notReplayable: compared.flatMap(({ row, comparison }) => {
      if (comparison.kind !== 'not-replayable') return [];
      const { kind: _, ...where } = comparison;
      return [{ attempt: row.id, variant: row.variant, ...where }];
    }),
    changed: compared.flatMap(({ row, comparison }) =>
      comparison.kind === 'changed' ? [{ attempt: row.id, from: comparison.from, to: comparison.to }] : [],
    ),
    others: othersOf(driver, old),
  };
}

function* pagesOf(driver: Driver, { id, hash }: { readonly id: string; readonly hash: Sha256 }): Generator<Row[]> {
  const sql = `
    SELECT number, id, variant, mode, grade FROM attempt
    WHERE number > @after AND scenario = @id AND hash = @hash ORDER BY number LIMIT ${ROWS_A_TIME}`;
  for (let after = 0; ; ) {
    const rows = driver.all(sql, { after, id, hash }).map((row) => rowSchema.parse(row));
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.number;
  }
}

function othersOf(driver: Driver, { id, hash }: { readonly id: string; readonly hash: Sha256 }): number {
  const sql = 'SELECT count(*) AS count FROM attempt WHERE scenario = @id AND hash <> @hash';
  return z.object({ count: z.int() }).parse(driver.get(sql, { id, hash })).count;
}

function eventsOf(driver: Driver, attempt: string) {
  const events = storedEvents(driver, attempt);
  if (events === null) throw new UnreadableAttemptError(attempt);
  return events;
}

/** A scenario's programs, each made once; null for a variant it does not have. */
function programsOf(scenario: Scenario): (variant: string | null) => Program | null {
  const made = new Map<string | null, Program>();
  return (variant) => {
    if (variant !== null && !scenario.variants.has(variant)) return null;
    const program = made.get(variant) ?? compileScenario(scenario, variant);
    made.set(variant, program);
    return program;
  };
}
