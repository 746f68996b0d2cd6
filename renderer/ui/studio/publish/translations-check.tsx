import { useText } from '../../messages/text.tsx';
import { languageName, languagesIn } from '../languages/languages.ts';
import { useStudioState } from '../use-studio.ts';
import { CheckRow } from './check-row.tsx';
import type { CheckProps } from './checks.ts';

/** How far each translation has come: whoever plays in it reads the original where a text is missing or out of date. */
export function TranslationsCheck({ studio }: CheckProps) {
  const { t, locale: screen } = useText();
  const languages = languagesIn(studio, useStudioState(studio));
  if (languages.length === 0) return null;
  const lacking = languages.flatMap(({ locale, texts, fault }) => {
    const open = texts.filter(({ state }) => state !== 'translated').length;
    if (open === 0 && fault === null) return [];
    return [{ locale, words: t('studio.translation-lacks', { name: languageName(locale, screen), open: fault === null ? open : texts.length, all: texts.length }) }];
  });
  return (
    <CheckRow state={lacking.length === 0 ? 'fine' : 'look'} title={t(lacking.length === 0 ? 'studio.translations-whole' : 'studio.translations-lack')}>
      {lacking.map(({ locale, words }) => (
        <p key={locale} className="hint">
          {words}
        </p>
      ))}
    </CheckRow>
  );
}
