import { useState } from 'react';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useStudioState } from '../use-studio.ts';
import { CompareDialog } from './compare-dialog.tsx';

/** Somebody else has written meanwhile: nothing of either is lost, and whoever sits here says which is to stand. */
export function ClashNote({ studio }: StudioViewProps) {
  const { t } = useText();
  const { clash, source, history } = useStudioState(studio);
  const [comparing, setComparing] = useState(false);
  if (clash === null) return null;
  const isDraft = clash.with === 'draft' && clash.current.draft !== null;
  const disk = clash.with === 'draft' ? clash.current.disk : clash.disk;
  const theirs = isDraft ? clash.text : (disk?.text ?? null);
  const settle = (by: 'mine' | 'theirs'): void => {
    setComparing(false);
    void studio.document.settle(by);
  };
  const mine = clash.file === studio.document.file ? source.text : (history.sheet.companions[clash.file] ?? '');
  const what = isDraft ? 'draft' : disk === null ? 'gone' : 'file';
  return (
    // Of a changed file nothing is urgent: the bar's status says it, and what is written is safe.
    <div className={isDraft ? 'note note-trouble' : 'note'} {...(isDraft ? { role: 'alert' } : { role: 'region', 'aria-label': t(`studio.clash-${what}`) })}>
      <p className="note-title">{t(`studio.clash-${what}`)}</p>
      <p>{t(`studio.clash-${what}-more`, { by: (clash.with === 'draft' ? clash.by : null) ?? t('studio.somebody') })}</p>
      {clash.file !== studio.document.file && <p className="hint">{t('studio.where', { file: clash.file })}</p>}
      <div className="note-actions">
        <button type="button" className="button button-primary" onClick={() => settle('mine')}>
          {t('studio.clash-mine')}
        </button>
        {theirs !== null && (
          <>
            <button type="button" className="button" onClick={() => settle('theirs')}>
              {t('studio.clash-theirs')}
            </button>
            <button type="button" className="button" onClick={() => setComparing(true)}>
              {t('studio.compare')}
            </button>
          </>
        )}
      </div>
      {comparing && theirs !== null && (
        <CompareDialog
          title={t('studio.compare-clash')}
          before={{ name: t('studio.in-theirs'), text: theirs }}
          after={{ name: t('studio.in-mine'), text: mine }}
          onClose={() => setComparing(false)}
        />
      )}
    </div>
  );
}
