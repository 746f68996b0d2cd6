import type { ExportFilter } from '#core/contract/schemas.ts';
import { z } from '#core/contract/zod.ts';
import type { SealedAttempt } from '#core/results/xapi/sealed-attempt.ts';
import type { Statement, VoidingStatement } from '#core/results/xapi/statement.ts';
import { statementsOf, voidsOf } from '#core/results/xapi/statements.ts';
import { UnreadableAttemptError } from '../results/diff-results.ts';
import type { Driver } from '../store/driver.ts';
import { storedEvents } from '../verify/stored-rows.ts';
import { ATTEMPT_JOINS, ATTEMPT_SOURCES, type ChosenAttempts } from './attempts-query.ts';
import type { Pseudonyms } from './pseudonym.ts';
import type { SetAsideAttempt } from './read-set-aside.ts';
import { type Disclosure, pagesOf } from './read-table.ts';

/** Attempts a page; each is a handful of statements. */
const ATTEMPTS_A_PAGE = 200;

const text = z.string();
const count = z.int();
const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);
const ids = z.string().transform((joined) => joined.split(' ').filter((id) => id !== ''));

const resultSchema = z.object({
  grade: z.enum(['A', 'C', 'F']),
  score: count,
  ending: text,
  core_met: ids,
  core_missed: ids,
  dazzles: count,
  surprises: count,
  slips: count,
  broken_promises: count,
  walked_out: flag,
  spent: count,
  mood_end: count,
});

const rowSchema = z.object({
  number: count,
  id: text,
  /** null: of somebody who was erased. */
  learner: text.nullable(),
  cohort: text.nullable(),
  scenario: text,
  title: text,
  version: text,
  hash: text,
  variant: text.nullable(),
  locale: text,
  attempt_no: count,
  timer_factor: z.number(),
  started_at: text,
  finished_at: text,
  active_ms: count,
  record_seq: count,
  record_hash: text,
  status: z.enum(['completed', 'abandoned']),
});

const COLUMNS = `
  a.number, a.id, a.learner, ${ATTEMPT_SOURCES.cohort} AS cohort, a.scenario, a.title, a.version, a.hash, a.variant, a.locale,
  a.attempt_no, a.timer_factor, a.started_at, a.finished_at, a.active_ms, a.record_seq, r.hash AS record_hash, a.status,
  a.grade, a.score, a.ending, a.core_met, a.core_missed, a.dazzles, a.surprises, a.slips, a.broken_promises,
  a.walked_out, a.spent, a.mood_end`;

/** One page of statements, and of how many attempts they are. */
export interface StatementPage {
  readonly statements: readonly Statement[];
  readonly attempts: number;
  /** The lowest and the highest `record_seq` of them. */
  readonly records: readonly number[];
}

/**
 * The chosen attempts that have statements: those that are sealed, for what is sealed stays as it is, and whose
 * learner was not erased, for a statement has an actor. Of all attempts, what was sent is not sent again; of the best,
 * say, one of before may have become it.
 */
export function attemptsWithStatements(chosen: ChosenAttempts, { since, which }: ExportFilter): ChosenAttempts {
  const later = since === undefined || which !== 'all' ? '' : ' AND a.record_seq > @since';
  return { ...chosen, where: `${chosen.where} AND a.record_seq IS NOT NULL AND a.learner IS NOT NULL${later}` };
}

/** What the statements of an export are made with. */
interface Sending extends Pick<Disclosure, 'leave'> {
  readonly installation: string;
  readonly pseudonyms: Pseudonyms;
}

/** The statements of such attempts, a page at a time. */
export async function* readStatements(
  driver: Driver,
  chosen: ChosenAttempts,
  { installation, leave, pseudonyms }: Sending,
): AsyncGenerator<StatementPage> {
  const sql = `
    SELECT ${COLUMNS} FROM attempt a ${ATTEMPT_JOINS}
    WHERE a.number > @after AND a.number <= @upTo AND ${chosen.where} ORDER BY a.number`;
  for await (const page of pagesOf(driver, chosen, ATTEMPTS_A_PAGE)) {
    const attempts = driver
      .all(sql, { ...chosen.params, ...page })
      .map((row) => sealedAttempt(driver, row, installation, pseudonyms));
    yield {
      statements: attempts.flatMap((attempt) => statementsOf(attempt, leave)),
      attempts: attempts.length,
      records: attempts.map(({ record }) => record.seq),
    };
  }
}

/** What takes back the statements of an attempt that was set aside. */
export function readVoids(
  driver: Driver,
  { number, at }: SetAsideAttempt,
  { installation, leave, pseudonyms }: Sending,
): readonly VoidingStatement[] {
  const row = driver.get(`SELECT ${COLUMNS} FROM attempt a ${ATTEMPT_JOINS} WHERE a.number = @number`, { number });
  return voidsOf(sealedAttempt(driver, row, installation, pseudonyms), leave, at);
}

function sealedAttempt(driver: Driver, found: unknown, installation: string, pseudonyms: Pseudonyms): SealedAttempt {
  const row = rowSchema.parse(found);
  const { number, id } = row;
  const events = storedEvents(driver, id);
  if (events === null) throw new UnreadableAttemptError(id);
  return {
    installation,
    attempt: id,
    // Only what voids statements is made of such an attempt, and that names nobody.
    pseudonym: row.learner === null ? 'erased' : pseudonyms.of(row.learner),
    cohort: row.cohort,
    scenario: { id: row.scenario, title: row.title, version: row.version, hash: row.hash },
    variant: row.variant,
    locale: row.locale,
    attemptNo: row.attempt_no,
    timerFactor: row.timer_factor,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    activeMs: row.active_ms,
    record: { seq: row.record_seq, hash: row.record_hash },
    events,
    choices: choicesOf(driver, number),
    principles: principlesOf(driver, number),
    result: row.status === 'abandoned' ? null : resultOf(found),
  };
}

function resultOf(found: unknown): SealedAttempt['result'] {
  const row = resultSchema.parse(found);
  return {
    grade: row.grade,
    score: row.score,
    ending: row.ending,
    coreMet: row.core_met,
    coreMissed: row.core_missed,
    dazzles: row.dazzles,
    surprises: row.surprises,
    slips: row.slips,
    brokenPromises: row.broken_promises,
    walkedOut: row.walked_out,
    spent: row.spent,
    moodEnd: row.mood_end,
  };
}

const choiceSchema = z.object({ choice: text, grade: z.enum(['falls-short', 'meets', 'dazzles']), timedOut: flag });

function choicesOf(driver: Driver, attempt: number): SealedAttempt['choices'] {
  return driver
    .all('SELECT choice, grade, timed_out AS timedOut FROM attempt_choice WHERE attempt = @attempt ORDER BY step', { attempt })
    .map((row) => choiceSchema.parse(row));
}

const principleSchema = z.object({ principle: text, opportunities: count, shown: count, dazzled: count, lapses: count });

function principlesOf(driver: Driver, attempt: number): SealedAttempt['principles'] {
  return driver
    .all('SELECT principle, opportunities, shown, dazzled, lapses FROM attempt_principle WHERE attempt = @attempt ORDER BY principle', { attempt })
    .map((row) => principleSchema.parse(row));
}
