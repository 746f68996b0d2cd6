import type { ScenarioSummary } from '#core/contract/schemas.ts';
import { closestLocale } from '#core/scenario/locales.ts';
import { typeset } from '../common/typeset.ts';

/** What a catalogue says of a scenario, in one language, as it is shown. */
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
  const words = translations.find((one) => one.locale === closest) ?? { locale, title, summary, customer: customer.name };
  return {
    ...words,
    title: typeset(words.title, words.locale),
    summary: typeset(words.summary, words.locale),
    customer: typeset(words.customer, words.locale),
  };
}

/** The scenarios that can be played in the language asked for, then the others, each in their order. */
export function readableFirst(scenarios: readonly ScenarioSummary[], asked: string): ScenarioSummary[] {
  const isReadable = (scenario: ScenarioSummary): boolean =>
    closestLocale(asked, [inLanguage(scenario, asked).locale]) !== null;
  return scenarios.toSorted((a, b) => Number(isReadable(b)) - Number(isReadable(a)));
}
