interface WordsProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** The most characters. */
  readonly most: number;
  readonly onChange: (value: string) => void;
}

/** A field that must not be left empty. */
export function NameField({ id, label, value, most, fault, onChange }: WordsProps & { readonly fault: string | null }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        value={value}
        maxLength={most}
        autoComplete="off"
        aria-invalid={fault !== null}
        aria-describedby={`${id}-fault`}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-fault`} className="hint-trouble" role="alert">
        {fault}
      </p>
    </div>
  );
}

/** A field that may be left empty; several rows where it is told how many. */
export function WordField({ id, label, value, most, hint, rows, onChange }: WordsProps & { readonly hint: string; readonly rows?: number }) {
  const props = { id, className: 'input', value, maxLength: most, 'aria-describedby': `${id}-how` };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <input {...props} autoComplete="off" onChange={({ target }) => onChange(target.value)} />
      ) : (
        <textarea {...props} rows={rows} onChange={({ target }) => onChange(target.value)} />
      )}
      <p id={`${id}-how`} className="hint">
        {hint}
      </p>
    </div>
  );
}
