import { closestLocale } from '#core/scenario/locales.ts';
import type { PlayableScenario } from './scenario-file.ts';
import type { HeldTranslation } from './translation-file.ts';

/** The translation that serves a language best; null where that is the original, or nothing is like it. */
export function translationInto({ scenario, translations }: PlayableScenario, locale: string): HeldTranslation | null {
  const locales = translations.map(({ translation }) => translation.locale);
  const closest = closestLocale(locale, [scenario.locale, ...locales]);
  return translations.find(({ translation }) => translation.locale === closest) ?? null;
}
