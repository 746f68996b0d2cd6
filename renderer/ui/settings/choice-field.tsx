import { useId } from 'react';

interface ChoiceFieldProps<Id extends string> {
  readonly legend: string;
  /** What there is to know before choosing. */
  readonly hint?: string;
  /** `lang`: of a name in another language than the screen's. */
  readonly options: readonly { readonly id: Id; readonly name: string; readonly lang?: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** One of a few, all in sight. */
export function ChoiceField<Id extends string>({ legend, hint, options, chosen, onChoose }: ChoiceFieldProps<Id>) {
  const name = useId();
  const hintId = useId();
  return (
    <fieldset className="field" aria-describedby={hint === undefined ? undefined : hintId}>
      <legend>{legend}</legend>
      <div className="options">
        {options.map((option) => (
          <label className="option" key={option.id}>
            <input
              type="radio"
              name={name}
              checked={option.id === chosen}
              onChange={() => onChoose(option.id)}
            />
            <span lang={option.lang}>{option.name}</span>
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <p id={hintId} className="hint">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
