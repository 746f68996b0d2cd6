import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Reflection } from '#core/contract/schemas.ts';
import { useApi } from '../data/api.tsx';

/** All of the player's own reflections, newest first, and what can be done with them. */
export function useReflections() {
  const { orpc } = useApi();
  const queries = useQueryClient();
  const queryKey = orpc.reflections.list.queryKey();
  const found = useQuery(orpc.reflections.list.queryOptions());

  const change = async (changed: (all: readonly Reflection[]) => readonly Reflection[]): Promise<void> => {
    // An answer that is still on its way is older than this, and would undo it.
    await queries.cancelQueries({ queryKey });
    queries.setQueryData(queryKey, (all: readonly Reflection[] = []) => [...changed(all)]);
    void queries.invalidateQueries({ queryKey });
  };

  const writing = useMutation(
    orpc.reflections.write.mutationOptions({
      onSuccess: (written) => change((all) => [written, ...all.filter(({ id }) => id !== written.id)]),
    }),
  );
  const answering = useMutation(
    orpc.reflections.answer.mutationOptions({
      onSuccess: (answered) => change((all) => all.map((one) => (one.id === answered.id ? answered : one))),
    }),
  );
  const removing = useMutation(
    orpc.reflections.remove.mutationOptions({
      onSuccess: (_, { reflection }) => change((all) => all.filter(({ id }) => id !== reflection)),
    }),
  );
  return { found, writing, answering, removing };
}
