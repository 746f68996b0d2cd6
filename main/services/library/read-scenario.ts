import { ContractError } from '#core/contract/errors.ts';
import { quote } from '#core/scenario/text/quote.ts';
import { notAllowed } from '../attempts/refusals.ts';
import type { Store } from '../store/store.ts';
import type { ScenarioLibrary } from './scenario-library.ts';
import { translationInto } from './translation-into.ts';

/** A scenario's text and the hash of its contents. */
export interface ScenarioText {
  readonly text: string;
  readonly hash: string;
  /** The text of its translation into the language asked for; null where there is none. */
  readonly translation: string | null;
}

/**
 * The text of a scenario: the current one, or the one of a hash, current or archived. Only a current one
 * comes with a translation: those of archived ones are kept with the attempts that were played in them.
 *
 * @throws ContractError `not-found`; `not-allowed` for one that nobody but the studio plays
 */
export async function readScenario(
  library: Pick<ScenarioLibrary, 'find' | 'findWaiting'>,
  store: Store,
  id: string,
  hash: string | null,
  locale: string | null = null,
): Promise<ScenarioText> {
  const current = library.find(id);
  if (current !== null && (hash === null || current.summary.hash === hash)) {
    const translation = locale === null ? null : translationInto(current, locale);
    return { text: current.text, hash: current.summary.hash, translation: translation?.text ?? null };
  }
  const archived = hash === null ? null : await store.archived(hash, id);
  if (hash !== null && archived !== null) return { text: archived, hash, translation: null };
  if (hash === null && library.findWaiting(id) !== null) throw notAllowed('not-published');
  throw new ContractError(
    'not-found',
    hash === null
      ? `There is no scenario ${quote(id)} that can be played. Pick one from the catalogue.`
      : `No such version of the scenario ${quote(id)} was ever played here.`,
    { scenario: id, ...(hash === null ? {} : { hash }) },
  );
}
