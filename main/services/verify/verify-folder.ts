import type { SignedHead } from '#core/results/signed-head.ts';
import { publicKeys } from '../integrity/key-files.ts';
import { openResults } from '../results/open-results.ts';
import { type VerifyReport, verifyResults } from './verify-results.ts';

/**
 * Checks everything a data folder says about attempts; it needs no lock and changes nothing.
 *
 * @param head the end of the chain as it was kept outside, or null
 * @throws NoResultsError, NewerDatabaseError, OlderDatabaseError
 */
export async function verifyFolder(folder: string, head: SignedHead | null = null): Promise<VerifyReport> {
  const results = openResults(folder);
  try {
    return await verifyResults(results.driver, { keys: publicKeys(folder), head });
  } finally {
    results.close();
  }
}
