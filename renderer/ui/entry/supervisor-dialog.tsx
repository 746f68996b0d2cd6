import { useMutation } from '@tanstack/react-query';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { OneSecretDialog } from './one-secret-dialog.tsx';

interface SupervisorDialogProps {
  readonly onGiven: () => void;
  readonly onClose: () => void;
}

/** The code of whoever supervises, where the policy asks for it. */
export function SupervisorDialog({ onGiven, onClose }: SupervisorDialogProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const entering = useMutation(orpc.supervision.enter.mutationOptions({ onSuccess: onGiven }));
  return (
    <OneSecretDialog
      title={t('code.title')}
      lead={t('code.lead')}
      label={t('code.label')}
      button={t('code.enter')}
      entering={entering.isPending}
      error={entering.error}
      failed={t('code.failed')}
      onEnter={(code) => entering.mutate({ code })}
      onClose={onClose}
    />
  );
}
