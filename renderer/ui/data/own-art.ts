import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { HouseArt } from '#core/contract/house.ts';
import { type Api, useApi } from './api.tsx';

/** What of the organisation's own can be drawn, by the ids that scenarios name. */
export interface OwnArt {
  readonly settings: ReadonlyMap<string, HouseArt['settings'][number]>;
  readonly props: ReadonlyMap<string, HouseArt['props'][number]>;
  readonly looks: ReadonlyMap<string, HouseArt['looks'][number]>;
}

const FRESH_MS = 15_000;

/** What asks for it; fresh for a moment, as a trainer may change it meanwhile. */
export const ownArtQuery = (orpc: Api['orpc']) => orpc.house.art.queryOptions({ staleTime: FRESH_MS });

/** Until it is there, or where it cannot be had, there is nothing of the organisation's own. */
export function useOwnArt(): OwnArt {
  const { orpc } = useApi();
  const { data } = useQuery(ownArtQuery(orpc));
  return useMemo(() => {
    const byId = <Entry extends { readonly id: string }>(entries: readonly Entry[] = []) => new Map(entries.map((entry) => [entry.id, entry]));
    return { settings: byId(data?.settings), props: byId(data?.props), looks: byId(data?.looks) };
  }, [data]);
}
