import type { ScenarioSummary } from '#core/contract/schemas.ts';
import { closestLocale } from '#core/scenario/locales.ts';

/** What a catalogue says of a scenario, in one language. */
export interface ScenarioWords {
  readonly locale: string;
  readonly title: string;
  readonly summary: string;
  readonly customer: string;
}

/** A scenario in the language asked for, where it can be played in that; else in its own. */
export function inLanguage(scenario: ScenarioSummary, asked: string): ScenarioWords {
  const { locale, title, summary, customer, translations } = scenario;
  const closest = closestLocale(asked, [locale, ...translations.map((one) => one.locale)]);
  return translations.find((one) => one.locale === closest) ?? { locale, title, summary, customer: customer.name };
}
