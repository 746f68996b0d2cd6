import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { Cohort } from '#core/contract/roster.ts';
import { type StaffAccount, staffRoleSchema } from '#core/contract/staff.ts';
import type { StaffRole } from '#core/policy/policy.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useApi } from '../data/api.tsx';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { toCallFailure } from '../transport/failure.ts';
import { ChangeRole } from './change-role.tsx';
import { TroubleNote } from '../common/trouble-note.tsx';

interface AccountRowProps {
  readonly account: StaffAccount;
  /** Those a manager is responsible for; null while they are on their way. */
  readonly cohorts: readonly Cohort[] | null;
  /** Whether nobody else of HR could sign in without it. */
  readonly isLastHr: boolean;
  readonly onGivePassphrase: () => void;
  /** Something was done; in words. */
  readonly onSaid: (said: string) => void;
}

/** One account, and what can be changed about it. */
export function AccountRow({ account, cohorts, isLastHr, onGivePassphrase, onSaid }: AccountRowProps) {
  const { t, date } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const { id, name, role, archivedAt } = account;
  const roleId = useId();
  const [asked, setAsked] = useState<StaffRole | null>(null);
  const changing = useMutation(
    orpc.staff.change.mutationOptions({
      onSuccess: (changed) => {
        onSaid(changed.archivedAt === null ? t('accounts.is', { name, role: t(`role.${changed.role}`) }) : t('accounts.was-archived', { name }));
        return queries.invalidateQueries({ queryKey: orpc.staff.list.key() });
      },
      onSettled: () => setAsked(null),
    }),
  );
  return (
    <li className="panel staff-account">
      <div>
        <p className="staff-account-name">
          <bdi>{name}</bdi>
        </p>
        {archivedAt !== null && <p className="hint">{t('accounts.archived', { date: date(archivedAt) })}</p>}
        {archivedAt === null && account.passphraseGiven && <p className="hint">{t('accounts.to-change')}</p>}
        {archivedAt === null && role === 'manager' && cohorts !== null && <Responsible cohorts={cohorts} />}
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
              onChange={(event) => setAsked(staffRoleSchema.parse(event.target.value))}
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
      {changing.error !== null && <ChangeFailure error={changing.error} isLastHr={isLastHr} />}
      {asked !== null && (
        <ChangeRole
          account={account}
          to={asked}
          changing={changing.isPending}
          onClose={() => setAsked(null)}
          onChange={() => changing.mutate({ staff: id, role: asked })}
        />
      )}
    </li>
  );
}

/** Whose people a manager sees, and where that is set. */
function Responsible({ cohorts }: { readonly cohorts: readonly Cohort[] }) {
  const { t } = useText();
  return (
    <p className="hint">
      {cohorts.length === 0 ? t('accounts.no-cohorts') : t('accounts.cohorts', { cohorts: cohorts.map(({ name }) => name).join(', ') })}{' '}
      <Link href={PLACES.staffArea('roster/cohorts')} className="link">
        {t('accounts.set-cohorts')}
      </Link>
    </p>
  );
}

/** Why an account is as it was; that it was the last of HR is told only as long as it is. */
function ChangeFailure({ error, isLastHr }: { readonly error: unknown; readonly isLastHr: boolean }) {
  const { t } = useText();
  if (toCallFailure(error).details['refusal'] !== 'last-hr') {
    return <FailureNote error={error} what={t('accounts.change-failed')} />;
  }
  if (!isLastHr) return null;
  return (
    <TroubleNote title={t('accounts.change-failed')}>{t('accounts.last-hr')}</TroubleNote>
  );
}
