import { useText } from '../messages/text.tsx';

interface DialogActionsProps {
  /** What doing it is called. */
  readonly label: string;
  /** Left out: the form around it is sent. */
  readonly onDo?: () => void;
  /** It is being done: it is not done twice. */
  readonly busy?: boolean;
  /** It takes something away. */
  readonly danger?: boolean;
  readonly onCancel: () => void;
}

/** The end of a dialog: to do what it is about, or to leave it. */
export function DialogActions({ label, onDo, busy = false, danger = false, onCancel }: DialogActionsProps) {
  const { t } = useText();
  return (
    <div className="actions dialog-foot">
      <button
        type={onDo === undefined ? 'submit' : 'button'}
        className={danger ? 'button button-danger' : 'button button-primary'}
        aria-disabled={busy}
        onClick={onDo === undefined || busy ? undefined : onDo}
      >
        {label}
      </button>
      <button type="button" className="button" onClick={onCancel}>
        {t('action.cancel')}
      </button>
    </div>
  );
}
