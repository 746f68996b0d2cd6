import type { Grade } from '../scenario/format.ts';
import type { AttemptEvent, AttemptMode } from './event.ts';
import { hashJson, NO_PREVIOUS, type Sha256 } from './hash.ts';

/** What an attempt earned; null for one that was abandoned. */
export interface RecordedResult {
  /** Id of the beat the run ended at. */
  readonly ending: string;
  readonly grade: Grade;
  /** 0 to 100. */
  readonly score: number;
}

/**
 * Everything a sealed record vouches for. People and free texts stand in it as commitments
 * (`commitTo`), so that erasing the salt erases the person and leaves the chain whole.
 */
interface RecordedAttempt {
  /** 1 for the first record of a store, then one more each. */
  readonly recordSeq: number;
  /** The record before it; `NO_PREVIOUS` for the first. */
  readonly previous: Sha256;
  /** UUID. */
  readonly attempt: string;
  /** UUID of the installation that recorded it. */
  readonly installation: string;
  /** Version of the software that recorded it. */
  readonly engine: string;
  /** Commitment to the learner's UUID in lower case. */
  readonly learner: Sha256;
  /** Commitments to free texts, by what they are. */
  readonly texts: Readonly<Record<string, Sha256>>;
  readonly scenario: { readonly id: string; readonly version: string; readonly hash: Sha256 };
  readonly variant: string | null;
  readonly mode: AttemptMode;
  /** BCP 47. */
  readonly locale: string;
  readonly events: readonly AttemptEvent[];
  readonly status: 'completed' | 'abandoned';
  readonly result: RecordedResult | null;
}

/** What every layout of a record says, and what the newer one adds. */
export type RecordFields = RecordedAttempt &
  (
    | { readonly recordVersion: 1 }
    | {
        readonly recordVersion: 2;
        /** The policy under which it was played (`HashedPolicy`). */
        readonly policy: Sha256;
      }
  );

/** A record with its seal. */
export type SealedRecord = RecordFields & {
  /** SHA-256 of the canonical JSON of all other fields. */
  readonly recordHash: Sha256;
};

/** What an attempt brings to be sealed; its place in the chain is the store's to give. */
export type NewRecord = Omit<RecordedAttempt, 'recordSeq' | 'previous'> & { readonly policy: Sha256 };

/** What stays of a record that retention removed. */
export interface Tombstone {
  readonly seq: number;
  readonly previous: Sha256;
  readonly hash: Sha256;
  readonly reason: string;
}

/** The last link of the chain so far; null while it is empty. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: Sha256;
}

/** Seals a record as the next link after `head`. */
export function sealRecord(fields: NewRecord, head: ChainHead | null): SealedRecord {
  const linked: RecordFields = { ...fields, recordVersion: 2, ...linkAfter(head) };
  return { ...linked, recordHash: hashJson(linked) };
}

/** The place in the chain after `head`. */
export function linkAfter(head: ChainHead | null): { readonly recordSeq: number; readonly previous: Sha256 } {
  return { recordSeq: (head?.seq ?? 0) + 1, previous: head?.hash ?? NO_PREVIOUS };
}

/** The hash a sealed record should carry, from its own fields. */
export function expectedHash(record: SealedRecord): Sha256 {
  const { recordHash: _, ...fields } = record;
  return hashJson(fields);
}
