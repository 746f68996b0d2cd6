import { createContext, type ReactNode, useCallback, useContext, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import type { Settings } from '#core/contract/settings.ts';
import { languageFor } from './languages.ts';
import { fetchWords, type MessageId, type Words, wordsAtHand } from './words.ts';

export type { MessageId } from './words.ts';

type PlainValue = string | number | Date;

/** Texts in the language of the screen. */
export interface Text {
  /** A text without markup. */
  readonly t: (id: MessageId, values?: Readonly<Record<string, PlainValue>>) => string;
  /** A text with elements in it: names, links, emphasis. */
  readonly rich: (id: MessageId, values: Readonly<Record<string, ReactNode>>) => ReactNode;
  readonly date: (time: string) => string;
  /** A day of the calendar (ISO 8601), wherever it is. */
  readonly day: (day: string) => string;
  /** The language of the screen (BCP 47). */
  readonly locale: string;
}

/** The language of the screen, and a way to ask for another: for whoever opens a window here, or for who is signed in. */
export interface LanguageHandle {
  /** BCP 47. */
  readonly locale: string;
  readonly choose: (setting: Settings['language'], whom: 'everybody' | 'player') => void;
}

const LanguageContext = createContext<LanguageHandle | null>(null);

/**
 * What was last chosen, so that a window opens in the right language before main has answered: among what stays
 * on this computer for everybody, among what goes with the window for its player.
 */
const REMEMBERED = 'extra-mile.language';

export function TextProvider({ children }: { readonly children: ReactNode }) {
  const [setting, setSetting] = useState(rememberedSetting);
  const words = useWords(setting);
  const choose = useCallback<LanguageHandle['choose']>((chosen, whom) => {
    if (whom === 'player') window.sessionStorage.setItem(REMEMBERED, chosen);
    else {
      window.sessionStorage.removeItem(REMEMBERED);
      window.localStorage.setItem(REMEMBERED, chosen);
    }
    setSetting(chosen);
  }, []);
  const locale = words?.locale ?? 'en';
  const handle = useMemo(() => ({ locale, choose }), [locale, choose]);
  if (words === null) return null;
  return (
    <IntlProvider locale={words.formats} defaultLocale="en" messages={words.messages}>
      <LanguageContext value={handle}>{children}</LanguageContext>
    </IntlProvider>
  );
}

export function useText(): Text {
  const intl = useIntl();
  const { locale } = useLanguage();
  return {
    t: (id, values) => intl.formatMessage({ id }, values),
    rich: (id, values) => intl.formatMessage({ id }, values),
    date: (time) => intl.formatDate(time, { dateStyle: 'medium', timeStyle: 'short' }),
    day: (day) => intl.formatDate(day, { dateStyle: 'medium', timeZone: 'UTC' }),
    locale,
  };
}

export function useLanguage(): LanguageHandle {
  const handle = useContext(LanguageContext);
  if (handle === null) throw new Error('useLanguage was called outside TextProvider.');
  return handle;
}

/** The words a setting asks for. While they are on their way the earlier ones stay; null: there are none yet. */
function useWords(setting: Settings['language']): Words | null {
  const language = languageFor(setting, navigator.languages);
  const [words, setWords] = useState(() => wordsAtHand(language));
  useEffect(() => {
    let superseded = false;
    const put = async (): Promise<void> => {
      const fetched = await fetchWords(language);
      if (!superseded) setWords((shown) => (shown?.locale === fetched.locale ? shown : fetched));
    };
    void put();
    return () => {
      superseded = true;
    };
  }, [language]);
  useLayoutEffect(() => {
    if (words === null) return;
    document.documentElement.lang = words.locale;
    document.documentElement.dir = words.direction;
  }, [words]);
  return words;
}

function rememberedSetting(): Settings['language'] {
  const remembered = window.sessionStorage.getItem(REMEMBERED) ?? window.localStorage.getItem(REMEMBERED);
  return remembered === 'en' || remembered === 'es' ? remembered : 'system';
}
