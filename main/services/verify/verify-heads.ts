import { z } from '#core/contract/zod.ts';
import type { ChainHead } from '#core/results/record.ts';
import type { SignedHead } from '#core/results/signed-head.ts';
import type { VerifyProblem } from '#core/results/verify.ts';
import { isSigned, keyName } from '../integrity/ed25519.ts';
import type { PublicKeyFile } from '../integrity/key-files.ts';
import type { Driver } from '../store/driver.ts';
import { chainEnd } from '../store/chain-end.ts';
import { readInstallation } from '../store/open-store.ts';

const ROWS_A_TIME = 500;

const signatureSchema = z.object({
  seq: z.int(),
  key: z.string(),
  signature: z.instanceof(Uint8Array),
  hash: z.string().nullable(),
  attempt: z.string().nullable(),
});

type SignatureRow = z.infer<typeof signatureSchema>;

/**
 * Checks every signature of the chain, and that its end is signed: whoever edits a record and then rebuilds
 * the chain after it cannot sign it again without the key.
 */
export function signatureProblems(driver: Driver, keys: readonly PublicKeyFile[]): VerifyProblem[] {
  const { id: installation } = readInstallation(driver);
  const bytesOf = new Map(keys.map(({ key, publicKey }) => [key, Buffer.from(publicKey, 'base64')]));
  const problems: VerifyProblem[] = [];
  let last = 0;
  for (const row of signatureRows(driver)) {
    last = row.seq;
    const problem = faultOf(row, installation, bytesOf.get(row.key));
    if (problem !== null) problems.push({ attempt: row.attempt ?? String(row.seq), problem });
  }
  return [...problems, ...unsignedEnd(driver, keys, last)];
}

function faultOf({ seq, key, signature, hash }: SignatureRow, installation: string, publicKey: Buffer | undefined): string | null {
  if (hash === null) return 'it was signed, yet its record is missing';
  if (publicKey === undefined) return `it is signed with a key (${key.slice(0, 8)}…) that the folder's keys do not hold`;
  if (isSigned(publicKey, installation, { seq, hash }, signature)) return null;
  return 'its signature is not over what stands there: the chain was rebuilt after it was sealed';
}

function unsignedEnd(driver: Driver, keys: readonly PublicKeyFile[], lastSigned: number): VerifyProblem[] {
  const end = chainEnd(driver)?.seq ?? 0;
  const signedFrom = Math.min(...keys.map(({ since }) => since));
  if (keys.length === 0 || end <= signedFrom || end === lastSigned) return [];
  const first = Math.max(lastSigned, signedFrom) + 1;
  const which = first === end ? `record ${end} is` : `records ${first} to ${end} are`;
  return [{ attempt: String(first), problem: `the end of the chain is not signed: ${which} not by this software, or the signatures were taken out` }];
}

function* signatureRows(driver: Driver): Generator<SignatureRow> {
  const sql = `
    SELECT s.seq, s.key, s.signature, r.hash, r.attempt FROM head_signature s LEFT JOIN record r ON r.seq = s.seq
    WHERE s.seq > @after ORDER BY s.seq LIMIT ${ROWS_A_TIME}`;
  for (let after = 0; ; ) {
    const rows = driver.all(sql, { after }).map((row) => signatureSchema.parse(row));
    yield* rows;
    const found = rows.at(-1);
    if (found === undefined) return;
    after = found.seq;
  }
}

const hashSchema = z.object({ hash: z.string() });

/** Compares the chain with a head that was kept outside: what was cut off, rebuilt or rolled back since shows. */
export function outsideHeadProblems(driver: Driver, head: SignedHead): VerifyProblem[] {
  const problem = outsideHeadProblem(driver, head);
  return problem === null ? [] : [{ attempt: String(head.seq), problem }];
}

function outsideHeadProblem(driver: Driver, head: SignedHead): string | null {
  const publicKey = Buffer.from(head.publicKey, 'base64');
  const signature = Buffer.from(head.signature, 'base64');
  if (keyName(publicKey) !== head.key || !isSigned(publicKey, head.installation, head, signature)) {
    return 'the head it is compared with does not carry its own signature: that file was changed';
  }
  if (readInstallation(driver).id !== head.installation) {
    return `the head it is compared with is of another installation (${head.installation})`;
  }
  const end: ChainHead = chainEnd(driver) ?? { seq: 0, hash: '' };
  if (end.seq < head.seq) {
    return `the chain ends at record ${end.seq}, and it went to ${head.seq} when the head was taken: it was cut off, or an older copy was put in its place`;
  }
  const row = driver.get('SELECT hash FROM record WHERE seq = @seq', { seq: head.seq });
  const same = row !== undefined && hashSchema.parse(row).hash === head.hash;
  return same ? null : `record ${head.seq} is not the one that was there when the head was taken: the chain was rebuilt`;
}
