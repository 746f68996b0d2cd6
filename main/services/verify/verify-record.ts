import { commitTo, hashJson } from '#core/results/hash.ts';
import type { Replay } from '#core/results/replay.ts';
import type { SealedRecord } from '#core/results/record.ts';
import { type Archived, replayArchived, verifyResult } from '#core/results/verify.ts';
import type { AttemptRow } from '../store/attempt-row.ts';
import type { Driver } from '../store/driver.ts';
import { changedColumns } from './compare-columns.ts';
import { changedDetails } from './compare-details.ts';
import { attemptRow, learnerSalt, type RecordRow, storedEvents } from './stored-rows.ts';

/** What is wrong with one sealed record, and whether its learner was erased. */
export interface RecordVerdict {
  readonly problems: readonly string[];
  readonly erased: boolean;
}

/** Checks a sealed record by itself: its replay, and everything else that is stored of its attempt. */
export function verifyRecord(
  driver: Driver,
  row: RecordRow,
  record: SealedRecord,
  archived: Archived,
): RecordVerdict {
  const problems = changedLink(row, record);
  const replayed = replayArchived(record, archived);
  if (!replayed.ok) problems.push(replayed.problem);
  else problems.push(...listed(verifyResult(record, replayed.replay)));
  const attempt = attemptRow(driver, record.attempt);
  if (attempt === null) return { problems: [...problems, 'its attempt was removed from the database'], erased: false };
  problems.push(...storedOtherwise(driver, attempt, record, replayed.ok ? replayed.replay : null));
  const learner = verifyLearner(driver, attempt, record);
  problems.push(...listed(learner.problem));
  return { problems, erased: learner.erased };
}

function changedLink(row: RecordRow, record: SealedRecord): string[] {
  const same =
    row.seq === record.recordSeq &&
    row.attempt === record.attempt &&
    row.previous === record.previous &&
    row.hash === record.recordHash;
  return same ? [] : ['its place in the chain is not the one it was sealed at'];
}

function storedOtherwise(
  driver: Driver,
  attempt: AttemptRow,
  record: SealedRecord,
  replay: Replay | null,
): string[] {
  const columns =
    replay === null
      ? []
      : [...changedColumns(attempt, record, replay), ...changedDetails(driver, attempt.number, record, replay)];
  const events = storedEvents(driver, record.attempt);
  if (events !== null && hashJson(events) === hashJson(record.events)) return columns;
  return [...columns, 'its stored events are not the ones it was sealed with'];
}

function verifyLearner(
  driver: Driver,
  { learner }: AttemptRow,
  record: SealedRecord,
): { problem: string | null; erased: boolean } {
  const salt = learnerSalt(driver, record.recordSeq);
  if (salt === null) {
    const problem = learner === null ? null : 'its salt is gone, yet its learner is still named';
    return { problem, erased: learner === null };
  }
  if (learner === null) return { problem: 'its learner was taken out, yet the salt was not', erased: false };
  const same = commitTo(salt, learner) === record.learner;
  return { problem: same ? null : 'its learner is not the one it was sealed with', erased: false };
}

function listed(problem: string | null): string[] {
  return problem === null ? [] : [problem];
}
