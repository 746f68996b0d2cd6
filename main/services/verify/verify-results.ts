import { setImmediate } from 'node:timers/promises';
import { type ChainLink, replayArchived, type VerifyProblem, verifyLink } from '#core/results/verify.ts';
import type { SignedHead } from '#core/results/signed-head.ts';
import { asJson } from '../files/as-json.ts';
import type { PublicKeyFile } from '../integrity/key-files.ts';
import { type AttemptRow, RESULT_COLUMNS } from '../store/attempt-row.ts';
import type { Driver } from '../store/driver.ts';
import { archiveOf } from './archive.ts';
import { sealedRecordSchema } from './sealed-record-schema.ts';
import {
  lastSequences,
  misnumberedAttempts,
  type RecordRow,
  recordRows,
  setAsideRecords,
  storedEvents,
  unsealedAttempts,
} from './stored-rows.ts';
import { outsideHeadProblems, signatureProblems } from './verify-heads.ts';
import { sealedReviewSchema, unreviewedProblems, verifyReview } from './verify-review.ts';
import { verifyRecord } from './verify-record.ts';

/** What `verify` answers. `attempts` = `ok` + `erased` + those that have problems. */
export interface VerifyReport {
  readonly attempts: number;
  readonly ok: number;
  /** Records whose learner was erased, or that retention took away; the chain still holds. */
  readonly erased: number;
  /** The records whose attempts a review has set aside: what names them, a printed certificate say, holds no more. */
  readonly setAside: readonly number[];
  readonly problems: readonly VerifyProblem[];
}

/** What the chain is held against besides itself. */
export interface Vouchers {
  /** The public keys of the data folder. */
  readonly keys: readonly PublicKeyFile[];
  /** A head that somebody kept outside, or null. */
  readonly head: SignedHead | null;
}

/** After so many records others may run. */
const RECORDS_A_TURN = 100;

/**
 * Checks everything a database says about attempts: the chain, each record's replay, and what else is
 * stored of it; then the attempts that are not sealed. One record is held at a time.
 *
 * @param driver a reader's connection; it is left in a transaction, which closing it ends
 */
export async function verifyResults(driver: Driver, { keys, head }: Vouchers): Promise<VerifyReport> {
  driver.exec('BEGIN');
  const archive = archiveOf(driver);
  const tally = new Tally(misnumberedAttempts(driver));
  let previous: ChainLink | null = null;
  for (const row of recordRows(driver)) {
    const { link, name, problems, erased } = judge(driver, row, archive);
    const ofChain: VerifyProblem[] = verifyLink(link, previous);
    const found = [...ofChain.map(({ problem }) => problem), ...problems];
    if (link.kind === 'review') tally.addOther(name, found);
    else tally.add(name, found, erased);
    previous = link;
    if (row.seq % RECORDS_A_TURN === 0) await setImmediate();
  }
  for (const row of unsealedAttempts(driver)) {
    tally.add(row.id, unsealedProblems(driver, row, archive), false);
  }
  const outside = head === null ? [] : outsideHeadProblems(driver, head);
  const further = [...cutTail(driver), ...unreviewedProblems(driver), ...signatureProblems(driver, keys), ...outside];
  return { ...tally.report(further), setAside: setAsideRecords(driver) };
}

interface Judgement {
  readonly link: ChainLink;
  readonly name: string;
  readonly problems: readonly string[];
  readonly erased: boolean;
}

function judge(driver: Driver, row: RecordRow, archive: ReturnType<typeof archiveOf>): Judgement {
  const { seq, previous, hash } = row;
  const name = row.attempt ?? String(seq);
  const tombstone: ChainLink = { kind: 'tombstone', tombstone: { seq, previous, hash, reason: row.reason ?? '' } };
  if (row.body === null) return { link: tombstone, name, problems: [], erased: true };
  const body = asJson(row.body);
  const parsed = sealedRecordSchema.safeParse(body);
  if (!parsed.success) {
    const review = sealedReviewSchema.safeParse(body);
    if (review.success) return { link: { kind: 'review', review: review.data }, name, ...verifyReview(driver, review.data) };
    return { link: tombstone, name, problems: ['its sealed contents cannot be read'], erased: false };
  }
  const record = parsed.data;
  const verdict = verifyRecord(driver, row, record, archive(record.scenario.hash));
  return { link: { kind: 'record', record }, name: record.attempt, ...verdict };
}

function unsealedProblems(driver: Driver, row: AttemptRow, archive: ReturnType<typeof archiveOf>): string[] {
  if (row.status !== 'in-progress') return [`it is ${row.status}, yet its sealed record is missing`];
  const events = storedEvents(driver, row.id);
  if (events === null) return ['one of its events cannot be read'];
  const replayed = replayArchived({ ...row, events }, archive(row.hash));
  if (!replayed.ok) return [replayed.problem];
  const problems: string[] = [];
  if (replayed.replay.status !== 'running') problems.push(`its events make it ${replayed.replay.status}, it says in-progress`);
  if (row.next_index !== events.length) problems.push('some of its events are missing');
  if (RESULT_COLUMNS.some((column) => row[column] !== null)) problems.push('it is in progress, yet it has a result');
  return problems;
}

function cutTail(driver: Driver): VerifyProblem[] {
  const { given, kept } = lastSequences(driver);
  if (given <= kept) return [];
  const which = given === kept + 1 ? `record ${given} is` : `records ${kept + 1} to ${given} are`;
  return [{ attempt: String(kept + 1), problem: `the end of the chain was cut off: ${which} missing` }];
}

class Tally {
  readonly #misnumbered: ReadonlyMap<string, string>;
  #attempts = 0;
  #ok = 0;
  #erased = 0;
  readonly #problems: VerifyProblem[] = [];

  constructor(misnumbered: ReadonlyMap<string, string>) {
    this.#misnumbered = misnumbered;
  }

  add(attempt: string, found: readonly string[], erased: boolean): void {
    const misnumbered = this.#misnumbered.get(attempt);
    const problems = misnumbered === undefined ? found : [...found, misnumbered];
    this.#attempts += 1;
    if (problems.length > 0) this.#problems.push(...problems.map((problem) => ({ attempt, problem })));
    else if (erased) this.#erased += 1;
    else this.#ok += 1;
  }

  /** What is no attempt counts only where something is wrong with it. */
  addOther(name: string, found: readonly string[]): void {
    this.#problems.push(...found.map((problem) => ({ attempt: name, problem })));
  }

  report(further: readonly VerifyProblem[]): Omit<VerifyReport, 'setAside'> {
    const problems = [...this.#problems, ...further];
    return { attempts: this.#attempts, ok: this.#ok, erased: this.#erased, problems };
  }
}
