import { type FormEvent, useId, useState } from 'react';
import type { FindQuery } from '#core/studio/find/find.ts';
import { useText } from '../../messages/text.tsx';

interface FindFormProps {
  /** Null: nothing is to be replaced. */
  readonly onPut: (put: string | null) => void;
  readonly onFind: (query: FindQuery) => void;
}

const MOST_FOUND = 200;
const MOST_PUT = 1_000;

/** What is looked for, and what is to stand there. Blanks count: what is typed is what is looked for. */
export function FindForm({ onPut, onFind }: FindFormProps) {
  const { t } = useText();
  const id = useId();
  const [query, setQuery] = useState<FindQuery>({ words: '', wholeWord: false, matchCase: false });
  const [put, setPut] = useState('');
  const [takesOut, setTakesOut] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setEmpty(query.words === '');
    if (query.words !== '') onFind(query);
  };
  return (
    <form className="studio-new find-form" role="search" onSubmit={submit} noValidate>
      <div className="find-fields">
        <div className="field">
          <label htmlFor={`${id}-words`}>{t('find.sought')}</label>
          <input
            id={`${id}-words`}
            className="input studio-text"
            value={query.words}
            maxLength={MOST_FOUND}
            autoComplete="off"
            aria-invalid={isEmpty}
            aria-describedby={`${id}-fault`}
            onChange={({ target }) => setQuery({ ...query, words: target.value })}
          />
          <p id={`${id}-fault`} className="hint-trouble" role="alert">
            {isEmpty && t('find.nothing-asked')}
          </p>
        </div>
        <div className="field">
          <label htmlFor={`${id}-put`}>{t('find.put')}</label>
          <input
            id={`${id}-put`}
            className="input studio-text"
            value={put}
            maxLength={MOST_PUT}
            autoComplete="off"
            spellCheck
            aria-describedby={`${id}-how`}
            disabled={takesOut}
            onChange={({ target }) => {
              setPut(target.value);
              onPut(target.value === '' ? null : target.value);
            }}
          />
          <p id={`${id}-how`} className="hint">
            {query.matchCase ? t('find.put-exact') : t('find.put-how')}
          </p>
        </div>
      </div>
      <div className="options">
        <label className="option">
          <input type="checkbox" checked={query.wholeWord} onChange={({ target }) => setQuery({ ...query, wholeWord: target.checked })} />
          <span>{t('find.whole-word')}</span>
        </label>
        <label className="option">
          <input type="checkbox" checked={query.matchCase} onChange={({ target }) => setQuery({ ...query, matchCase: target.checked })} />
          <span>{t('find.match-case')}</span>
        </label>
        <label className="option">
          <input
            type="checkbox"
            checked={takesOut}
            onChange={({ target }) => {
              setTakesOut(target.checked);
              onPut(target.checked ? '' : put === '' ? null : put);
            }}
          />
          <span>{t('find.takes-out')}</span>
        </label>
      </div>
      <div className="actions">
        <button type="submit" className="button button-primary">
          {t('find.find')}
        </button>
      </div>
    </form>
  );
}
