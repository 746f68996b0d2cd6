import { useMutation } from '@tanstack/react-query';
import type { StudioList } from '#core/contract/studio.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';

interface BinProps {
  readonly removed: StudioList['removed'];
  readonly onRestored: (name: string) => void;
}

/** What was removed, and can be taken out again. */
export function Bin({ removed, onRestored }: BinProps) {
  const { t, date } = useText();
  const { orpc } = useApi();
  const restoring = useMutation(orpc.studio.restore.mutationOptions());
  if (removed.length === 0) return null;
  return (
    <section className="studio-list" aria-labelledby="studio-bin">
      <h2 id="studio-bin">{t('studio.bin')}</h2>
      {restoring.error !== null && <FailureNote error={restoring.error} what={t('studio.restore-failed')} />}
      <ul>
        {removed.map(({ number, file, title, at, by }) => (
          <li key={number} className="studio-row">
            <div>
              <div className="studio-row-head">
                <p className="studio-row-name">{title ?? file}</p>
                {title !== null && <p className="hint">{file}</p>}
              </div>
              <p className="hint">{t('studio.bin-when', { at: date(at), by: by ?? t('studio.somebody') })}</p>
            </div>
            <button type="button" className="button" onClick={() => restoring.mutate({ removed: number }, { onSuccess: () => onRestored(title ?? file) })} aria-label={t('studio.take-out-of', { name: title ?? file })}>
              {t('studio.take-out')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
