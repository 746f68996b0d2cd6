import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { type StaffAccount, staffRoleSchema } from '#core/contract/staff.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { toCallFailure } from '../transport/failure.ts';

interface AccountRowProps {
  readonly account: StaffAccount;
  readonly onGivePassphrase: () => void;
  /** Something was done; in words. */
  readonly onSaid: (said: string) => void;
}

/** One account, and what can be changed about it. */
export function AccountRow({ account, onGivePassphrase, onSaid }: AccountRowProps) {
  const { t, date } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const { id, name, role, archivedAt } = account;
  const roleId = useId();
  const changing = useMutation(
    orpc.staff.change.mutationOptions({
      onSuccess: (changed) => {
        onSaid(changed.archivedAt === null ? t('accounts.is', { name, role: t(`role.${changed.role}`) }) : t('accounts.was-archived', { name }));
        return queries.invalidateQueries({ queryKey: orpc.staff.list.key() });
      },
    }),
  );
  return (
    <li className="panel staff-account">
      <div>
        <p className="staff-account-name">
          <bdi>{name}</bdi>
        </p>
        {archivedAt !== null && <p className="hint">{t('accounts.archived', { date: date(archivedAt) })}</p>}
      </div>
      <div className="actions">
        {archivedAt === null && (
          <>
            <label htmlFor={roleId}>{t('accounts.role-of', { name })}</label>
            <select
              id={roleId}
              className="input"
              value={role}
              disabled={changing.isPending}
              onChange={(event) => changing.mutate({ staff: id, role: staffRoleSchema.parse(event.target.value) })}
            >
              {staffRoleSchema.options.map((one) => (
                <option key={one} value={one}>
                  {t(`role.${one}`)}
                </option>
              ))}
            </select>
            <button type="button" className="button" aria-label={t('accounts.give-to', { name })} onClick={onGivePassphrase}>
              {t('accounts.give')}
            </button>
          </>
        )}
        <button
          type="button"
          className="button"
          aria-label={archivedAt === null ? t('accounts.archive-of', { name }) : t('accounts.restore-of', { name })}
          aria-disabled={changing.isPending}
          onClick={() => changing.mutate({ staff: id, archived: archivedAt === null })}
        >
          {archivedAt === null ? t('accounts.archive') : t('accounts.restore')}
        </button>
      </div>
      {changing.error !== null && <Refused error={changing.error} />}
    </li>
  );
}

function Refused({ error }: { readonly error: Error }) {
  const { t } = useText();
  if (toCallFailure(error).details['refusal'] !== 'last-hr') {
    return <FailureNote error={error} what={t('accounts.change-failed')} />;
  }
  return (
    <div className="note note-trouble" role="alert">
      <p className="note-title">{t('accounts.change-failed')}</p>
      <p>{t('accounts.last-hr')}</p>
    </div>
  );
}
