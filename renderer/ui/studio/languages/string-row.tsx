import { useId } from 'react';
import { LONGEST_TEXT } from '#core/scenario/json/limits.ts';
import { doubtsOf } from '#core/studio/translations/checks.ts';
import type { TranslatedText } from '#core/studio/translations/strings.ts';
import { useText } from '../../messages/text.tsx';
import { languageName } from './languages.ts';
import { noteWords, whereWords } from './where-words.ts';

interface StringRowProps {
  readonly text: TranslatedText;
  /** The scenario's language, and the one it is translated into (BCP 47). */
  readonly from: string;
  readonly into: string;
  readonly onWrite: (of: TranslatedText, text: string) => void;
  /** What stands there fits what the scenario says by now. */
  readonly onConfirm: (of: TranslatedText) => void;
  readonly onEnter: () => void;
}

/** One text: what it is and where, what the scenario says, and a field for what it is in the other language. */
export function StringRow({ text, from, into, onWrite, onConfirm, onEnter }: StringRowProps) {
  const { t, locale } = useText();
  const id = useId();
  const { pointer, source, state, was, context } = text;
  const doubts = state === 'missing' ? [] : doubtsOf(source, text.text);
  const name = languageName(into, locale);
  const where = whereWords(t, context);
  const note = noteWords(t, text);
  return (
    <li className="languages-row" data-state={state}>
      <p className="languages-where">
        <b>{t(`languages.state-${state}`)}</b> {where}
        {context.speaker !== null && (
          <>
            {' · '}
            <bdi>{context.speaker}</bdi>
          </>
        )}
      </p>
      <div className="languages-pair">
        <div id={`${id}-source`}>
          <p lang={from} dir="auto" className="languages-source">
            {source}
          </p>
          {state === 'stale' && was !== '' && (
            <p className="hint">
              {t('languages.was')}{' '}
              <del lang={from} dir="auto">
                {was}
              </del>
            </p>
          )}
          {note !== '' && <p className="hint">{note}</p>}
        </div>
        <div className="field">
          <label htmlFor={id}>{name}</label>
          <textarea
            id={id}
            className="input studio-text languages-text"
            aria-label={`${name}: ${where}`}
            lang={into}
            dir="auto"
            rows={2}
            maxLength={LONGEST_TEXT}
            spellCheck
            value={text.text}
            data-pointer={pointer}
            aria-describedby={`${id}-source ${id}-doubts`}
            aria-keyshortcuts="Control+Enter"
            onFocus={onEnter}
            onChange={({ target }) => onWrite(text, target.value)}
          />
          <ul id={`${id}-doubts`} className="languages-doubts">
            {doubts.map((each) => (
              <li key={`${each.doubt} ${'what' in each ? each.what : ''}`}>{t(`languages.doubt-${each.doubt}`, { what: 'what' in each ? each.what : '' })}</li>
            ))}
          </ul>
          {state === 'stale' && (
            <button type="button" className="button button-small" aria-describedby={`${id}-source`} onClick={() => onConfirm(text)}>
              {t('languages.confirm')}
            </button>
          )}
        </div>
      </div>
    </li>
  );
}
