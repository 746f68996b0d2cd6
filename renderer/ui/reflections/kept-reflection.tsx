import { type ReactNode, useState } from 'react';
import type { Reflection } from '#core/contract/schemas.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';
import { Dialog } from '../common/dialog.tsx';
import { DialogActions } from '../common/dialog-actions.tsx';

interface KeptReflectionProps {
  /** The question it answers; null where it is told elsewhere. */
  readonly asked: ReactNode;
  /** What removing it means. */
  readonly removeQuestion?: string;
  /** What stands below the words. */
  readonly children?: ReactNode;
  readonly reflection: Reflection;
  readonly changing: boolean;
  readonly changeError: Error | null;
  readonly removing: boolean;
  readonly removeError: Error | null;
  readonly onEdit: () => void;
  readonly onShare: (shared: boolean) => void;
  readonly onRemove: () => void;
}

/** A reflection that is kept, and what can be done with it. */
export function KeptReflection(props: KeptReflectionProps) {
  const { asked, reflection, changing, changeError, onEdit, onShare, children } = props;
  const { t, date } = useText();
  const [asking, setAsking] = useState(false);
  const { shared, text, writtenAt } = reflection;
  return (
    <>
      {asked !== null && <p className="hint">{asked}</p>}
      <blockquote className="reflection-text">{text}</blockquote>
      {children}
      <p className="hint">
        {t(shared ? 'reflection.is-shared' : 'reflection.is-private')} <time dateTime={writtenAt}>{date(writtenAt)}</time>
      </p>
      {changeError !== null && <FailureNote error={changeError} what={t('reflection.share-failed')} />}
      <div className="actions">
        <button type="button" className="button" onClick={onEdit}>
          {t('reflection.edit')}
        </button>
        <button type="button" className="button" aria-disabled={changing} onClick={() => !changing && onShare(!shared)}>
          {t(shared ? 'reflection.unshare' : 'reflection.share')}
        </button>
        <button type="button" className="button button-quiet" onClick={() => setAsking(true)}>
          {t('reflection.remove')}
        </button>
      </div>
      {asking && <RemoveDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}

type RemoveDialogProps = Pick<KeptReflectionProps, 'removeQuestion' | 'removing' | 'removeError' | 'onRemove'> & {
  readonly onClose: () => void;
};

function RemoveDialog(props: RemoveDialogProps) {
  const { removing, removeError, onRemove, onClose } = props;
  const { t } = useText();
  const { removeQuestion = t('reflection.remove-question') } = props;
  return (
    <Dialog title={t('reflection.remove-title')} onClose={onClose}>
      <p>{removeQuestion}</p>
      {removeError !== null && <FailureNote error={removeError} what={t('reflection.remove-failed')} />}
      <DialogActions label={t('reflection.remove')} danger busy={removing} onDo={onRemove} onCancel={onClose} />
    </Dialog>
  );
}
