import { type Ref, useState } from 'react';
import { TextBox } from '../common/text-box.tsx';
import { useText } from '../messages/text.tsx';

interface SecretFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: 'current-password' | 'new-password' | 'off' | 'one-time-code';
  readonly digits?: boolean;
  /** What to know before typing. */
  readonly hint?: string;
  /** What is wrong with what was typed; null: nothing. */
  readonly fault?: string | null;
  readonly box?: Ref<HTMLInputElement>;
}

/** A box for a passphrase, PIN or code: hidden, unless whoever types wants to see it. */
export function SecretField({ digits = false, fault = null, ...box }: SecretFieldProps) {
  const { t } = useText();
  const [shown, setShown] = useState(false);
  return (
    <TextBox {...box} fault={fault} type={shown ? 'text' : 'password'} {...(digits ? { inputMode: 'numeric' } : {})} autoCapitalize="off" spellCheck={false}>
      <label className="option">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        <span>{t('entry.show')}</span>
      </label>
    </TextBox>
  );
}
