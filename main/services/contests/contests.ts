import type { Contest, ContestedAttempt } from '#core/contract/contests.ts';
import { ContractError } from '#core/contract/errors.ts';
import type { AttemptDetail } from '#core/contract/schemas.ts';
import { commitTo, type Sha256 } from '#core/results/hash.ts';
import type { ReviewDecision } from '#core/results/review-record.ts';
import type { Attempts } from '../attempts/attempts.ts';
import { summaryOf } from '../attempts/views.ts';
import type { ServiceDeps } from '../deps.ts';
import { randomUuid } from '../random-uuid.ts';
import { DecidedError } from '../store/contests-store.ts';
import type { FoundContest, Store } from '../store/store.ts';

interface ContestsParts {
  readonly store: Store;
  readonly attempts: Pick<Attempts, 'get'>;
  /** Hash of the policy in force. */
  readonly policy: Sha256;
  readonly deps: Pick<ServiceDeps, 'now' | 'randomBytes'>;
}

/** What a reviewer decides, and who they are. */
export interface Review {
  readonly decision: ReviewDecision;
  readonly answer: string;
  readonly reviewer: { readonly id: string; readonly name: string };
}

/** Grades that players contest. A person's review is appended to the chain; no attempt and no grade is ever edited. */
export class Contests {
  readonly #parts: ContestsParts;

  constructor(parts: ContestsParts) {
    this.#parts = parts;
  }

  /** The learner's own, newest first. */
  list(learner: string): Promise<Contest[]> {
    return this.#parts.store.contests.listOf(learner);
  }

  /**
   * Contests the grade of an assessed attempt that is over.
   *
   * @throws ContractError `not-found` for another's attempt, `not-allowed` for one without a grade that counts,
   *   `conflict` where it was contested before
   */
  async open(learner: string, attempt: string, text: string): Promise<Contest> {
    const { store, deps } = this.#parts;
    const row = await store.attempts.find(attempt);
    if (row?.learner !== learner) {
      throw new ContractError('not-found', 'This player has no such attempt. Pick one from the list.', { attempt });
    }
    if (row.mode !== 'assessed' || row.grade === null) {
      throw new ContractError('not-allowed', 'Only a grade that counts can be contested, and this attempt has none.', { attempt });
    }
    const contest: Contest = {
      id: randomUuid(deps.randomBytes),
      attempt,
      text,
      openedAt: deps.now().toISOString(),
      review: null,
    };
    if (await store.contests.add(learner, contest)) return contest;
    throw new ContractError('conflict', 'This grade was contested already. Its answer will stand beside the report card.', { attempt });
  }

  /** Everybody's: those that wait first, then the newest; at most 1,000. */
  async all(): Promise<ContestedAttempt[]> {
    return (await this.#parts.store.contests.list()).map(shown);
  }

  /** The attempt that a contest is about: whoever contests a grade lets its reviewer see that attempt whole. */
  async attempt(id: string): Promise<AttemptDetail> {
    const { learner, contest } = await this.#need(id);
    return this.#parts.attempts.get(learner, contest.attempt);
  }

  /**
   * Seals what a person decided, as the next link of the chain.
   *
   * @throws ContractError `conflict` where it was decided before
   */
  async decide(id: string, { decision, answer, reviewer }: Review): Promise<ContestedAttempt> {
    const { store, deps, policy } = this.#parts;
    const { contest, recordHash } = await this.#need(id);
    const salts = { objection: deps.randomBytes(16), answer: deps.randomBytes(16) };
    const fields = {
      attempt: contest.attempt,
      of: recordHash,
      decision,
      reviewer: reviewer.id,
      policy,
      at: deps.now().toISOString(),
      texts: { objection: commitTo(salts.objection, contest.text), answer: commitTo(salts.answer, answer) },
    };
    try {
      await store.contests.decide(id, { fields, salts, answer, reviewerName: reviewer.name });
    } catch (error) {
      if (!(error instanceof DecidedError)) throw error;
      throw new ContractError('conflict', 'Somebody decided this one in the meantime. Read what they answered.', { contest: id });
    }
    const at = fields.at;
    const body = { attempt: contest.attempt, decision };
    await store.audit.add({ at, staff: reviewer.id, staffName: reviewer.name, kind: 'review', body });
    return shown(await this.#need(id));
  }

  async #need(id: string): Promise<FoundContest> {
    const found = await this.#parts.store.contests.find(id);
    if (found !== null) return found;
    throw new ContractError('not-found', 'There is no such objection any more. Look the list up again.', { contest: id });
  }
}

function shown({ contest, player, learner, attempt }: FoundContest): ContestedAttempt {
  return { ...contest, player, about: summaryOf(attempt, learner) };
}
