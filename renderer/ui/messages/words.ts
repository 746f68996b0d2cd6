import en from './en.json' with { type: 'json' };
import { formatsFor, type Language } from './languages.ts';

/** The name of a text that people read. */
export type MessageId = keyof typeof en;

/** Every text of the interface in one language. */
export interface Words {
  /** Of the page (BCP 47). */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** Of dates and numbers. */
  readonly formats: string;
  readonly messages: Readonly<Record<string, string>>;
}

/** Under this name a test puts its stand-in for a language of the other direction. */
const STAND_IN = 'extra-mile.pseudo-locale';

/** English is always there: it is what any other language falls back to. */
function english(): Words {
  return { locale: 'en', direction: 'ltr', formats: formatsFor('en', navigator.languages), messages: en };
}

/** The words of a language where they need not be fetched first; null where they do. */
export function wordsAtHand(language: Language): Words | null {
  return language === 'en' && window.localStorage.getItem(STAND_IN) === null ? english() : null;
}

/** Fetches the words of a language. What is not translated, and all of it where they cannot be had, is English. */
export async function fetchWords(language: Language): Promise<Words> {
  try {
    if (window.localStorage.getItem(STAND_IN) !== null) return (await import('./pseudo.ts')).pseudoWords(en);
    if (language === 'en') return english();
    const { default: es } = await import('./es.json');
    const formats = formatsFor(language, navigator.languages);
    return { locale: language, direction: 'ltr', formats, messages: { ...en, ...es } };
  } catch {
    return english();
  }
}
