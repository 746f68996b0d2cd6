import { useQuery } from '@tanstack/react-query';
import type { HouseLibrary } from '#core/contract/house.ts';
import { useApi } from '../../data/api.tsx';

/** Somebody whom the organisation keeps for its stories. */
export type LibraryPerson = Pick<HouseLibrary['characters'][number], 'id' | 'name' | 'about' | 'look'>;

/** Everybody in the organisation's library but those in its bin; null: not known yet, or not to be had. */
export function useLibraryPeople(): readonly LibraryPerson[] | null {
  const { orpc } = useApi();
  const { data } = useQuery(orpc.house.list.queryOptions());
  return data?.characters.filter(({ removed }) => removed === null) ?? null;
}
