import { hashJson } from '#core/results/hash.ts';
import { parseTranslation } from '#core/scenario/parse-translation.ts';
import type { AttemptRow } from '../store/attempt-row.ts';
import type { Store } from '../store/store.ts';

/**
 * The archived translation that an attempt is played in; null where it has none, or where what is kept is
 * not what was played: the original's words are right, a changed translation's may not be.
 */
export async function archivedTranslation(
  store: Pick<Store, 'archivedTranslation'>,
  { translation: hash, scenario }: Pick<AttemptRow, 'translation' | 'scenario'>,
): Promise<string | null> {
  const text = hash === null ? null : await store.archivedTranslation(hash);
  if (text === null) return null;
  const parsed = parseTranslation(text);
  const sound = parsed.ok && hashJson(parsed.document) === hash && parsed.translation.scenario === scenario;
  return sound ? text : null;
}
