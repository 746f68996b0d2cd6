import { type FormEvent, useState } from 'react';
import type { Person } from '#core/contract/schemas.ts';
import { ScreenTitle } from '../common/screen-title.tsx';
import { EntryFailure } from '../entry/entry-failure.tsx';
import { SecretField } from '../entry/secret-field.tsx';
import { useText } from '../messages/text.tsx';

interface PinScreenProps {
  readonly person: Person;
  readonly entering: boolean;
  readonly error: Error | null;
  readonly onEnter: (pin: string) => void;
  readonly onBack: () => void;
}

/** The PIN of a name that has one. */
export function PinScreen({ person: { name }, entering, error, onEnter, onBack }: PinScreenProps) {
  const { rich, t } = useText();
  const [pin, setPin] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (pin.trim() !== '' && !entering) onEnter(pin);
  };
  return (
    <>
      <ScreenTitle page={t('pin.page')}>{rich('pin.title', { name: <bdi>{name}</bdi> })}</ScreenTitle>
      <form className="panel entry-form" onSubmit={submit} noValidate>
        <SecretField label={t('pin.label')} value={pin} onChange={setPin} autoComplete="off" digits />
        {error !== null && <EntryFailure error={error} what={t('people.pick-failed')} />}
        <div className="actions">
          <button type="submit" className="button button-primary" aria-disabled={entering}>
            {t('pin.enter')}
          </button>
          <button type="button" className="button" onClick={onBack}>
            {t('pin.other')}
          </button>
        </div>
        <p className="hint">{t('pin.forgotten')}</p>
      </form>
    </>
  );
}
