import { type FormEvent, useId, useState } from 'react';
import type { Person } from '#core/contract/schemas.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';
import { useFindByName } from './use-find-by-name.ts';
import { WhichPerson } from './which-person.tsx';

interface TypedNameProps {
  readonly searching: boolean;
  readonly onFound: (person: Person) => void;
}

/** A name to type out where nobody may browse the names of others. */
export function TypedName({ searching, onFound }: TypedNameProps) {
  const { t } = useText();
  const [name, setName] = useState('');
  const id = useId();
  const finding = useFindByName(onFound);
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
      {found.length > 1 && <WhichPerson legend={t('typed.which')} people={found} onPick={onFound} />}
    </form>
  );
}
