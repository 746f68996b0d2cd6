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
import { FirstPinScreen } from './first-pin-screen.tsx';
import { Names } from './names.tsx';
import { PinScreen } from './pin-screen.tsx';
import { usePlayer } from './player.tsx';
import { TypedName } from './typed-name.tsx';

interface Pick {
  readonly person: Person;
  readonly pin?: string;
  /** Of staff, who vouch for whoever chooses the first PIN of a name. */
  readonly code?: string;
}

/** Whom something is asked for before they are let in. */
interface Entering {
  readonly person: Person;
  readonly needed: 'pin-needed' | 'pin-unset';
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
  const [entering, setEntering] = useState<Entering | null>(null);
  const picking = useMutation({
    mutationFn: ({ person, pin, code }: Pick) => pick(person, pin, code),
    onSuccess: onPicked,
    onError: (error, { person }) => {
      const refusal = entryRefusalOf(error);
      if (refusal === 'pin-needed' || refusal === 'pin-unset') setEntering({ person, needed: refusal });
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
    const { person, needed } = entering;
    const asked = {
      person,
      entering: picking.isPending,
      error: entryRefusalOf(picking.error) === needed ? null : picking.error,
      onBack: () => {
        picking.reset();
        setEntering(null);
      },
    };
    return needed === 'pin-needed' ? (
      <PinScreen {...asked} onEnter={(pin) => picking.mutate({ person, pin })} />
    ) : (
      <FirstPinScreen {...asked} least={rules.data?.pinDigits ?? 4} onChoose={(code, pin) => picking.mutate({ person, pin, code })} />
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
