import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RosterPerson } from '#core/contract/roster.ts';
import { Dialog } from '../../common/dialog.tsx';
import { DialogActions } from '../../common/dialog-actions.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { PinCode } from './pin-code.tsx';

/** Takes a forgotten PIN away, and makes the code with which its owner chooses another. */
export function ResetPin({ person }: { readonly person: RosterPerson }) {
  const { id, name, hasPin } = person;
  const { t } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const removing = useMutation(
    orpc.pins.remove.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: orpc.roster.key() }),
      onSettled: () => setAsking(false),
    }),
  );
  return (
    <>
      {hasPin && (
        <div>
          <button type="button" className="button" onClick={() => setAsking(true)}>
            {t('person.reset-pin')}
          </button>
        </div>
      )}
      {removing.error !== null && <FailureNote error={removing.error} what={t('desk.remove-failed')} />}
      {removing.isSuccess && <p role="status">{t('desk.removed', { name })}</p>}
      {!hasPin && <PinCode person={person} />}
      {asking && (
        <Dialog title={t('person.reset-pin-of', { name })} onClose={() => setAsking(false)}>
          <p>{t('person.reset-means')}</p>
          <DialogActions
            label={t('desk.remove')}
            onDo={() => removing.mutate({ person: id })}
            onCancel={() => setAsking(false)}
          />
        </Dialog>
      )}
    </>
  );
}
