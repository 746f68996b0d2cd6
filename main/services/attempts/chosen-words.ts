import type { ChosenWords } from '#core/contract/schemas.ts';
import { openArchived } from '#core/results/verify.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { inTranslation } from '#core/scenario/translate.ts';
import type { AttemptRow } from '../store/attempt-row.ts';
import type { Store } from '../store/store.ts';
import { archivedTranslation } from './archived-translation.ts';

type Played = Pick<AttemptRow, 'hash' | 'scenario' | 'translation'>;

/** Looks up what choices said on the screen, in the archived texts that attempts were played in; each is read once. */
export class ChosenWordsOf {
  readonly #store: Pick<Store, 'archived' | 'archivedTranslation'>;
  readonly #texts = new Map<string, Promise<Scenario | null>>();

  constructor(store: Pick<Store, 'archived' | 'archivedTranslation'>) {
    this.#store = store;
  }

  /** null where the archived scenario cannot be read any more. */
  async of(played: Played, beat: string, choice: string): Promise<ChosenWords | null> {
    const key = `${played.hash} ${played.translation ?? ''}`;
    const text = this.#texts.get(key) ?? this.#read(played);
    this.#texts.set(key, text);
    const scenario = await text;
    const found = scenario?.beats.get(beat);
    const chosen = found?.kind === 'choices' ? found.choices.find(({ id }) => id === choice) : undefined;
    if (scenario === null || chosen === undefined) return null;
    return { kind: chosen.do === undefined ? 'say' : 'do', text: chosen.do ?? chosen.say ?? '', locale: scenario.locale };
  }

  async #read(played: Played): Promise<Scenario | null> {
    const archived = openArchived(played.hash, await this.#store.archived(played.hash));
    return archived.ok ? inTranslation(archived.scenario, await archivedTranslation(this.#store, played)) : null;
  }
}
