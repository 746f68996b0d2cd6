import type { AttemptsProof } from '#core/contract/schemas.ts';
import type { Store } from '../store/store.ts';
import { notFound } from './refusals.ts';

/** Where attempts of a learner stand in the chain of records, and its end. @throws ContractError `not-found` for another's */
export async function proofOf(store: Store, learner: string, attempts: readonly string[]): Promise<AttemptsProof> {
  const records = await Promise.all(
    attempts.map(async (attempt) => {
      const row = await store.attempts.find(attempt);
      if (row?.learner !== learner) throw notFound(attempt);
      const record = await store.attempts.recordOf(attempt);
      return record === null ? [] : [{ attempt, ...record }];
    }),
  );
  return { records: records.flat(), head: await store.signedEnd() };
}
