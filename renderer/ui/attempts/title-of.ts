import type { AttemptSummary, ScenarioSummary } from '#core/contract/schemas.ts';
import { inLanguage } from '../catalogue/in-language.ts';

/**
 * What an attempt's scenario is called, and in which language. What is stored is the original's title; the
 * scenario as it is now, where it is still there, may have it in the language that was played.
 */
export function titleOf({ locale, title }: AttemptSummary, scenario: ScenarioSummary | undefined) {
  if (scenario === undefined || scenario.locale === locale) return { locale, title };
  const translated = inLanguage(scenario, locale);
  return translated.locale === locale ? translated : { locale: scenario.locale, title };
}
