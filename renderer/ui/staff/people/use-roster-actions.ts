import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RosterPerson } from '#core/contract/roster.ts';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import type { Said } from './said.tsx';

/** What HR does about a person in the roster, with what is said of it and how it is undone. */
export function useRosterActions() {
  const { t } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const [said, setSaid] = useState<Said | null>(null);
  const refresh = (): Promise<unknown> =>
    Promise.all([orpc.roster, orpc.cohorts, orpc.assignments].map((group) => queries.invalidateQueries({ queryKey: group.key() })));
  // What was done is done: the way back works at once, and not only when every list has been read anew.
  const done = (text: string, undo: Said['undo'] = null): void => {
    setSaid({ text, undo });
    void refresh();
  };
  const moving = useMutation(
    orpc.roster.move.mutationOptions({
      onSuccess: ({ name, cohort }) => done(cohort === null ? t('roster.moved-out', { name }) : t('roster.moved', { name, cohort: cohort.name })),
    }),
  );
  const restoring = useMutation(orpc.roster.restore.mutationOptions({ onSuccess: ({ name }) => done(t('roster.was-restored', { name })) }));
  const archiving = useMutation(
    orpc.roster.archive.mutationOptions({
      onSuccess: ({ id, name }) => done(t('roster.was-archived', { name }), () => restoring.mutate({ person: id })),
    }),
  );
  return {
    said,
    say: (text: string) => done(text),
    error: moving.error ?? archiving.error ?? restoring.error,
    busy: moving.isPending || archiving.isPending || restoring.isPending,
    move: (person: RosterPerson, cohort: string | null) => moving.mutate({ person: person.id, cohort }),
    archive: (person: RosterPerson) => archiving.mutate({ person: person.id }),
    restore: (person: RosterPerson) => restoring.mutate({ person: person.id }),
  };
}
