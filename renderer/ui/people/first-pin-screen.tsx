import { type FormEvent, useState } from 'react';
import type { Person } from '#core/contract/schemas.ts';
import { ScreenTitle } from '../common/screen-title.tsx';
import { EntryFailure } from '../entry/entry-failure.tsx';
import { NewPinFields } from '../entry/new-pin-fields.tsx';
import { SecretField } from '../entry/secret-field.tsx';
import { useNewPin } from '../entry/use-new-pin.ts';
import { useText } from '../messages/text.tsx';

interface FirstPinScreenProps {
  readonly person: Person;
  /** The fewest digits of a PIN. */
  readonly least: number;
  readonly entering: boolean;
  readonly error: Error | null;
  readonly onChoose: (code: string, pin: string) => void;
  readonly onBack: () => void;
}

/** A name that has results and no PIN: whoever it belongs to chooses one, with a code of staff. */
export function FirstPinScreen({ person: { name }, least, entering, error, onChoose, onBack }: FirstPinScreenProps) {
  const { rich, t } = useText();
  const [code, setCode] = useState('');
  const { fields, pin, failure, check } = useNewPin(least, error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (check() && code.trim() !== '' && !entering) onChoose(code, pin);
  };
  return (
    <>
      <ScreenTitle page={t('pin.page')}>{rich('pin.title', { name: <bdi>{name}</bdi> })}</ScreenTitle>
      <p className="lead">{t('first-pin.why')}</p>
      <form className="panel entry-form" onSubmit={submit} noValidate>
        <SecretField label={t('first-pin.code')} hint={t('first-pin.code-hint')} value={code} onChange={setCode} autoComplete="off" digits />
        <NewPinFields {...fields} />
        {failure !== null && <EntryFailure error={failure} what={t('people.pick-failed')} />}
        <div className="actions">
          <button type="submit" className="button button-primary" aria-disabled={entering}>
            {t('first-pin.do')}
          </button>
          <button type="button" className="button" onClick={onBack}>
            {t('pin.other')}
          </button>
        </div>
      </form>
    </>
  );
}
