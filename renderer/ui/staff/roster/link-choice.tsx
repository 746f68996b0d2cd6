import { useId } from 'react';
import type { RosterChanges } from '#core/contract/roster.ts';
import { useText } from '../../messages/text.tsx';

interface LinkChoiceProps {
  readonly offers: RosterChanges['offers'];
  /** The key of the line that each person is, by their id. */
  readonly links: ReadonlyMap<string, string>;
  readonly onLinks: (links: ReadonlyMap<string, string>) => void;
}

/** People without a number whose name is in the file: whoever knows them says whether they are the same. */
export function LinkChoice({ offers: { total, first }, links, onLinks }: LinkChoiceProps) {
  const { t } = useText();
  const id = useId();
  if (total === 0) return null;
  const link = (person: string, key: string): void => {
    const next = new Map(links);
    next.delete(person);
    if (key !== '') next.set(person, key);
    onLinks(next);
  };
  const single = first.filter(({ entries }) => entries.length === 1);
  const linkAll = (): void => onLinks(new Map(single.flatMap(({ person, entries: [entry] }) => (entry === undefined ? [] : [[person.id, entry.key]]))));
  return (
    <fieldset className="staff-preview">
      <legend>{t('roster.offers', { people: total })}</legend>
      <p className="hint">{t('roster.offers-lead')}</p>
      {single.length > 1 && (
        <div>
          <button type="button" className="button" onClick={linkAll}>
            {t('roster.link-all')}
          </button>
        </div>
      )}
      {first.map(({ person, entries }) => (
        <div className="field" key={person.id}>
          <label htmlFor={`${id}-${person.id}`}>{t('roster.offer-of', { name: person.name })}</label>
          <select
            id={`${id}-${person.id}`}
            className="input"
            value={links.get(person.id) ?? ''}
            onChange={(event) => link(person.id, event.target.value)}
          >
            <option value="">{t('roster.not-linked')}</option>
            {entries.map(({ key, name, number, cohort, department }) => (
              <option key={key} value={key}>
                {[number, name, cohort, department].filter((part) => part !== null).join(', ')}
              </option>
            ))}
          </select>
        </div>
      ))}
      {total > first.length && <p className="hint">{t('roster.and-more', { more: total - first.length })}</p>}
    </fieldset>
  );
}
