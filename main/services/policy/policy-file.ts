import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyFileNow } from '#core/contract/privacy.ts';
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
  const file = await readFileOf(folder);
  if (file === null) return { current: defaultPolicy(), source: 'default', notice: null };
  if (file.ok) return { current: file.held, source: 'file', notice: null };
  const [first] = file.findings;
  return broken(first === undefined ? file.problem : placed(first));
}

/** The file as it stands now, against the policy that has held since the folder was opened. */
export async function lookAtPolicy(folder: string, current: HashedPolicy): Promise<PolicyFileNow> {
  const path = join(folder, POLICY_FILE);
  const file = await readFileOf(folder);
  if (file === null) return { path, state: 'absent', faults: [] };
  if (file.ok) return { path, state: file.held.hash === current.hash ? 'in-force' : 'waiting', faults: [] };
  const faults = file.findings.map(({ line, column, message }) => ({ line, column, message }));
  return { path, state: 'faulty', faults: faults.length > 0 ? faults : [{ line: null, column: null, message: file.problem }] };
}

/** What a policy file says, or what is wrong with it; `problem` where that is in no one place of it. */
type ReadPolicyFile =
  | { readonly ok: true; readonly held: HashedPolicy }
  | { readonly ok: false; readonly problem: string; readonly findings: readonly Finding[] };

async function readFileOf(folder: string): Promise<ReadPolicyFile | null> {
  const path = join(folder, POLICY_FILE);
  if (!existsSync(path)) return null;
  const read = await readBounded(path, MOST_BYTES);
  if (!read.ok) return { ok: false, problem: read.problem, findings: [] };
  const decoded = decodeUtf8(read.bytes);
  if (!decoded.ok) return { ok: false, problem: 'cannot be read.', findings: [decoded.finding] };
  const result = parsePolicy(decoded.text);
  if (result.ok) return { ok: true, held: { policy: result.policy, hash: result.hash } };
  return { ok: false, problem: 'cannot be read.', findings: result.findings };
}

function placed({ line, column, message }: Finding): string {
  return `is wrong in line ${line}, column ${column}: ${message}`;
}

function broken(problem: string): PolicyInForce {
  const message = `The default policy holds, for the file ${POLICY_FILE} in the data folder ${problem} Mend it, then start Extra Mile again.`;
  return { current: defaultPolicy(), source: 'default', notice: { code: 'policy-unreadable', message } };
}
