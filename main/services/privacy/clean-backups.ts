import { z } from '#core/contract/zod.ts';
import { Driver } from '../store/driver.ts';
import { erasePerson, removeOldAttempts } from '../store/erasure.ts';

/** What is to go from the copies of a database. */
export const cleaningSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), person: z.string() }),
  /** Attempts that ended before a moment, ISO 8601 in UTC. */
  z.object({ kind: z.literal('before'), before: z.string() }),
]);

export type Cleaning = z.infer<typeof cleaningSchema>;

/** Copies to clean; plain data, for it goes to another thread. */
export interface BackupsJob {
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly what: Cleaning;
}

/** Those that could not be opened or changed. */
export const cleanedFilesSchema = z.object({ failed: z.array(z.string()) });

/** Does the same to every copy; it may take long, and doing it again does no harm. */
export async function cleanFiles({ files, what }: BackupsJob): Promise<z.infer<typeof cleanedFilesSchema>> {
  return { failed: files.filter((path) => !cleanOne(path, what)) };
}

function cleanOne(path: string, what: Cleaning): boolean {
  let driver: Driver | null = null;
  try {
    driver = Driver.openWritable(path);
    if (what.kind === 'person') erasePerson(driver, what.person);
    else while (removeOldAttempts(driver, what.before) > 0);
    return true;
  } catch {
    return false;
  } finally {
    driver?.close();
  }
}
