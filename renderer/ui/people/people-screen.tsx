import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '#core/contract/schemas.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { entryRefusalOf } from '../entry/entry-failure.tsx';
import { useText } from '../messages/text.tsx';
import { AddPlayer } from './add-player.tsx';
import { FirstLanguage } from './first-language.tsx';
import { PinScreen } from './pin-screen.tsx';
import { usePlayer } from './player.tsx';
import { TypedName } from './typed-name.tsx';

interface Pick {
  readonly person: Person;
  readonly pin?: string;
}

interface PeopleScreenProps {
  /** Somebody was picked. */
  readonly onPicked: () => void;
}

/** Who is playing: a name to press, or one to add. */
export function PeopleScreen({ onPicked }: PeopleScreenProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const { pick } = usePlayer();
  const queries = useQueryClient();
  const rules = useQuery(orpc.access.rules.queryOptions());
  const people = useQuery(orpc.people.list.queryOptions());
  const [entering, setEntering] = useState<Person | null>(null);
  const picking = useMutation({
    mutationFn: ({ person, pin }: Pick) => pick(person, pin),
    onSuccess: onPicked,
    onError: (error, { person }) => {
      if (entryRefusalOf(error) === 'pin-needed') setEntering(person);
    },
  });
  const adding = useMutation(
    orpc.people.add.mutationOptions({
      onSuccess: async (person) => {
        await queries.invalidateQueries({ queryKey: orpc.people.list.key() });
        picking.mutate({ person });
      },
    }),
  );
  const names = people.data ?? [];
  const typed = rules.data?.names === 'typed';
  // Where names are typed, main refuses the list.
  const failed = (typed ? [rules] : [rules, people]).find(({ error }) => error !== null);
  // All at once: whoever goes on by keyboard from the heading finds what is there.
  if (rules.isPending || people.isPending) return <p role="status">{t('state.loading')}</p>;
  if (entering !== null) {
    return (
      <PinScreen
        person={entering}
        entering={picking.isPending}
        error={entryRefusalOf(picking.error) === 'pin-needed' ? null : picking.error}
        onEnter={(pin) => picking.mutate({ person: entering, pin })}
        onBack={() => {
          picking.reset();
          setEntering(null);
        }}
      />
    );
  }
  return (
    <>
      <ScreenTitle page={t('people.page')}>{t('people.title')}</ScreenTitle>
      {failed !== undefined && (
        <FailureNote error={failed.error} what={t('people.failed')} onRetry={() => void failed.refetch()} />
      )}
      {people.isSuccess && names.length === 0 && <p className="lead">{t('people.nobody')}</p>}
      {names.length > 0 && <Names people={names} onPick={(person) => picking.mutate({ person })} />}
      {typed && (
        <TypedName searching={picking.isPending} onFound={(person) => picking.mutate({ person })} />
      )}
      {picking.error !== null && entryRefusalOf(picking.error) === null && <FailureNote error={picking.error} what={t('people.pick-failed')} />}
      {(people.isSuccess || typed) && (
        <AddPlayer
          known={names.length > 0 || typed}
          adding={adding.isPending || picking.isPending}
          error={adding.error}
          onAdd={(name) => adding.mutate({ name })}
        />
      )}
      <FirstLanguage />
    </>
  );
}

interface NamesProps {
  readonly people: readonly Person[];
  readonly onPick: (person: Person) => void;
}

function Names({ people, onPick }: NamesProps) {
  const { t, locale } = useText();
  const { compare } = new Intl.Collator(locale);
  return (
    <ul className="people">
      {people.toSorted((a, b) => compare(a.name, b.name)).map((person) => (
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
  );
}

/** The first letter, as readers count letters. */
function initialOf(name: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name);
  return first?.segment.toLocaleUpperCase() ?? '';
}
