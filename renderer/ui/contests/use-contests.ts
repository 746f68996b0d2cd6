import { useQuery } from '@tanstack/react-query';
import { useApi } from '../data/api.tsx';

/** The grades that the player contested. */
export function useContests() {
  const { orpc } = useApi();
  return useQuery(orpc.contests.list.queryOptions());
}
