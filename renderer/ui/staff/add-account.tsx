import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { type StaffAccount, staffRoleSchema } from '#core/contract/staff.ts';
import type { StaffRole } from '#core/policy/policy.ts';
import { useApi } from '../data/api.tsx';
import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';
import { toCallFailure } from '../transport/failure.ts';
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import { useNewPassphrase } from './use-new-passphrase.ts';

interface AddAccountProps {
  readonly least: number;
  readonly onAdded: (account: StaffAccount) => void;
}

/** A new account: name, role, and a passphrase to begin with. */
export function AddAccount({ least, onAdded }: AddAccountProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const id = useId();
  const [name, setName] = useState('');
  const [role, setRole] = useState<StaffRole>('trainer');
  const [nameless, setNameless] = useState(false);
  const chosen = useNewPassphrase(least);
  const adding = useMutation(
    orpc.staff.add.mutationOptions({
      onSuccess: (account) => {
        setName('');
        chosen.clear();
        onAdded(account);
        return queries.invalidateQueries({ queryKey: orpc.staff.list.key() });
      },
    }),
  );
  const isTaken = adding.error !== null && toCallFailure(adding.error).code === 'conflict';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const fits = chosen.check();
    setNameless(name.trim() === '');
    if (fits && name.trim() !== '' && !adding.isPending) adding.mutate({ name, role, passphrase: chosen.passphrase });
  };
  return (
    <form className="panel entry-form" onSubmit={submit} noValidate>
      <h2>{t('accounts.add')}</h2>
      <div className="field">
        <label htmlFor={`${id}-name`}>{t('staff.name')}</label>
        <input
          id={`${id}-name`}
          className="input"
          value={name}
          autoComplete="off"
          maxLength={60}
          aria-invalid={nameless || isTaken}
          aria-describedby={`${id}-fault`}
          onChange={(event) => {
            setName(event.target.value);
            setNameless(false);
            adding.reset();
          }}
        />
        <p id={`${id}-fault`} className="hint-trouble" role="alert">
          {nameless && t('staff.nameless')}
          {isTaken && t('accounts.taken')}
        </p>
      </div>
      <fieldset className="field">
        <legend>{t('accounts.role')}</legend>
        {staffRoleSchema.options.map((one) => (
          <label className="option" key={one}>
            <input type="radio" name={`${id}-role`} checked={role === one} onChange={() => setRole(one)} />
            <span>
              {t(`role.${one}`)}
              <span className="hint">{t(`role-about.${one}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {role === 'manager' && <p className="hint">{t('accounts.cohorts-later')}</p>}
      <NewPassphraseFields {...chosen.fields} />
      <p className="hint">{t('accounts.hand-over')}</p>
      {adding.error !== null && !isTaken && <FailureNote error={adding.error} what={t('accounts.add-failed')} />}
      <button type="submit" className="button button-primary" aria-disabled={adding.isPending}>
        {t('accounts.add-do')}
      </button>
    </form>
  );
}
