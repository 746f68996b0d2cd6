import { skipToken, useQuery } from '@tanstack/react-query';
import { useId, useMemo } from 'react';
import { translationChanges } from '#core/studio/changes/translation-changes.ts';
import { Source } from '#core/studio/source.ts';
import { translationStrings } from '#core/studio/translations/strings.ts';
import { textOf } from '#core/studio/tree.ts';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { TranslatedChangeList } from '../changes/translated-change-list.tsx';
import { languageName, languagesIn, type Language } from '../languages/languages.ts';
import type { Studio } from '../studio.ts';
import { useStudioState } from '../use-studio.ts';

interface TranslationChangesProps {
  readonly studio: Studio;
  /** What players get, or got last. */
  readonly before: Source;
  /** Whether they get it now. */
  readonly isRead: boolean;
}

/** What changes for whoever plays in another language, by language; nothing where there is none. */
export function TranslationChanges({ studio, before, isRead }: TranslationChangesProps) {
  const { orpc } = useApi();
  const id = textOf(before.root, 'id');
  const languages = languagesIn(studio, useStudioState(studio));
  const catalogue = useQuery(orpc.scenarios.list.queryOptions({ enabled: isRead, staleTime: 0 }));
  const had = catalogue.data?.scenarios.find((each) => each.id === id)?.translations.map(({ locale }) => locale) ?? [];
  const locales = [...new Set([...languages.map(({ locale }) => locale), ...had])].toSorted();
  if (id === null || (isRead && catalogue.data === undefined)) return null;
  return locales.map((locale) => (
    <InLanguage
      key={locale}
      id={id}
      locale={locale}
      before={before}
      isThere={had.includes(locale)}
      language={languages.find((each) => each.locale === locale && each.fault === null) ?? null}
    />
  ));
}

interface InLanguageProps {
  readonly id: string;
  readonly locale: string;
  readonly before: Source;
  /** Whether players have it. */
  readonly isThere: boolean;
  readonly language: Language | null;
}

function InLanguage({ id, locale, before, isThere, language }: InLanguageProps) {
  const { t, locale: screen } = useText();
  const { orpc } = useApi();
  const heading = useId();
  const read = useQuery(orpc.scenarios.read.queryOptions({ input: isThere ? { id, locale } : skipToken, staleTime: 0 }));
  const told = useMemo(() => {
    if (isThere && read.data === undefined) return null;
    const text = read.data?.translation ?? null;
    return translationChanges(text === null ? null : translationStrings(before, new Source(text)), language);
  }, [before, isThere, read.data, language]);
  if (told === null) return null;
  const { changes, missing, stale } = told;
  const added = changes.filter(({ was }) => was === null).length;
  return (
    <section aria-labelledby={heading} className="studio-translation">
      <h4 id={heading}>{languageName(locale, screen)}</h4>
      <p>
        {language === null
          ? t('studio.translation-gone')
          : t('studio.translation-counts', { added, changed: changes.length - added, stale, missing })}
      </p>
      <TranslatedChangeList changes={changes} locale={locale} names={{ before: t('studio.change-was'), after: t('studio.change-is') }} />
    </section>
  );
}
