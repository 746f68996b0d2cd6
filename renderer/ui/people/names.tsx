import { type FormEvent, useDeferredValue, useId, useRef, useState } from 'react';
import type { Person } from '#core/contract/schemas.ts';
import { useText } from '../messages/text.tsx';
import { namesWith } from './find-people.ts';

/** From so many names on they are searched. */
const SEARCHED_FROM = 12;

/** More than these at once are no list to read: another letter is typed instead. */
const MOST_SHOWN = 120;

interface NamesProps {
  readonly people: readonly Person[];
  readonly onPick: (person: Person) => void;
}

/** Names to press; many are narrowed by typing, and Enter takes the only one left. */
export function Names({ people, onPick }: NamesProps) {
  const { t, locale } = useText();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed);
  const { compare } = new Intl.Collator(locale);
  const searched = people.length >= SEARCHED_FROM;
  const found = (searched ? namesWith(people, words) : people).toSorted((a, b) => compare(a.name, b.name));
  const shown = found.slice(0, MOST_SHOWN);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const [only, ...others] = namesWith(people, typed);
    if (only !== undefined && others.length === 0) onPick(only);
    else box.current?.focus();
  };
  return (
    <>
      {searched && (
        <form role="search" className="field people-search" onSubmit={submit}>
          <label htmlFor={id}>{t('people.search')}</label>
          <input
            id={id}
            ref={box}
            className="input"
            type="search"
            autoComplete="off"
            spellCheck={false}
            maxLength={60}
            value={typed}
            aria-describedby={`${id}-found`}
            onChange={(event) => setTyped(event.target.value)}
          />
          <p id={`${id}-found`} className="hint" role="status">
            {found.length === 0
              ? t('people.none-found')
              : t('people.found', { count: found.length, more: found.length - shown.length, one: words.trim() === '' ? 0 : found.length })}
          </p>
        </form>
      )}
      <ul className="people">
        {shown.map((person) => (
          <li key={person.id}>
            <button type="button" className="person" onClick={() => onPick(person)}>
              <span className="person-initial" aria-hidden="true">
                {initialOf(person.name)}
              </span>
              <span>
                <bdi>{person.name}</bdi>
                {person.apart !== null && <span className="entry-summary person-apart">{t('typed.number', { end: person.apart })}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The first letter, as readers count letters. */
function initialOf(name: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name);
  return first?.segment.toLocaleUpperCase() ?? '';
}
