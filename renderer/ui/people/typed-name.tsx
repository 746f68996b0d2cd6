import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { Person } from '#core/contract/schemas.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';

interface TypedNameProps {
  readonly searching: boolean;
  readonly onFound: (person: Person) => void;
}

/** A name to type out where nobody may browse the names of others. */
export function TypedName({ searching, onFound }: TypedNameProps) {
  const { t } = useText();
  const { connection } = useApi();
  const [name, setName] = useState('');
  const id = useId();
  const finding = useMutation({
    mutationFn: (typed: string) => connection.client.people.find({ name: typed }),
    onSuccess: ([first, ...others]) => {
      if (first !== undefined && others.length === 0) onFound(first);
    },
  });
  const found = finding.data ?? [];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '' && !finding.isPending && !searching) finding.mutate(name.trim());
  };
  return (
    <form className="panel entry-form" onSubmit={submit} noValidate>
      <div className="field">
        <label htmlFor={id}>{t('typed.name')}</label>
        <input
          id={id}
          className="input"
          value={name}
          maxLength={60}
          autoComplete="off"
          aria-describedby={`${id}-said`}
          onChange={(event) => {
            setName(event.target.value);
            finding.reset();
          }}
        />
        <p id={`${id}-said`} className="hint-trouble" role="alert">
          {finding.isSuccess && found.length === 0 && t('typed.nobody', { name: name.trim() })}
        </p>
      </div>
      {finding.error !== null && <FailureNote error={finding.error} what={t('people.failed')} />}
      <button type="submit" className="button button-primary">
        {t('typed.go-on')}
      </button>
      {found.length > 1 && (
        <fieldset className="field">
          <legend>{t('typed.which')}</legend>
          {found.map((person) => (
            <button type="button" className="button" key={person.id} onClick={() => onFound(person)}>
              {person.apart === null ? t('typed.without-number') : t('typed.number', { end: person.apart })}
            </button>
          ))}
        </fieldset>
      )}
    </form>
  );
}
