import { useText } from '../messages/text.tsx';

export function PrintButton() {
  const { t } = useText();
  return (
    <button type="button" className="button" onClick={() => window.print()}>
      {t('paper.print')}
    </button>
  );
}
