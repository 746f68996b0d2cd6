import { ContractError } from '#core/contract/errors.ts';
import { PERSON_RESULTS, type personChoicesSchema, type PersonOverview, type PersonResult } from '#core/contract/person.ts';
import type { z } from '#core/contract/zod.ts';
import { maySeeByName } from '#core/policy/may-see.ts';
import type { Policy, ResultKind } from '#core/policy/policy.ts';
import type { Assignments } from '../assignments/assignments.ts';
import { ChosenWordsOf } from '../attempts/chosen-words.ts';
import type { AttemptRow } from '../store/attempt-row.ts';
import type { Store } from '../store/store.ts';
import { personWithin, type StaffSession } from './scope.ts';

interface PersonOverviewsParts {
  readonly store: Pick<Store, 'archived' | 'archivedTranslation' | 'attempts' | 'cohorts' | 'contests' | 'roster'>;
  readonly assignments: Pick<Assignments, 'due'>;
  readonly policy: Policy;
}

/** What staff may see of one person. What a role may not see is not fetched. */
export class PersonOverviews {
  readonly #parts: PersonOverviewsParts;

  constructor(parts: PersonOverviewsParts) {
    this.#parts = parts;
  }

  /** @throws ContractError `not-found`, or `forbidden` for somebody out of a session's reach */
  async get(session: StaffSession, id: string): Promise<PersonOverview> {
    const { store, policy, assignments } = this.#parts;
    const person = await personWithin(store, session, id);
    const sees = (kind: ResultKind): boolean => maySeeByName(policy, kind, session.role);
    const may = { completion: sees('completion'), grades: sees('grades'), choices: sees('choices') };
    const attempts = may.completion || may.grades || may.choices ? await this.#assessed(id) : null;
    const contests = await store.contests.listOf(id);
    const decided = new Map(contests.map(({ attempt, review }) => [attempt, review?.decision ?? null]));
    const titles = new Map(attempts?.map((row) => [row.id, row]));
    return {
      person,
      addedAt: (await store.roster.addedAt(id)) ?? '',
      sees: may,
      assigned: may.completion ? (await assignments.due(session, { view: 'all', person: id, skip: 0 })).rows : null,
      attempts: attempts?.length ?? null,
      results: attempts?.slice(0, PERSON_RESULTS).map((row) => resultOf(row, may, decided.get(row.id) === 'set-aside')) ?? null,
      contests:
        session.role === 'hr'
          ? contests.map(({ id: contest, attempt, openedAt }) => ({
              id: contest,
              title: titles.get(attempt)?.title ?? '',
              locale: titles.get(attempt)?.locale ?? 'en',
              openedAt,
              decision: decided.get(attempt) ?? null,
            }))
          : null,
    };
  }

  /**
   * What somebody chose in an assessed attempt that is over.
   *
   * @throws ContractError `forbidden` where the policy lets this role see no choices by name, `not-found`, and as `get`
   */
  async choices(session: StaffSession, id: string, attempt: string): Promise<z.infer<typeof personChoicesSchema>> {
    const { store, policy } = this.#parts;
    if (!maySeeByName(policy, 'choices', session.role)) throw choicesUnseen(session.role);
    await personWithin(store, session, id);
    const row = (await this.#assessed(id)).find((one) => one.id === attempt);
    if (row === undefined) {
      throw new ContractError('not-found', 'This person has no such attempt any more. Open their page again.', { attempt });
    }
    const words = new ChosenWordsOf(store);
    const stored = await store.attempts.choices(row.number);
    const choices = stored.map(async ({ step, beat, choice, grade, timedOut }) => {
      return { step, words: await words.of(row, beat, choice), grade, timedOut };
    });
    return { choices: await Promise.all(choices) };
  }

  async #assessed(person: string): Promise<AttemptRow[]> {
    return (await this.#parts.store.attempts.listOf(person)).filter(({ mode }) => mode === 'assessed');
  }
}

function resultOf(row: AttemptRow, may: PersonOverview['sees'], setAside: boolean): PersonResult {
  return {
    attempt: row.id,
    scenario: row.scenario,
    title: row.title,
    locale: row.locale,
    status: row.status,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    grade: may.grades ? row.grade : null,
    score: may.grades ? row.score : null,
    setAside,
    hasChoices: may.choices && row.status === 'completed',
  };
}

function choicesUnseen(role: string): ContractError {
  return new ContractError('forbidden', `The policy of this organisation lets a ${role} see no choices by name. Ask HR.`, {
    refusal: 'choices-unseen',
  });
}
