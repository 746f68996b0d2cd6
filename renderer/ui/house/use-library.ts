import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../data/api.tsx';

/** All that the organisation has of its own, what is in the bin included. */
export function useLibrary() {
  const { orpc } = useApi();
  return useQuery(orpc.house.list.queryOptions());
}

/** To be called when something of it was changed: what is shown anywhere is asked anew. */
export function useLibraryChanged(): () => Promise<void> {
  const { orpc } = useApi();
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: orpc.house.key() });
}
