import { hashJson, type Sha256 } from './hash.ts';
import { type ChainHead, linkAfter } from './record.ts';

/** What a person decided about a grade that a player contested. Nobody hands out another grade: rules do. */
export type ReviewDecision =
  /** The grade is what the rules say and the rules were right. */
  | 'stands'
  /** The attempt is not to be held for or against the player. */
  | 'set-aside';

/**
 * A human review, appended to the chain after the attempt it is about, which stays as it was sealed. The player's
 * objection and the reviewer's answer stand in it as commitments (`commitTo`).
 */
export interface ReviewFields {
  /** Layout of this record; a record of an attempt has `recordVersion` instead. */
  readonly reviewVersion: 1;
  readonly recordSeq: number;
  readonly previous: Sha256;
  /** UUID of the attempt, and the hash of its record. */
  readonly attempt: string;
  readonly of: Sha256;
  readonly decision: ReviewDecision;
  /** UUID of the staff account that decided. */
  readonly reviewer: string;
  /** Hash of the policy under which it was decided. */
  readonly policy: Sha256;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly texts: { readonly objection: Sha256; readonly answer: Sha256 };
}

/** A review with its seal. */
export interface SealedReview extends ReviewFields {
  /** SHA-256 of the canonical JSON of all other fields. */
  readonly recordHash: Sha256;
}

/** Seals a review as the next link after `head`. */
export function sealReview(
  fields: Omit<ReviewFields, 'reviewVersion' | 'recordSeq' | 'previous'>,
  head: ChainHead | null,
): SealedReview {
  const linked: ReviewFields = { ...fields, reviewVersion: 1, ...linkAfter(head) };
  return { ...linked, recordHash: hashJson(linked) };
}

/** The hash a sealed review should carry, from its own fields. */
export function expectedReviewHash(review: SealedReview): Sha256 {
  const { recordHash: _, ...fields } = review;
  return hashJson(fields);
}
