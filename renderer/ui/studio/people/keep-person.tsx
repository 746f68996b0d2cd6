import { useMutation, useQueryClient } from '@tanstack/react-query';
import { textOf } from '#core/studio/tree.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { useField } from '../form/field.ts';
import type { StudioViewProps } from '../studio.ts';
import { useLibraryPeople } from './use-library-people.ts';

/** What people without a look are drawn as. */
const SOMEONE = 'peep-someone';

/** Keeps somebody of this story in the organisation's library, for other stories. */
export function KeepPerson({ studio, pointer }: StudioViewProps & { readonly pointer: string }) {
  const { t } = useText();
  const { connection, orpc } = useApi();
  const queries = useQueryClient();
  const people = useLibraryPeople();
  const { node } = useField(studio, pointer);
  const person = { name: textOf(node, 'name')?.trim() ?? '', about: textOf(node, 'about')?.trim() ?? '', look: textOf(node, 'look') ?? SOMEONE };
  const keep = useMutation({
    mutationFn: () => connection.client.house.addCharacter(person),
    onSuccess: () => queries.invalidateQueries({ queryKey: orpc.house.key() }),
  });
  if (people === null || person.name === '') return null;
  const isKept = people.some(({ name, about, look }) => name === person.name && about === person.about && look === person.look);
  return (
    <div className="actions">
      {!isKept && (
        <button
          type="button"
          className="button button-quiet button-flush"
          aria-label={t('studio.keep-person-of', { name: person.name })}
          aria-disabled={keep.isPending}
          onClick={() => !keep.isPending && keep.mutate()}
        >
          {t('studio.keep-person')}
        </button>
      )}
      <p role="status" className="hint">
        {isKept && t('studio.person-kept', { name: person.name })}
      </p>
      {keep.error !== null && <FailureNote error={keep.error} what={t('studio.keep-person-failed')} />}
    </div>
  );
}
