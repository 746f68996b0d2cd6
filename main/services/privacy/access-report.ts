import { ContractError } from '#core/contract/errors.ts';
import type { AccessReport, ReportedAttempt } from '#core/contract/privacy.ts';
import type { Sha256 } from '#core/results/hash.ts';
import { ChosenWordsOf } from '../attempts/chosen-words.ts';
import { pseudonymOf } from '../exports/pseudonym.ts';
import type { HeldAttempt } from '../store/access-report.ts';
import type { Store } from '../store/store.ts';

interface ReportParts {
  readonly store: Store;
  /** Hash of the policy in force. */
  readonly policy: Sha256;
  readonly now: () => Date;
}

/**
 * Everything that is held on a person.
 *
 * @param reader `self`: all of it; `staff`: practice is counted only, and what they wrote is there where they shared it
 * @throws ContractError `not-found` where there is no such person
 */
export async function accessReport(
  { store, policy, now }: ReportParts,
  person: string,
  reader: AccessReport['for'],
): Promise<AccessReport> {
  const self = reader === 'self';
  const held = await store.privacy.held(person, self);
  if (held === null) {
    throw new ContractError('not-found', 'There is no such person. Look the list up again.', { person });
  }
  const { installation } = store;
  const reflections = await store.reflections.listOf(person);
  const cards = await store.reviews.listOf(person);
  return {
    madeAt: now().toISOString(),
    installation: installation.id,
    for: reader,
    policy,
    person: { ...held.person, pseudonym: pseudonymOf(installation.pseudonymKey, person) },
    attempts: await inWords(store, person, held.attempts),
    practiceRuns: held.practiceRuns,
    reflections: reflections.filter(({ shared }) => self || shared),
    kudosReceived: self ? await store.kudos.listTo(person) : [],
    kudosSent: self ? held.kudosSent : [],
    contests: await store.contests.listOf(person),
    acts: held.acts,
    settings: self ? { ...(await store.ownSettings.of(person)) } : null,
    reviewDays: self ? cards.map(({ principle, due }) => ({ principle, due })) : null,
  };
}

async function inWords(store: Store, person: string, attempts: readonly HeldAttempt[]): Promise<ReportedAttempt[]> {
  const rows = new Map((await store.attempts.listOf(person)).map((row) => [row.id, row]));
  const words = new ChosenWordsOf(store);
  const told = attempts.map(async (attempt) => {
    const row = rows.get(attempt.attempt);
    const choices = attempt.choices.map(async (choice) => {
      return { ...choice, words: row === undefined ? null : await words.of(row, choice.beat, choice.choice) };
    });
    return { ...attempt, choices: await Promise.all(choices) };
  });
  return Promise.all(told);
}
