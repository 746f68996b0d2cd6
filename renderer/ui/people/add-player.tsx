import { type FormEvent, useId, useState } from 'react';
import { nameSchema } from '#core/contract/free-text.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';

interface AddPlayerProps {
  /** Whether others have played here before. */
  readonly known: boolean;
  readonly adding: boolean;
  readonly error: Error | null;
  readonly onAdd: (name: string) => void;
}

/** A name to add to the list. */
export function AddPlayer({ known, adding, error, onAdd }: AddPlayerProps) {
  const { t } = useText();
  const [name, setName] = useState('');
  const [refused, setRefused] = useState(false);
  const inputId = useId();
  const hintId = useId();

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const checked = nameSchema.safeParse(name);
    setRefused(!checked.success);
    if (checked.success) onAdd(checked.data);
  };

  return (
    <form className="panel add-player" onSubmit={submit} noValidate>
      <h2>{known ? t('people.add-another') : t('people.add-first')}</h2>
      <label htmlFor={inputId}>{t('people.name')}</label>
      <div className="add-player-row">
        <input
          id={inputId}
          className="input"
          value={name}
          autoComplete="off"
          aria-invalid={refused}
          aria-describedby={hintId}
          onChange={(event) => {
            setName(event.target.value);
            setRefused(false);
          }}
        />
        <button type="submit" className="button button-primary" disabled={adding}>
          {t('people.add')}
        </button>
      </div>
      <p id={hintId} className={refused ? 'hint hint-trouble' : 'hint'} role={refused ? 'alert' : undefined}>
        {refused ? t('people.name-refused') : t('people.name-hint')}
      </p>
      {error !== null && <FailureNote error={error} what={t('people.add-failed')} />}
    </form>
  );
}
