import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { translationChanges } from '#core/studio/changes/translation-changes.ts';
import { companionName } from '#core/studio/companions.ts';
import { Source } from '#core/studio/source.ts';
import { patchBetween } from '#core/studio/text-patch.ts';
import { translationStrings } from '#core/studio/translations/strings.ts';
import { Dialog } from '../../common/dialog.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { TranslatedChangeList } from '../changes/translated-change-list.tsx';
import { languageName } from '../languages/languages.ts';
import type { Studio } from '../studio.ts';
import { useStudioState } from '../use-studio.ts';
import { CompareDialog } from './compare-dialog.tsx';

interface VersionsDialogProps {
  readonly studio: Studio;
  readonly onClose: () => void;
}

/** The texts that the file, and its translations, once had: each can be compared with what is written now, and restored. */
export function VersionsDialog({ studio, onClose }: VersionsDialogProps) {
  const { t, date, locale: screen } = useText();
  const { orpc } = useApi();
  const id = useId();
  const own = studio.document.file;
  const { source, history } = useStudioState(studio);
  const [file, setFile] = useState(own);
  const { companions } = history.sheet;
  const languages = Object.keys(companions).flatMap((name) => {
    const locale = companionName(name)?.locale ?? null;
    return locale === null ? [] : [{ name, locale, words: languageName(locale, screen) }];
  });
  const language = languages.find(({ name }) => name === file) ?? null;
  const now = language === null ? source.text : (companions[file] ?? '');
  const [chosen, setChosen] = useState<number | null>(null);
  const versions = useQuery(orpc.studio.versions.queryOptions({ input: { file }, staleTime: 0 }));
  const version = useQuery(orpc.studio.version.queryOptions({ input: { file, number: chosen ?? 0 }, enabled: chosen !== null }));
  const error = versions.error ?? version.error;
  const restore = (text: string): void => {
    const patches = patchBetween(now, text);
    if (language === null) studio.document.edit({ patches }, { kind: 'restore', about: { kind: 'scenario', words: '' } });
    else studio.document.edit({ patches: [], companions: { [file]: patches } }, { kind: 'restore', about: { kind: 'language', words: language.words } });
    onClose();
  };
  if (version.data !== undefined && chosen === version.data.number) {
    const { text, at } = version.data;
    return (
      <CompareDialog
        title={t('studio.compare-version', { at: date(at) })}
        before={{ name: t('studio.in-version'), text }}
        after={{ name: t('studio.in-draft'), text: now }}
        {...(language === null ? {} : { told: <Translated source={source} before={text} after={now} locale={language.locale} /> })}
        onClose={() => setChosen(null)}
      >
        <button type="button" className="button button-primary" onClick={() => restore(text)}>
          {t('studio.restore')}
        </button>
      </CompareDialog>
    );
  }
  return (
    <Dialog title={t('studio.versions')} onClose={onClose}>
      <p>{t('studio.versions-lead')}</p>
      {languages.length > 0 && (
        <div className="field">
          <label htmlFor={id}>{t('studio.versions-of')}</label>
          <select id={id} className="input" value={file} onChange={({ target }) => setFile(target.value)}>
            <option value={own}>{t('studio.versions-of-scenario')}</option>
            {languages.map(({ name, words }) => (
              <option key={name} value={name}>
                {t('studio.versions-of-language', { language: words })}
              </option>
            ))}
          </select>
        </div>
      )}
      {error !== null && <FailureNote error={error} what={t('studio.versions-failed')} onRetry={() => void versions.refetch()} />}
      {versions.data?.length === 0 && <p>{t('studio.versions-none')}</p>}
      <ul className="studio-versions">
        {versions.data?.map(({ number, at, by, kind, label }) => (
          <li key={number}>
            <p>
              <strong>{date(at)}</strong> {t(`studio.version-${kind}`, { by: by ?? t('studio.somebody') })}
              {label !== null && <span className="studio-version-label">{label}</span>}
            </p>
            <button type="button" className="button" onClick={() => setChosen(number)} aria-label={t('studio.version-look', { at: date(at) })}>
              {t('studio.compare')}
            </button>
          </li>
        ))}
      </ul>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {t('studio.close')}
        </button>
      </div>
    </Dialog>
  );
}

/** What differs between two texts of a translation, in words, as far as the scenario of now has the texts. */
function Translated({ source, before, after, locale }: { readonly source: Source; readonly before: string; readonly after: string; readonly locale: string }) {
  const { t } = useText();
  const [old, young] = [before, after].map((text) => translationStrings(source, new Source(text)));
  const { changes } = translationChanges(old ?? null, young ?? null);
  return <TranslatedChangeList changes={changes} locale={locale} names={{ before: t('studio.in-version'), after: t('studio.in-draft') }} />;
}
