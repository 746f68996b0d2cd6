import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '#core/contract/schemas.ts';
import { defaultPolicy, type HashedPolicy, parsePolicy } from '#core/policy/parse-policy.ts';
import type { Finding } from '#core/scenario/finding.ts';
import { decodeUtf8 } from '../files/decode-utf8.ts';
import { readBounded } from '../files/read-bounded.ts';

const POLICY_FILE = 'policy.json';

const MOST_BYTES = 1_000_000;

/** The policy in force, and what HR should be told of it. */
export interface PolicyInForce {
  readonly current: HashedPolicy;
  /** Whether the file says it, or nothing does and the defaults hold. */
  readonly source: 'file' | 'default';
  readonly notice: Notice | null;
}

/**
 * Reads a data folder's policy; it holds until the folder is opened again. One that cannot be read is not
 * guessed at: the defaults hold, under which the least leaves, and a notice says where the fault is.
 */
export async function readPolicy(folder: string): Promise<PolicyInForce> {
  const path = join(folder, POLICY_FILE);
  if (!existsSync(path)) return { current: defaultPolicy(), source: 'default', notice: null };
  const read = await readBounded(path, MOST_BYTES);
  if (!read.ok) return broken(read.problem);
  const decoded = decodeUtf8(read.bytes);
  if (!decoded.ok) return broken(placed(decoded.finding));
  const result = parsePolicy(decoded.text);
  if (result.ok) {
    return { current: { policy: result.policy, hash: result.hash }, source: 'file', notice: null };
  }
  const [first] = result.findings;
  return broken(first === undefined ? 'cannot be read.' : placed(first));
}

function placed({ line, column, message }: Finding): string {
  return `is wrong in line ${line}, column ${column}: ${message}`;
}

function broken(problem: string): PolicyInForce {
  const message = `The default policy holds, for the file ${POLICY_FILE} in the data folder ${problem} Mend it, then start Extra Mile again.`;
  return { current: defaultPolicy(), source: 'default', notice: { code: 'policy-unreadable', message } };
}
