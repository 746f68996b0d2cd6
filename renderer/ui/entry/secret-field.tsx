import { type Ref, useId, useState } from 'react';
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
export function SecretField(props: SecretFieldProps) {
  const { label, value, onChange, autoComplete, digits = false, hint, fault = null, box } = props;
  const { t } = useText();
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={box}
        className="input"
        type={shown ? 'text' : 'password'}
        inputMode={digits ? 'numeric' : undefined}
        value={value}
        autoComplete={autoComplete}
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-hint ${id}-fault`}
        onChange={(event) => onChange(event.target.value)}
      />
      <label className="option">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        <span>{t('entry.show')}</span>
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      <p id={`${id}-fault`} className="hint-trouble" role="alert">
        {fault}
      </p>
    </div>
  );
}
