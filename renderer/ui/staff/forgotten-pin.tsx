import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { Person } from '#core/contract/schemas.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { useFindByName } from '../people/use-find-by-name.ts';
import { WhichPerson } from '../people/which-person.tsx';

/** Takes away the PIN of a name that is typed. */
export function ForgottenPin() {
  const { t } = useText();
  const { connection } = useApi();
  const [name, setName] = useState('');
  const id = useId();
  const removing = useMutation({
    mutationFn: async (person: Person) => ({ person, ...(await connection.client.pins.remove({ person: person.id })) }),
    onSuccess: () => setName(''),
  });
  const finding = useFindByName((person) => removing.mutate(person));
  const found = finding.data ?? [];
  const error = finding.error ?? removing.error;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    removing.reset();
    if (name.trim() !== '' && !finding.isPending) finding.mutate(name.trim());
  };
  return (
    <form className="panel entry-form" onSubmit={submit} noValidate>
      <h2>{t('desk.pins')}</h2>
      <p>{t('desk.pins-lead')}</p>
      <div className="field">
        <label htmlFor={id}>{t('desk.player')}</label>
        <input
          id={id}
          className="input"
          value={name}
          maxLength={60}
          autoComplete="off"
          aria-describedby={`${id}-fault`}
          onChange={(event) => {
            setName(event.target.value);
            finding.reset();
          }}
        />
        <p id={`${id}-fault`} className="hint-trouble" role="alert">
          {finding.isSuccess && found.length === 0 && t('desk.nobody', { name: name.trim() })}
        </p>
      </div>
      {error !== null && <FailureNote error={error} what={t('desk.remove-failed')} />}
      <button type="submit" className="button button-primary" aria-disabled={finding.isPending || removing.isPending}>
        {t('desk.remove')}
      </button>
      {found.length > 1 && removing.data === undefined && (
        <WhichPerson legend={t('desk.which')} people={found} onPick={(person) => removing.mutate(person)} />
      )}
      <p role="status">
        {removing.data !== undefined &&
          t(removing.data.removed ? 'desk.removed' : 'desk.had-none', { name: removing.data.person.name })}
      </p>
    </form>
  );
}
