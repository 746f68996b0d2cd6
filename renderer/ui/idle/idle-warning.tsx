import { Dialog } from '../common/dialog.tsx';
import { useText } from '../messages/text.tsx';

/** Says that this window is about to be taken for left alone. Any touch of a key or the pointer takes it away. */
export function IdleWarning({ staff = false }: { readonly staff?: boolean }) {
  const { t } = useText();
  return (
    <Dialog title={t('idle.title')} onClose={() => undefined}>
      <p>{staff ? t('idle.staff') : t('idle.player')}</p>
      <p>{t('idle.stay')}</p>
    </Dialog>
  );
}
