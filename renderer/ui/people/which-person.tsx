import type { Person } from '#core/contract/schemas.ts';
import { useText } from '../messages/text.tsx';

interface WhichPersonProps {
  /** What is asked. */
  readonly legend: string;
  /** Everybody of the name that was typed. */
  readonly people: readonly Person[];
  readonly onPick: (person: Person) => void;
}

/** Several people have the name that was typed: what tells them apart, to be picked by. */
export function WhichPerson({ legend, people, onPick }: WhichPersonProps) {
  const { t } = useText();
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {people.map((person) => (
        <button type="button" className="button" key={person.id} onClick={() => onPick(person)}>
          {person.apart === null ? t('typed.without-number') : t('typed.number', { end: person.apart })}
        </button>
      ))}
    </fieldset>
  );
}
