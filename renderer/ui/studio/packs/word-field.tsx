import { useId } from 'react';
import { LONGEST_PACK_WORDS } from '#core/packs/manifest.ts';

interface WordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly autoComplete?: string;
  readonly hint?: string;
  /** Why it cannot stay as it is. */
  readonly fault?: string | undefined;
  /** Words to pick; any others will do too. */
  readonly offers?: readonly string[];
}

const NONE: readonly string[] = [];

/** A few words that a pack says of itself. */
export function WordField({ label, value, onValue, autoComplete = 'off', hint, fault, offers = NONE }: WordFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        list={offers.length === 0 ? undefined : `${id}-offers`}
        value={value}
        maxLength={LONGEST_PACK_WORDS}
        autoComplete={autoComplete}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-hint ${id}-fault`}
        onChange={({ target }) => onValue(target.value)}
      />
      {offers.length > 0 && (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
      <p id={`${id}-fault`} className="hint-trouble" role="alert">
        {fault}
      </p>
    </div>
  );
}
