import { useText } from '../messages/text.tsx';

/** Says that this window is about to be taken for left alone. Any touch takes it away. */
export function IdleWarning({ staff = false }: { readonly staff?: boolean }) {
  const { t } = useText();
  return (
    <div className="idle-warning" role="alert">
      <p className="idle-warning-title">{t('idle.title')}</p>
      <p>{staff ? t('idle.staff') : t('idle.player')}</p>
      <p>{t('idle.stay')}</p>
    </div>
  );
}
