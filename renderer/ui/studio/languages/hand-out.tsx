import { useState } from 'react';
import { Dialog } from '../../common/dialog.tsx';
import { DialogActions } from '../../common/dialog-actions.tsx';
import { saveFile } from '../../common/save-file.ts';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { type Language, languageName, ownLocale } from './languages.ts';
import { noteWords, whereWords } from './where-words.ts';

const KINDS = ['csv', 'csv-semicolons', 'xliff'] as const;

type Kind = (typeof KINDS)[number];

interface HandOutProps extends StudioViewProps {
  readonly language: Language;
  readonly onClose: () => void;
  readonly onSaved: (file: string) => void;
}

/** A table of every text, for whoever translates with a program of their own. */
export function HandOut({ studio, language, onClose, onSaved }: HandOutProps) {
  const { t, locale } = useText();
  const [kind, setKind] = useState<Kind>('csv');
  const name = languageName(language.locale, locale);
  const save = async (): Promise<void> => {
    const { writeTable } = await import('./tables.ts');
    const { file } = studio.document;
    const rows = language.texts.map((text) => ({
      ...text,
      where: whereWords(t, text.context),
      speaker: text.context.speaker ?? '',
      note: noteWords(t, text),
    }));
    const table = { file, from: ownLocale(studio.document.state.get().source), to: language.locale, rows };
    const saved = `${language.file.replace(/\.json$/, '')}.${kind === 'xliff' ? 'xlf' : 'csv'}`;
    saveFile(saved, writeTable(table, kind));
    onSaved(saved);
    onClose();
  };
  return (
    <Dialog title={t('languages.hand-out-title', { name })} onClose={onClose}>
      <p>{t('languages.hand-out-lead')}</p>
      <fieldset className="field">
        <legend>{t('languages.kind')}</legend>
        <div className="options">
          {KINDS.map((each) => (
            <label key={each} className="option">
              <input type="radio" name="languages-kind" checked={kind === each} onChange={() => setKind(each)} />
              <span>
                {t(`languages.kind-${each}`)}
                <span className="hint">{t(`languages.kind-${each}-hint`)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <DialogActions label={t('languages.hand-out-do')} onDo={() => void save()} onCancel={onClose} />
    </Dialog>
  );
}
