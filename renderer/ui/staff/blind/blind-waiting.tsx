import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type BlindCheck, LEAST_GRADERS } from '#core/contract/agreement.ts';
import { Dialog } from '../../common/dialog.tsx';
import { DialogActions } from '../../common/dialog-actions.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { PLACES } from '../../frame/places.ts';
import { useText } from '../../messages/text.tsx';

/** A blind grading that others are still at: how far they are, and what whoever asked can do. */
export function BlindWaiting({ check }: { readonly check: BlindCheck }) {
  const { t, date } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [asked, setAsked] = useState<'end' | 'withdraw' | null>(null);
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: orpc.agreement.key() });
  const ending = useMutation(orpc.agreement.end.mutationOptions({ onSuccess: again }));
  const withdrawing = useMutation(
    orpc.agreement.withdraw.mutationOptions({
      onSuccess: async () => {
        await again();
        go(PLACES.staffArea('blind'));
      },
    }),
  );
  const handedIn = check.graders.filter(({ handedInAt }) => handedInAt !== null).length;
  const error = ending.error ?? withdrawing.error;
  return (
    <>
      <p className="lead">{t('blind.waiting')}</p>
      <ul className="blind-graders" aria-label={t('blind.who')}>
        {check.graders.map(({ staff, name, graded, handedInAt }) => (
          <li key={staff}>
            <bdi>{name}</bdi>
            <span className="hint">
              {handedInAt === null ? t('blind.so-far', { graded, choices: check.choices }) : t('blind.in-since', { date: date(handedInAt) })}
            </span>
          </li>
        ))}
      </ul>
      {check.mayEnd && (
        <div className="actions">
          {handedIn >= LEAST_GRADERS && (
            <button type="button" className="button" onClick={() => setAsked('end')}>
              {t('blind.end')}
            </button>
          )}
          <button type="button" className="button button-quiet" onClick={() => setAsked('withdraw')}>
            {t('blind.withdraw')}
          </button>
        </div>
      )}
      {asked !== null && (
        <Dialog title={t(`blind.${asked}`)} onClose={() => setAsked(null)}>
          <p>{t(`blind.${asked}-lead`)}</p>
          {error !== null && <FailureNote error={error} what={t('blind.change-failed')} />}
          <DialogActions
            label={t(`blind.${asked}`)}
            onDo={() => (asked === 'end' ? ending : withdrawing).mutate({ check: check.id })}
            busy={ending.isPending || withdrawing.isPending}
            onCancel={() => setAsked(null)}
          />
        </Dialog>
      )}
    </>
  );
}
