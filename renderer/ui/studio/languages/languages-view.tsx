import { useEffect, useRef, useState } from 'react';
import { useStore } from '../../common/store.ts';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useStudioState } from '../use-studio.ts';
import { AddLanguage } from './add-language.tsx';
import { HandOut } from './hand-out.tsx';
import { chosenLanguage, type Language, languageName, languagesIn, removeLanguage } from './languages.ts';
import { Strings } from './strings.tsx';
import { TakeInButton } from './take-in-button.tsx';
import './languages.css';

/** A scenario in other languages, text beside text. */
export function LanguagesView({ studio }: StudioViewProps) {
  const { t, locale } = useText();
  const languages = languagesIn(studio, useStudioState(studio));
  const asked = useStore(chosenLanguage(studio));
  const [adding, setAdding] = useState(false);
  const picker = useRef<HTMLSelectElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const [moves, setMoves] = useState(0);
  // What was pressed is gone with the language that came or went.
  useEffect(() => {
    if (moves > 0) (picker.current ?? whole.current)?.focus();
  }, [moves]);
  const added = (): void => {
    setAdding(false);
    setMoves(moves + 1);
  };
  const language = languages.find((each) => each.locale === asked) ?? languages[0];
  if (language === undefined) {
    return (
      <div ref={whole} className="languages" tabIndex={-1} role="group" aria-label={t('studio.view-languages')}>
        <p>{t('languages.none')}</p>
        <AddLanguage studio={studio} onAdded={added} />
      </div>
    );
  }
  return (
    <div ref={whole} className="languages" tabIndex={-1} role="group" aria-label={t('studio.view-languages')}>
      <div className="languages-head">
        <div className="field">
          <label htmlFor="studio-language">{t('languages.language')}</label>
          <select ref={picker} id="studio-language" className="input" value={language.locale} onChange={({ target }) => chosenLanguage(studio).set(target.value)}>
            {languages.map((each) => (
              <option key={each.locale} value={each.locale}>
                {progressOf(each, languageName(each.locale, locale))}
              </option>
            ))}
          </select>
        </div>
        <button type="button" className="button" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {t('languages.add')}
        </button>
      </div>
      {adding && <AddLanguage studio={studio} onAdded={added} />}
      <One key={language.locale} studio={studio} language={language} onRemoved={() => setMoves(moves + 1)} />
    </div>
  );

  function progressOf({ texts, fault }: Language, name: string): string {
    if (fault !== null) return t('languages.progress-broken', { name });
    const done = texts.filter(({ state }) => state === 'translated').length;
    const stale = texts.filter(({ state }) => state === 'stale').length;
    return t('languages.progress', { name, done, all: texts.length, stale });
  }
}

/** One language: its tables, and its texts. */
function One({ studio, language, onRemoved }: StudioViewProps & { readonly language: Language; readonly onRemoved: () => void }) {
  const { t, locale } = useText();
  const [dialog, setDialog] = useState(false);
  const [said, setSaid] = useState('');
  const name = languageName(language.locale, locale);
  const { fault } = language;
  if (fault !== null) {
    return (
      <div className="note note-trouble">
        <p className="note-title">{t('languages.broken', { file: language.file, line: fault.line })}</p>
        <p lang="en">{fault.message}</p>
      </div>
    );
  }
  return (
    <>
      <div className="actions">
        {language.texts.length > 0 && (
          <button type="button" className="button button-small" onClick={() => setDialog(true)}>
            {t('languages.hand-out')}
          </button>
        )}
        <TakeInButton studio={studio} language={language} onTaken={(count) => setSaid(t('languages.taken', { count }))} />
        <button
          type="button"
          className="button button-small button-quiet"
          onClick={() => {
            removeLanguage(studio, language, name);
            studio.told.set({ what: 'removed', thing: { kind: 'language', words: name }, dangling: 0 });
            onRemoved();
          }}
        >
          {t('languages.remove', { name })}
        </button>
      </div>
      <p role="status">{said}</p>
      {dialog && <HandOut studio={studio} language={language} onClose={() => setDialog(false)} onSaved={(file) => setSaid(t('languages.handed-out', { file }))} />}
      <Strings studio={studio} language={language} />
    </>
  );
}
