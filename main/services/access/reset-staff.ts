import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { StaffAccount } from '#core/contract/staff.ts';
import { ContractError } from '#core/contract/errors.ts';
import type { ServiceDeps } from '../deps.ts';
import { openServices } from '../services.ts';
import { DATABASE_FILE } from '../store/open-store.ts';

/** The account that was let in again, and its new passphrase, which is kept nowhere. */
export interface StaffReset {
  readonly account: StaffAccount;
  readonly passphrase: string;
}

/** Without letters that are read for digits, or the other way round. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * Gives the account of a name a new passphrase, and writes that down. For whoever has the data folder's files: nobody
 * else can take its lock.
 *
 * @throws ContractError `not-found` where there is no such folder or account
 * @throws DataFolderLockedError while Extra Mile is running on it
 */
export async function resetStaff(deps: ServiceDeps, name: string): Promise<StaffReset> {
  if (!existsSync(join(deps.dataFolder, DATABASE_FILE))) {
    throw new ContractError('not-found', `There is nothing of Extra Mile in ${deps.dataFolder}. Name its data folder with --data.`, {
      folder: deps.dataFolder,
    });
  }
  const services = await openServices(deps);
  try {
    const { access } = services;
    const passphrase = drawPassphrase(deps.randomBytes);
    const account = await access.staff.reset(name, passphrase);
    if (account === null) throw noSuchAccount(name, await access.staff.list());
    await access.note(null, 'account-reset', { account: account.id, role: account.role });
    return { account, passphrase };
  } finally {
    await services.close();
  }
}

/** Five times five letters or digits: 123 bits. */
function drawPassphrase(randomBytes: (length: number) => Uint8Array): string {
  const letter = (): string => {
    for (;;) {
      // Bytes beyond the last whole round would make some letters likelier.
      const byte = randomBytes(1)[0] ?? 255;
      if (byte < 256 - (256 % LETTERS.length)) return LETTERS[byte % LETTERS.length] ?? '';
    }
  };
  return Array.from({ length: 5 }, () => Array.from({ length: 5 }, letter).join('')).join('-');
}

function noSuchAccount(name: string, accounts: readonly StaffAccount[]): ContractError {
  const names = accounts.map((account) => `“${account.name}”`).join(', ');
  const advice = accounts.length === 0 ? 'There is none yet: the staff area asks whoever opens it first to make one.' : `There are: ${names}.`;
  return new ContractError('not-found', `No staff account is called “${name}”. ${advice}`, { name });
}
