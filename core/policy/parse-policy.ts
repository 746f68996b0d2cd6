import { hashJson, type Sha256 } from '../results/hash.ts';
import { isOfNewerFormat } from '../scenario/format-1/format-number.ts';
import { type DocumentKind, parseDocument, type Refused } from '../scenario/parse-document.ts';
import { policy } from './policy-1.ts';
import { DEFAULT_POLICY, type Policy } from './policy.ts';

/** A policy with what names it. */
export interface HashedPolicy {
  readonly policy: Policy;
  /** SHA-256 of the canonical JSON of the whole policy, defaults filled in: what holds, not how it was written. */
  readonly hash: Sha256;
}

/** A policy, or everything that is wrong with it. */
export type PolicyResult = Refused | ({ readonly ok: true } & HashedPolicy);

const POLICY: DocumentKind<Policy> = { shape: policy, idMaps: [], isForeign: isOfNewerFormat };

/** Reads the text of `policy.json`, as strictly as a scenario. Never throws. */
export function parsePolicy(content: string): PolicyResult {
  const result = parseDocument(content, POLICY);
  return result.ok ? { ok: true, ...hashed(result.value) } : result;
}

/** What holds where there is no `policy.json`. */
export function defaultPolicy(): HashedPolicy {
  return hashed(DEFAULT_POLICY);
}

function hashed(held: Policy): HashedPolicy {
  return { policy: held, hash: hashJson(held) };
}
