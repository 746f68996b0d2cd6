import { SecretField } from '../entry/secret-field.tsx';
import { useText } from '../messages/text.tsx';
import type { PassphraseFaults } from './new-passphrase.ts';

interface NewPassphraseFieldsProps {
  /** The fewest characters. */
  readonly least: number;
  readonly first: string;
  readonly second: string;
  readonly faults: PassphraseFaults;
  readonly onFirst: (value: string) => void;
  readonly onSecond: (value: string) => void;
}

/** A new passphrase, typed twice. */
export function NewPassphraseFields({ least, first, second, faults, onFirst, onSecond }: NewPassphraseFieldsProps) {
  const { t } = useText();
  return (
    <>
      <SecretField
        label={t('staff.new-passphrase')}
        hint={t('staff.passphrase-hint', { least })}
        value={first}
        fault={faults.first}
        onChange={onFirst}
        autoComplete="new-password"
      />
      <SecretField
        label={t('staff.again')}
        value={second}
        fault={faults.second}
        onChange={onSecond}
        autoComplete="new-password"
      />
    </>
  );
}
