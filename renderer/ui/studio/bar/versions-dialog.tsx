import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { patchBetween } from '#core/studio/text-patch.ts';
import { Dialog } from '../../common/dialog.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import type { Studio } from '../studio.ts';
import { useStudioState } from '../use-studio.ts';
import { CompareDialog } from './compare-dialog.tsx';

interface VersionsDialogProps {
  readonly studio: Studio;
  readonly onClose: () => void;
}

/** The texts that the file once had: each can be compared with what is written now, and restored. */
export function VersionsDialog({ studio, onClose }: VersionsDialogProps) {
  const { t, date } = useText();
  const { orpc } = useApi();
  const { file } = studio.document;
  const { source } = useStudioState(studio);
  const [chosen, setChosen] = useState<number | null>(null);
  const versions = useQuery(orpc.studio.versions.queryOptions({ input: { file }, staleTime: 0 }));
  const version = useQuery(orpc.studio.version.queryOptions({ input: { file, number: chosen ?? 0 }, enabled: chosen !== null }));
  const error = versions.error ?? version.error;
  const restore = (text: string): void => {
    studio.document.edit({ patches: patchBetween(source.text, text) }, { kind: 'restore', about: { kind: 'scenario', words: '' } });
    onClose();
  };
  if (version.data !== undefined && chosen === version.data.number) {
    const { text, at } = version.data;
    return (
      <CompareDialog
        title={t('studio.compare-version', { at: date(at) })}
        before={{ name: t('studio.in-version'), text }}
        after={{ name: t('studio.in-draft'), text: source.text }}
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
