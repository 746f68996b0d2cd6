import { useId } from 'react';
import { Face } from '../../common/face.tsx';

/** A part that can be chosen. */
export interface PartOption<Name extends string> {
  /** Null: to do without. */
  readonly name: Name | null;
  readonly label: string;
  /** The code of somebody who shows it. */
  readonly code: string;
}

interface PartChoiceProps<Name extends string> {
  readonly legend: string;
  readonly groups: readonly { readonly title: string | null; readonly options: readonly PartOption<Name>[] }[];
  readonly chosen: Name | null;
  /** Shows the whole bust and not the head alone. */
  readonly whole?: boolean;
  readonly onChoose: (name: Name | null) => void;
}

/** One part of a look, chosen from pictures: by pointer, or by arrow keys. */
export function PartChoice<Name extends string>({ legend, groups, chosen, whole = false, onChoose }: PartChoiceProps<Name>) {
  const id = useId();
  return (
    <fieldset className="look-part">
      <legend className="sr-only">{legend}</legend>
      {groups.map(({ title, options }, at) => (
        <div key={title} role={title === null ? undefined : 'group'} aria-labelledby={title === null ? undefined : `${id}-${at}`}>
          {title !== null && (
            <p id={`${id}-${at}`} className="look-group">
              {title}
            </p>
          )}
          <div className="look-grid">
            {options.map(({ name, label, code }) => (
              <label key={name} className="look-option">
                <input type="radio" name={id} checked={name === chosen} onChange={() => onChoose(name)} />
                <Face look={code} feels="calm" className={whole ? 'look-bust' : 'look-head'} />
                <span>{label}</span>
              </label>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
