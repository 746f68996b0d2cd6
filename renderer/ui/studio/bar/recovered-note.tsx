import { useState } from 'react';
import { useText } from '../../messages/text.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useStudioState } from '../use-studio.ts';
import { useFileText } from './use-file-text.ts';

/** What was written before and never saved is offered: it is in the views already, and can be refused. */
export function RecoveredNote({ studio }: StudioViewProps) {
  const { t, date } = useText();
  const { recovered, source } = useStudioState(studio);
  const [comparing, setComparing] = useState(false);
  const onDisk = useFileText(studio.document.file, comparing);
  if (recovered === null) return null;
  const { at, by } = recovered;
  return (
    <div className="note studio-recovered" role="region" aria-label={t('studio.recovered')}>
      <p className="studio-recovered-words">
        <strong>{t('studio.recovered')}.</strong> {t('studio.recovered-when', { at: date(at), by: by ?? t('studio.somebody') })}
      </p>
      <div className="note-actions">
        <button type="button" className="button button-primary" onClick={() => studio.document.accept()}>
          {t('studio.recovered-keep')}
        </button>
        <button type="button" className="button" onClick={() => setComparing(true)}>
          {t('studio.compare')}
        </button>
        <button type="button" className="button" onClick={() => void studio.document.discard()}>
          {t('studio.recovered-refuse')}
        </button>
      </div>
      {comparing && onDisk !== null && (
        <CompareDialog
          title={t('studio.compare-draft')}
          before={{ name: t('studio.in-file'), text: onDisk }}
          after={{ name: t('studio.in-draft'), text: source.text }}
          onClose={() => setComparing(false)}
        />
      )}
    </div>
  );
}
