import type { ScenarioSummary } from '#core/contract/schemas.ts';
import { canonical } from '#core/scenario/locales.ts';
import { translateScenario } from '#core/scenario/translate.ts';
import type { PlayableScenario } from './scenario-file.ts';
import type { HeldTranslation } from './translation-file.ts';

/**
 * The scenario with every language it can be played in. A data folder's own translation comes before a
 * bundled one of the same locale; a bundled one belongs to the bundled text and not to an own scenario
 * in its place. One of which nothing fits the text any more is not offered.
 */
export function offerTranslations(
  playable: PlayableScenario,
  held: readonly HeldTranslation[],
): PlayableScenario {
  const { scenario, summary } = playable;
  const fitting = held.filter(
    ({ translation, source }) =>
      translation.scenario === scenario.id &&
      canonical(translation.locale) !== canonical(scenario.locale) &&
      (source === 'own' || summary.source === 'bundled'),
  );
  const inOrder = fitting.toSorted((a, b) => Number(a.source === 'own') - Number(b.source === 'own'));
  const offered = new Map<string, { held: HeldTranslation; shown: ScenarioSummary['translations'][number] }>();
  for (const one of inOrder) {
    const { scenario: told, translated, originals } = translateScenario(scenario, one.translation);
    if (translated === 0) continue;
    const { locale, title } = told;
    const customer = told.cast.get(told.customer)?.name ?? '';
    const shown = { locale, title, summary: told.summary ?? '', customer, complete: originals === 0 };
    offered.set(canonical(locale), { held: one, shown });
  }
  const translations = [...offered.values()].toSorted((a, b) => (a.shown.locale < b.shown.locale ? -1 : 1));
  return {
    ...playable,
    summary: { ...summary, translations: translations.map(({ shown }) => shown) },
    translations: translations.map((one) => one.held),
  };
}
