import type { Scenario } from './format.ts';
import { parseTranslation, type Translation } from './parse-translation.ts';
import { mapTexts } from './texts.ts';

/** A scenario in another language. */
export interface Translated {
  /** The same story: ids, rules and order are the source's, texts and `locale` the translation's. */
  readonly scenario: Scenario;
  /** How many of its texts are in the other language. */
  readonly translated: number;
  /** How many show the original: not translated, or translated from an older text (stale). */
  readonly originals: number;
}

/**
 * Puts a translation's texts into the scenario. A text that is missing, blank or stale shows the original:
 * what a player reads then is always what the author meant, if not always in one language. Texts the
 * scenario does not have are passed over.
 */
export function translateScenario(source: Scenario, translation: Translation): Translated {
  let translated = 0;
  let originals = 0;
  const scenario = mapTexts(source, (pointer, text) => {
    const found = translation.strings.get(pointer);
    if (found?.source === text && found.text.trim() !== '') {
      translated += 1;
      return found.text;
    }
    originals += 1;
    return text;
  });
  return { scenario: { ...scenario, locale: translation.locale }, translated, originals };
}

/**
 * The scenario in the words of a translation's JSON text; as it is where there is none, where it cannot be
 * read or is another scenario's. It plays the same either way: a translation holds no rule.
 */
export function inTranslation(source: Scenario, text: string | null): Scenario {
  const parsed = text === null ? null : parseTranslation(text);
  if (parsed?.ok !== true || parsed.translation.scenario !== source.id) return source;
  return translateScenario(source, parsed.translation).scenario;
}
