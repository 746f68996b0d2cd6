import { useText } from '../messages/text.tsx';
import { SecretField } from './secret-field.tsx';
import type { NewPinInput } from './use-new-pin.ts';

/** A new PIN, typed twice. */
export function NewPinFields({ least, first, second, refused, differs, onFirst, onSecond }: NewPinInput) {
  const { t } = useText();
  return (
    <>
      <SecretField
        label={t('pin.new')}
        hint={t('pin.hint', { least })}
        value={first}
        onChange={onFirst}
        fault={refused ? t('pin.refused', { least }) : null}
        autoComplete="off"
        digits
      />
      <SecretField
        label={t('pin.again')}
        value={second}
        onChange={onSecond}
        fault={differs ? t('staff.differs') : null}
        autoComplete="off"
        digits
      />
    </>
  );
}
