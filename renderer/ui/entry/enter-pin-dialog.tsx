import { useMutation } from '@tanstack/react-query';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { usePlayer } from '../people/player.tsx';
import { OneSecretDialog } from './one-secret-dialog.tsx';

interface EnterPinDialogProps {
  readonly onGiven: () => void;
  readonly onClose: () => void;
}

/** The PIN of somebody who came in before it was chosen, in another window. */
export function EnterPinDialog({ onGiven, onClose }: EnterPinDialogProps) {
  const { t } = useText();
  const { connection } = useApi();
  const { player } = usePlayer();
  const entering = useMutation({
    mutationFn: (pin: string) => connection.signIn(player?.id ?? null, pin),
    onSuccess: onGiven,
  });
  return (
    <OneSecretDialog
      title={t('pin.page')}
      lead={t('entry.no-pin')}
      label={t('pin.label')}
      button={t('pin.enter')}
      entering={entering.isPending}
      error={entering.error}
      failed={t('people.pick-failed')}
      onEnter={(pin) => entering.mutate(pin)}
      onClose={onClose}
    />
  );
}
