import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../data/api.tsx';

/** All that the organisation has of its own, what is in the bin included. */
export function useLibrary() {
  const { orpc } = useApi();
  return useQuery(orpc.house.list.queryOptions());
}

/** What an entry in the bin is called; null: none has this id. @param id null: there is nothing to look for */
export function useBinned(kind: 'settings' | 'props' | 'looks', id: string | null): string | null {
  const { orpc } = useApi();
  const { data } = useQuery(orpc.house.list.queryOptions({ enabled: id !== null }));
  const found = data?.[kind].find((entry) => entry.id === id && entry.removed !== null);
  return found?.title ?? null;
}

/** To be called when something of it was changed: what is shown anywhere is asked anew. */
export function useLibraryChanged(): () => Promise<void> {
  const { orpc } = useApi();
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: orpc.house.key() });
}
