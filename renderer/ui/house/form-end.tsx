import { useText } from '../messages/text.tsx';

interface FormEndProps {
  /** What the form does. */
  readonly does: string;
  /** It is being done. */
  readonly isBusy?: boolean;
  readonly onCancel: () => void;
}

/** The ways out of a form in a dialog. */
export function FormEnd({ does, isBusy = false, onCancel }: FormEndProps) {
  const { t } = useText();
  return (
    <div className="actions">
      <button type="submit" className="button button-primary" aria-disabled={isBusy}>
        {does}
      </button>
      <button type="button" className="button" onClick={onCancel}>
        {t('action.cancel')}
      </button>
    </div>
  );
}
