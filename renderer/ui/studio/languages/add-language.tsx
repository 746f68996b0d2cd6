import { useId, useState } from 'react';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { addLanguage, type LanguageRefusal, languageName } from './languages.ts';

/** Languages to choose from; any other can be named by its tag. */
const COMMON = `ar bg bn ca cs da de el en es et fa fi fr fr-CA he hi hr hu id it ja ko lt lv ms nb nl pl pt pt-BR ro ru sk sl sr sv sw ta th tr uk ur vi
  zh-CN zh-TW`.split(/\s+/);

const OTHER = 'other';

interface AddLanguageProps extends StudioViewProps {
  readonly onAdded: () => void;
}

/** Begins a translation into a further language. */
export function AddLanguage({ studio, onAdded }: AddLanguageProps) {
  const { t, locale } = useText();
  const id = useId();
  const [chosen, setChosen] = useState('');
  const [tag, setTag] = useState('');
  const [refused, setRefused] = useState<LanguageRefusal | null>(null);
  const names = COMMON.map((each) => ({ tag: each, name: languageName(each, locale) })).toSorted((a, b) => a.name.localeCompare(b.name, locale));
  const submit = (): void => {
    const asked = chosen === OTHER ? tag : chosen;
    const why = addLanguage(studio, asked, languageName(asked.trim(), locale));
    setRefused(why);
    if (why === null) onAdded();
  };
  return (
    <form
      className="languages-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="field">
        <label htmlFor={`${id}-language`}>{t('languages.into')}</label>
        <select id={`${id}-language`} className="input" value={chosen} aria-describedby={`${id}-fault`} onChange={({ target }) => setChosen(target.value)}>
          <option value="" disabled>
            {t('studio.choose')}
          </option>
          {names.map((each) => (
            <option key={each.tag} value={each.tag}>
              {each.name}
            </option>
          ))}
          <option value={OTHER}>{t('languages.other')}</option>
        </select>
      </div>
      {chosen === OTHER && (
        <div className="field">
          <label htmlFor={`${id}-tag`}>{t('languages.tag')}</label>
          <input id={`${id}-tag`} className="input" value={tag} autoComplete="off" spellCheck={false} aria-describedby={`${id}-hint ${id}-fault`} onChange={({ target }) => setTag(target.value)} />
          <p id={`${id}-hint`} className="hint">
            {t('languages.tag-hint')}
          </p>
        </div>
      )}
      <button type="submit" className="button button-primary" aria-disabled={chosen === ''}>
        {t('languages.begin')}
      </button>
      <p id={`${id}-fault`} className="hint-trouble" role="alert">
        {refused !== null && chosen !== '' && t(`languages.refused-${refused}`)}
      </p>
    </form>
  );
}
