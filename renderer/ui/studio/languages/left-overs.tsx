import { useRef } from 'react';
import { removeStrings } from '#core/studio/translations/edits.ts';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { editTranslation, type Language, languageName, ownLocale } from './languages.ts';

/** Strings for which the scenario has no text any more: to be looked at, copied from, or removed. */
export function LeftOvers({ studio, language }: StudioViewProps & { readonly language: Language }) {
  const { t, locale } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const { left, translation } = language;
  const name = languageName(language.locale, locale);
  const remove = (pointers: readonly string[]): void => {
    const thing = { kind: 'language', words: name } as const;
    const edit = removeStrings(translation, new Set(pointers));
    if (!editTranslation(studio, language, edit, { kind: 'set', about: thing })) return;
    heading.current?.focus();
  };
  const from = ownLocale(studio.document.state.get().source);
  return (
    <section className="languages-left" aria-labelledby="languages-left">
      <h3 ref={heading} id="languages-left" tabIndex={-1} className="problems-group">
        {t('languages.left', { count: left.length })}
      </h3>
      <p className="hint">{t('languages.left-more')}</p>
      <button type="button" className="button button-small" onClick={() => remove(left.map(({ pointer }) => pointer))}>
        {t('languages.left-remove-all')}
      </button>
      <ul className="languages-list">
        {left.map(({ pointer, source, text }) => (
          <li key={pointer} className="languages-row" data-state="left">
            <div className="languages-pair">
              <p lang={from} dir="auto">
                {source}
              </p>
              <p lang={language.locale} dir="auto">
                {text}
              </p>
            </div>
            <button type="button" className="button button-small" aria-label={t('languages.left-remove-named', { words: source })} onClick={() => remove([pointer])}>
              {t('languages.left-remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
