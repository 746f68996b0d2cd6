import { ContractError } from '#core/contract/errors.ts';
import { sqliteCode, WritingStoppedError } from './driver.ts';

const FULL = 'The disk is full, so nothing was stored. Free some space, then try again.';
const READ_ONLY =
  'The data folder cannot be written, so nothing was stored. Make it writable for this user, then try again.';
const BUSY =
  'Another program is holding the database, so nothing was stored. Close it (a backup or a virus scanner, perhaps), then try again.';
const DAMAGED =
  'The database could not be read or written. Close Extra Mile and open it again; it checks its files when it starts.';
const STOPPED =
  'The file of the results is damaged, so nothing was stored: what was stored before stays. Tell whoever looks after Extra Mile. ' +
  'They can still export the results; then close Extra Mile and open it again.';

const ADVICE: readonly (readonly [codes: RegExp, message: string])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)$/, FULL],
  [/^(SQLITE_READONLY.*|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|EROFS)$/, READ_ONLY],
  [/^(SQLITE_BUSY.*|SQLITE_LOCKED.*|EBUSY|EMFILE|ENFILE)$/, BUSY],
  [/^(SQLITE_IOERR.*|SQLITE_CORRUPT.*|SQLITE_NOTADB|SQLITE_CANTOPEN.*|EIO)$/, DAMAGED],
];

/** A refusal of the disk or the database as `unavailable`, with what to do; null for any other fault. */
export function storageFault(error: unknown): ContractError | null {
  if (error instanceof WritingStoppedError) return new ContractError('unavailable', STOPPED, { cause: 'damaged' });
  const code = sqliteCode(error) ?? systemCode(error);
  if (code === null) return null;
  const message = ADVICE.find(([codes]) => codes.test(code))?.[1];
  return message === undefined ? null : new ContractError('unavailable', message, { cause: code });
}

/** Whether a refusal says that SQLite met malformed pages. */
export function saysMalformed(error: unknown): boolean {
  return error instanceof ContractError && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.details['cause']));
}

/** Node's code of a failed system call (`ENOSPC`, …), or null. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
