import type { ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import en from './en.json' with { type: 'json' };

/** The name of a text that people read. */
export type MessageId = keyof typeof en;

type PlainValue = string | number | Date;

/** Texts in the language of the screen. */
export interface Text {
  /** A text without markup. */
  readonly t: (id: MessageId, values?: Readonly<Record<string, PlainValue>>) => string;
  /** A text with elements in it: names, links, emphasis. */
  readonly rich: (id: MessageId, values: Readonly<Record<string, ReactNode>>) => ReactNode;
  readonly date: (time: string) => string;
}

/** English as it is written where this computer stands: dates and numbers differ. */
function localEnglish(): string {
  return navigator.languages.find((language) => /^en(-|$)/.test(language)) ?? 'en';
}

export function TextProvider({ children }: { readonly children: ReactNode }) {
  return (
    <IntlProvider locale={localEnglish()} defaultLocale="en" messages={en}>
      {children}
    </IntlProvider>
  );
}

export function useText(): Text {
  const intl = useIntl();
  return {
    t: (id, values) => intl.formatMessage({ id }, values),
    rich: (id, values) => intl.formatMessage({ id }, values),
    date: (time) => intl.formatDate(time, { dateStyle: 'medium', timeStyle: 'short' }),
  };
}
