import './changes.css';
import { useState } from 'react';
import type { TranslatedChange } from '#core/studio/changes/translation-changes.ts';
import { useText } from '../../messages/text.tsx';
import { whereWords } from '../languages/where-words.ts';

/** So many are shown until the others are asked for. */
const FEW = 6;

interface TranslatedChangeListProps {
  readonly changes: readonly TranslatedChange[];
  /** What the texts are translated into, BCP 47. */
  readonly locale: string;
  /** What the two sides are called. */
  readonly names: { readonly before: string; readonly after: string };
}

/** What differs between two translations, side by side, by where the texts stand in the story. */
export function TranslatedChangeList({ changes, locale, names }: TranslatedChangeListProps) {
  const { t } = useText();
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, FEW);
  return (
    <>
      <ul className="studio-changes">
        {shown.map(({ now, was }) => (
          <li key={now.pointer}>
            <p className="studio-change-where">{whereWords(t, now.context)}</p>
            <div className="studio-change">
              <p className="studio-change-was">
                <span>{t('studio.change-side', { name: names.before })}</span> {was === null ? t('studio.translation-original') : <del lang={locale}>{was}</del>}
              </p>
              <p className="studio-change-is">
                <span>{t('studio.change-side', { name: names.after })}</span> <ins lang={locale}>{now.text}</ins>
              </p>
            </div>
          </li>
        ))}
      </ul>
      {changes.length > shown.length && (
        <button type="button" className="button button-quiet" onClick={() => setAll(true)}>
          {t('studio.changes-more', { count: changes.length - shown.length })}
        </button>
      )}
    </>
  );
}
