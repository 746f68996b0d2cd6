import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Person } from '#core/contract/schemas.ts';
import { useText } from '../messages/text.tsx';
import { hasNamesake, isEnough, peopleLike } from './find-people.ts';

/** More names than these at once are too many to choose from: another letter is typed instead. */
const MOST_SHOWN = 6;

/** What stands in the box, and who was picked; null: nobody yet. */
export interface Picked {
  readonly typed: string;
  readonly person: Person | null;
}

interface PersonPickerProps {
  readonly label: string;
  readonly people: readonly Person[];
  readonly picked: Picked;
  readonly onPick: (picked: Picked) => void;
  /** What is wrong with it; null: nothing. */
  readonly fault: string | null;
  readonly box: RefObject<HTMLInputElement | null>;
}

/**
 * Finds a person by typing. Nobody is listed before two letters are typed. An editable combobox with a list, as the
 * ARIA Authoring Practices describe it: the focus stays in the box, arrows move through the names, Enter picks.
 */
export function PersonPicker({ label, people, picked, onPick, fault, box }: PersonPickerProps) {
  const { t } = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { typed, person } = picked;
  const like = person === null ? peopleLike(people, typed) : [];
  const shown = like.slice(0, MOST_SHOWN);
  const isOpen = open && shown.length > 0;
  const optionId = (at: number): string => `${id}-option-${at}`;

  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (one: Person): void => {
    onPick({ typed: one.name, person: one });
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const chosen = isOpen ? shown[active] : undefined;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (shown.length === 0) return;
        event.preventDefault();
        setOpen(true);
        if (!event.altKey) setActive(moved(isOpen ? active : -1, event.key === 'ArrowDown' ? 1 : -1, shown.length));
        return;
      }
      case 'Enter':
        if (chosen === undefined) return;
        event.preventDefault();
        pick(chosen);
        return;
      case 'Escape':
        if (!isOpen && typed === '') return;
        event.preventDefault();
        if (isOpen) close();
        else onPick({ typed: '', person: null });
        return;
      default:
    }
  };

  return (
    <div className="picker">
      <label htmlFor={`${id}-box`}>{label}</label>
      <p id={`${id}-hint`} className="hint">
        {t('picker.hint')}
      </p>
      <div className="picker-box">
        <input
          id={`${id}-box`}
          ref={box}
          className="input"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-activedescendant={isOpen && active >= 0 ? optionId(active) : undefined}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-fault ${id}-hint`}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            onPick({ typed: event.target.value, person: null });
            setOpen(true);
            setActive(-1);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
          onClick={() => setOpen(true)}
        />
        <ul id={`${id}-list`} role="listbox" aria-label={t('picker.names')} className="picker-list" hidden={!isOpen}>
          {shown.map((one, at) => (
            <PersonOption
              key={one.id}
              id={optionId(at)}
              person={one}
              since={hasNamesake(like, one)}
              active={at === active}
              onPick={() => pick(one)}
            />
          ))}
        </ul>
      </div>
      <p role="status" className="hint">
        {person === null && isEnough(typed) && t('picker.found', { count: like.length, more: like.length - shown.length })}
      </p>
      <p id={`${id}-fault`} className="hint-trouble" role="alert">
        {fault}
      </p>
    </div>
  );
}

interface PersonOptionProps {
  readonly id: string;
  readonly person: Person;
  /** Whether it takes more than the name to tell who it is. */
  readonly since: boolean;
  readonly active: boolean;
  readonly onPick: () => void;
}

function PersonOption({ id, person, since, active, onPick }: PersonOptionProps) {
  const { t } = useText();
  const intl = useIntl();
  const option = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) option.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const tellsApart =
    person.apart !== null
      ? t('picker.apart', { apart: person.apart })
      : since
        ? t('picker.since', { time: intl.formatDate(person.addedAt, { dateStyle: 'long', timeStyle: 'short' }) })
        : '';
  return (
    <li
      id={id}
      ref={option}
      role="option"
      aria-selected={active}
      className="picker-option"
      // The focus stays in the box.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <bdi>{person.name}</bdi>
      {tellsApart !== '' && (
        <>
          {' '}
          <span className="hint">{tellsApart}</span>
        </>
      )}
    </li>
  );
}

/** Down from the box is the first name, up from it the last, and round again. */
function moved(active: number, step: 1 | -1, count: number): number {
  if (active < 0) return step === 1 ? 0 : count - 1;
  return (active + step + count) % count;
}
