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
  learner: z.string().nullable(),
  variant: z.string().nullable(),
  mode: z.enum(['practice', 'assessed']),
  grade: z.enum(['F', 'C', 'A']).nullable(),
});

/** A stored attempt, and what another scenario makes of it. */
export interface ComparedAttempt {
  readonly attempt: z.infer<typeof rowSchema>;
  readonly comparison: Comparison;
}

/** The contents that attempts were made with. */
export interface OldContents {
  readonly id: string;
  readonly hash: Sha256;
}

/** `counted`: those that results tell of, which came to an ending, for the record, and were not set aside. */
export type WhichAttempts = 'all' | 'counted';

const CHOSEN: Readonly<Record<WhichAttempts, string>> = {
  all: 'scenario = @id AND hash = @hash',
  counted: `scenario = @id AND hash = @hash AND mode = 'assessed' AND grade IS NOT NULL
    AND number NOT IN (SELECT attempt FROM set_aside_attempt)`,
};

/**
 * Compares every attempt that was made with a scenario's old contents with what the new ones make of it.
 *
 * @param old the scenario's id and the hash of its old contents
 * @param driver a reader's connection; it is left in a transaction, which closing it ends
 * @throws UnreadableAttemptError
 */
export async function diffResults(driver: Driver, old: OldContents, edited: Scenario): Promise<ResultsDiff> {
  const compared: ComparedAttempt[] = [];
  let attempts = 0;
  for await (const pair of comparedAttempts(driver, old, edited, 'all')) {
    attempts += 1;
    if (pair.comparison.kind !== 'same') compared.push(pair);
  }
  return {
    attempts,
    notReplayable: compared.flatMap(({ attempt: { id, variant }, comparison }) => {
      if (comparison.kind !== 'not-replayable') return [];
      const { kind: _, ...where } = comparison;
      return [{ attempt: id, variant, ...where }];
    }),
    changed: compared.flatMap(({ attempt: { id }, comparison }) =>
      comparison.kind === 'changed' ? [{ attempt: id, from: comparison.from, to: comparison.to }] : [],
    ),
    others: othersOf(driver, old),
  };
}

/** The attempts of old contents in the order they were started, each with what the edited scenario makes of it; other work goes on between them. */
export async function* comparedAttempts(
  driver: Driver,
  old: OldContents,
  edited: Scenario,
  which: WhichAttempts,
): AsyncGenerator<ComparedAttempt> {
  driver.exec('BEGIN');
  const programOf = programsOf(edited);
  for (const rows of pagesOf(driver, old, which)) {
    for (const attempt of rows) {
      yield { attempt, comparison: compareUnder(programOf(attempt.variant), { ...attempt, events: eventsOf(driver, attempt.id) }) };
    }
    await setImmediate();
  }
}

/** How many attempts `comparedAttempts` has. */
export function countAttempts(driver: Driver, { id, hash }: OldContents, which: WhichAttempts): number {
  return countSchema.parse(driver.get(`SELECT count(*) AS count FROM attempt WHERE ${CHOSEN[which]}`, { id, hash })).count;
}

function* pagesOf(driver: Driver, { id, hash }: OldContents, which: WhichAttempts): Generator<ComparedAttempt['attempt'][]> {
  const sql = `
    SELECT number, id, learner, variant, mode, grade FROM attempt
    WHERE number > @after AND ${CHOSEN[which]} ORDER BY number LIMIT ${ROWS_A_TIME}`;
  for (let after = 0; ; ) {
    const rows = driver.all(sql, { after, id, hash }).map((row) => rowSchema.parse(row));
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.number;
  }
}

const countSchema = z.object({ count: z.int() });

function othersOf(driver: Driver, { id, hash }: OldContents): number {
  const sql = 'SELECT count(*) AS count FROM attempt WHERE scenario = @id AND hash <> @hash';
  return countSchema.parse(driver.get(sql, { id, hash })).count;
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
