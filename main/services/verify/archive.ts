import { type Archived, openArchived } from '#core/results/verify.ts';
import type { Driver } from '../store/driver.ts';
import { readArchived } from '../store/open-store.ts';

/** As many scenarios as are played at a time; reading one again is only slow. */
const MOST_KEPT = 16;

/** The archive, each scenario checked once for many records. */
export function archiveOf(driver: Driver): (hash: string) => Archived {
  const kept = new Map<string, Archived>();
  return (hash) => {
    const known = kept.get(hash);
    if (known !== undefined) return known;
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    const archived = openArchived(hash, readArchived(driver, hash));
    kept.set(hash, archived);
    return archived;
  };
}
