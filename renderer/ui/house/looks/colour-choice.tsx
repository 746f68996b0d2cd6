import { useId } from 'react';
import { useText } from '../../messages/text.tsx';
import type { NamedColour } from './palettes.ts';

interface ColourChoiceProps<Name extends string> {
  readonly legend: string;
  readonly colours: readonly NamedColour<Name>[];
  readonly nameOf: (name: Name) => string;
  readonly chosen: string;
  /** What is to be thought of with the colour that is chosen; null: nothing. */
  readonly warning?: string | null;
  readonly onChoose: (colour: string) => void;
}

/** A colour, chosen by its name or its look; or any other. */
export function ColourChoice<Name extends string>({ legend, colours, nameOf, chosen, warning = null, onChoose }: ColourChoiceProps<Name>) {
  const { t } = useText();
  const id = useId();
  return (
    <fieldset className="look-part">
      <legend className="look-group">{legend}</legend>
      <div className="look-colours">
        {colours.map(({ name, colour }) => (
          <label key={name} className="look-colour">
            <input type="radio" name={id} checked={colour === chosen} onChange={() => onChoose(colour)} />
            <span className="look-swatch" style={{ background: colour }} aria-hidden="true" />
            <span>{nameOf(name)}</span>
          </label>
        ))}
      </div>
      <label className="look-own-colour">
        <input type="color" value={chosen} aria-label={t('looks.colour-own-of', { what: legend })} onChange={({ target }) => onChoose(target.value)} />
        <span aria-hidden="true">{t('looks.colour-own')}</span>
      </label>
      <p role="status" className="hint-trouble">
        {warning}
      </p>
    </fieldset>
  );
}
