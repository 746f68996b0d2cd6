import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { saveDraft } from '../documents/save-draft.ts';

interface UnsavedProps {
  readonly file: string;
  readonly title: string;
}

/** What was written in a scenario and not saved is not in a pack: offers to save it. */
export function Unsaved({ file, title }: UnsavedProps) {
  const { t } = useText();
  const { connection } = useApi();
  const place = useRef<HTMLDivElement>(null);
  const saving = useMutation({
    mutationFn: () => saveDraft(connection.client.studio, file),
    // Once it is saved this goes, and must not take the focus with it.
    onSuccess: (saved) => {
      if (saved) place.current?.parentElement?.querySelector('input')?.focus();
    },
  });
  return (
    <div ref={place} className="pack-unsaved">
      <button
        type="button"
        className="button button-small"
        aria-label={t('packs.save-of', { title })}
        aria-disabled={saving.isPending}
        onClick={() => !saving.isPending && saving.mutate()}
      >
        {t('studio.save')}
      </button>
      {saving.data === false && (
        <p className="hint-trouble" role="alert">
          {t('packs.save-clash')}
        </p>
      )}
      {saving.error !== null && <FailureNote error={saving.error} what={t('packs.save-failed')} />}
    </div>
  );
}
