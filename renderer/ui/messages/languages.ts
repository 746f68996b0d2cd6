import type { Settings } from '#core/contract/settings.ts';
import { canonical } from '#core/scenario/locales.ts';

/** The languages of the interface. */
export const LANGUAGES = ['en', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Where this computer does not say how dates and numbers are written, it is as here. */
const USUAL_FORMATS: Readonly<Record<Language, string>> = { en: 'en', es: 'es-419' };

/** The language that is set, else the first of this computer's that there is, else English. */
export function languageFor(setting: Settings['language'], preferred: readonly string[]): Language {
  if (setting !== 'system') return setting;
  const known = preferred.flatMap((locale) => LANGUAGES.find((language) => isOf(locale, language)) ?? []);
  return known[0] ?? 'en';
}

/** The locale of dates and numbers: the language as it is written where this computer stands. */
export function formatsFor(language: Language, preferred: readonly string[]): string {
  return preferred.find((locale) => isOf(locale, language)) ?? USUAL_FORMATS[language];
}

/** What a language is called by those who speak it, as a name of its own: "Español". */
export function ownName(locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  const [first = '', ...rest] = Array.from(new Intl.Segmenter(locale).segment(name), ({ segment }) => segment);
  return first.toLocaleUpperCase(locale) + rest.join('');
}

function isOf(locale: string, language: Language): boolean {
  return canonical(locale).split('-')[0] === language;
}
