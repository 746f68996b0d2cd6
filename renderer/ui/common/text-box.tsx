import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react';

type Native = Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode' | 'autoCapitalize' | 'autoComplete' | 'spellCheck'>;

interface TextBoxProps extends Native {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What to know before typing. */
  readonly hint?: string | undefined;
  /** Why it cannot stay as it is; null: it can. Left out: nothing that is typed is at fault. */
  readonly fault?: string | null;
  /** The most characters. */
  readonly most?: number;
  /** Lines to begin with; left out: one line only. */
  readonly rows?: number;
  readonly box?: Ref<HTMLInputElement>;
  /** What belongs to the box and stands right under it. */
  readonly children?: ReactNode;
}

/** A box to type in, with its name, what to know before, and what is wrong with what was typed. */
export function TextBox({ label, value, onChange, hint, fault, most, rows, box, children, autoComplete = 'off', ...native }: TextBoxProps) {
  const id = useId();
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(fault === undefined ? [] : [`${id}-fault`])].join(' ');
  const props = {
    ...native,
    id,
    className: 'input',
    value,
    maxLength: most,
    autoComplete,
    'aria-invalid': fault === undefined ? undefined : fault !== null,
    'aria-describedby': described === '' ? undefined : described,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange(target.value),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? <input {...props} ref={box} /> : <textarea {...props} rows={rows} />}
      {children}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} className="hint-trouble" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
