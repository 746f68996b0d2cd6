import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Person } from '#core/contract/schemas.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { AddPlayer } from './add-player.tsx';
import { FirstLanguage } from './first-language.tsx';
import { usePlayer } from './player.tsx';

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
  const people = useQuery(orpc.people.list.queryOptions());
  const picking = useMutation({ mutationFn: pick, onSuccess: onPicked });
  const adding = useMutation(
    orpc.people.add.mutationOptions({
      onSuccess: async (person) => {
        await queries.invalidateQueries({ queryKey: orpc.people.list.key() });
        picking.mutate(person);
      },
    }),
  );
  const names = people.data ?? [];
  return (
    <>
      <ScreenTitle page={t('people.page')}>{t('people.title')}</ScreenTitle>
      {people.isPending && <p role="status">{t('state.loading')}</p>}
      {people.error !== null && (
        <FailureNote error={people.error} what={t('people.failed')} onRetry={() => void people.refetch()} />
      )}
      {people.isSuccess && names.length === 0 && <p className="lead">{t('people.nobody')}</p>}
      {names.length > 0 && <Names people={names} onPick={(person) => picking.mutate(person)} />}
      {picking.error !== null && <FailureNote error={picking.error} what={t('people.pick-failed')} />}
      {people.isSuccess && (
        <AddPlayer
          known={names.length > 0}
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
  return (
    <ul className="people">
      {people.map((person) => (
        <li key={person.id}>
          <button type="button" className="person" onClick={() => onPick(person)}>
            <span className="person-initial" aria-hidden="true">
              {initialOf(person.name)}
            </span>
            <bdi>{person.name}</bdi>
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
