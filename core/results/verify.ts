import { compileScenario } from '../dialogue/compile.ts';
import type { Scenario } from '../scenario/format.ts';
import { parseScenario } from '../scenario/parse.ts';
import { hashJson, NO_PREVIOUS, type Sha256 } from './hash.ts';
import { expectedHash, type RecordFields, type SealedRecord, type Tombstone } from './record.ts';
import { expectedReviewHash, type SealedReview } from './review-record.ts';
import { isAtEnding, type Replay, replayCard, replayEvents } from './replay.ts';

/** One link of the chain, in the order of its sequence. */
export type ChainLink =
  | { readonly kind: 'record'; readonly record: SealedRecord }
  | { readonly kind: 'review'; readonly review: SealedReview }
  | { readonly kind: 'tombstone'; readonly tombstone: Tombstone };

/** Something that does not add up. `attempt` is a UUID, or the sequence number of a tombstone or a review. */
export interface VerifyProblem {
  readonly attempt: string;
  readonly problem: string;
}

/**
 * Checks one link against the one before it: sequence, previous hash, own hash.
 *
 * @param previous the link before, or null for the first
 */
export function verifyLink(link: ChainLink, previous: ChainLink | null): VerifyProblem[] {
  const { seq, before, hash } = partsOf(link);
  const expectedSeq = previous === null ? 1 : partsOf(previous).seq + 1;
  const expectedBefore = previous === null ? NO_PREVIOUS : partsOf(previous).hash;
  const problems: string[] = [];
  if (seq !== expectedSeq) {
    problems.push(`sequence ${seq} stands where ${expectedSeq} should: a record is missing or moved`);
  }
  if (before !== expectedBefore) {
    problems.push('it does not follow the record before it: one was changed, moved or removed');
  }
  if (ownHash(link) !== hash) {
    problems.push('its contents do not match its seal: a field was changed after it was sealed');
  }
  return problems.map((problem) => ({ attempt: nameOf(link), problem }));
}

/** An archived scenario made ready to replay records against, or why it cannot be. */
export type Archived =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problem: string };

/**
 * Checks that an archived text is the scenario of a hash.
 *
 * @param text the archived text, or null where the archive has none for the hash
 */
export function openArchived(hash: Sha256, text: string | null): Archived {
  if (text === null) return { ok: false, problem: `the archive has no scenario ${hash}` };
  const parsed = parseScenario(text);
  if (!parsed.ok) return { ok: false, problem: `the archived scenario ${hash} is not valid` };
  if (hashJson(parsed.document) === hash) return { ok: true, scenario: parsed.scenario };
  return { ok: false, problem: `the archived scenario is not the one that was played (${hash})` };
}

/** What a replay is made from: a sealed record, or an attempt that is not over yet. */
export type Replayable = Pick<RecordFields, 'variant' | 'mode' | 'events'>;

/** A replay of all events, or why there is none. */
export type ArchivedReplay =
  | { readonly ok: true; readonly replay: Replay }
  | { readonly ok: false; readonly problem: string };

/** Replays events against the archived scenario they were played in. */
export function replayArchived(played: Replayable, archived: Archived): ArchivedReplay {
  if (!archived.ok) return archived;
  if (played.variant !== null && !archived.scenario.variants.has(played.variant)) {
    return { ok: false, problem: `the archived scenario has no variant "${played.variant}"` };
  }
  const program = compileScenario(archived.scenario, played.variant);
  const result = replayEvents(program, played.mode, played.events);
  if (result.ok) return result;
  const problem = `event ${result.index} cannot follow the ones before it (${result.refusal})`;
  return { ok: false, problem };
}

/** What a record says of its end, against what its events make of it; null where they agree. */
export function verifyResult(record: SealedRecord, replay: Replay): string | null {
  if (replay.status !== record.status) {
    return `its events make it ${replay.status}, it says ${record.status}`;
  }
  if (record.status === 'abandoned') return record.result === null ? null : 'it was abandoned, yet it has a result';
  if (!isAtEnding(replay)) return 'its events do not reach an ending';
  const { ending, grade, score } = replayCard(replay);
  const { result: stored } = record;
  if (stored?.ending === ending && stored.grade === grade && stored.score === score) return null;
  return `its events earn ${grade} (${score}) at "${ending}", it says ${stored?.grade ?? 'nothing'} (${stored?.score ?? 'nothing'}) at "${stored?.ending ?? 'nothing'}"`;
}

/**
 * Replays a record against the archived scenario it names and compares what was stored.
 *
 * @param scenarioText the archived text, or null where the archive has none for the record's hash
 */
export function verifyReplay(record: SealedRecord, scenarioText: string | null): VerifyProblem[] {
  const replayed = replayArchived(record, openArchived(record.scenario.hash, scenarioText));
  const problem = replayed.ok ? verifyResult(record, replayed.replay) : replayed.problem;
  return problem === null ? [] : [{ attempt: record.attempt, problem }];
}

function nameOf(link: ChainLink): string {
  return link.kind === 'record' ? link.record.attempt : String(partsOf(link).seq);
}

/** The hash that a link's own contents make; a tombstone has none left to make one of. */
function ownHash(link: ChainLink): Sha256 {
  if (link.kind === 'record') return expectedHash(link.record);
  return link.kind === 'review' ? expectedReviewHash(link.review) : link.tombstone.hash;
}

function partsOf(link: ChainLink): { seq: number; before: Sha256; hash: Sha256 } {
  if (link.kind === 'tombstone') {
    const { seq, previous, hash } = link.tombstone;
    return { seq, before: previous, hash };
  }
  const { recordSeq, previous, recordHash } = link.kind === 'record' ? link.record : link.review;
  return { seq: recordSeq, before: previous, hash: recordHash };
}
