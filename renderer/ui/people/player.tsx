import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Person } from '#core/contract/schemas.ts';
import { useApi } from '../data/api.tsx';

const REMEMBERED = 'extra-mile.player';

/** Who is playing in this window. A window that is closed forgets: the next one at this desk may be another. */
export interface PlayerHandle {
  /** Null until somebody is picked. */
  readonly player: Person | null;
  /** True until it is known who is there. */
  readonly unknown: boolean;
  readonly error: Error | null;
  readonly askAgain: () => void;
  readonly pick: (person: Person) => Promise<void>;
}

const PlayerContext = createContext<PlayerHandle | null>(null);

/** The player this window was left with, if it was only reloaded. */
export function rememberedPlayer(): string | null {
  return window.sessionStorage.getItem(REMEMBERED);
}

export function PlayerProvider({ children }: { readonly children: ReactNode }) {
  const { connection, orpc } = useApi();
  const queries = useQueryClient();
  const [id, setId] = useState(rememberedPlayer);
  const { data, error, refetch } = useQuery(orpc.people.list.queryOptions());

  const handle = useMemo(
    (): PlayerHandle => ({
      player: data?.find((person) => person.id === id) ?? null,
      unknown: data === undefined,
      error,
      askAgain: () => void refetch(),
      pick: async (person) => {
        await connection.signIn(person.id);
        queries.removeQueries({ queryKey: orpc.attempts.key() });
        queries.removeQueries({ queryKey: orpc.reflections.key() });
        queries.removeQueries({ queryKey: orpc.kudos.key() });
        queries.removeQueries({ queryKey: orpc.reviews.key() });
        queries.removeQueries({ queryKey: orpc.badges.key() });
        window.sessionStorage.setItem(REMEMBERED, person.id);
        setId(person.id);
      },
    }),
    [connection, data, error, id, orpc, queries, refetch],
  );
  return <PlayerContext value={handle}>{children}</PlayerContext>;
}

export function usePlayer(): PlayerHandle {
  const handle = useContext(PlayerContext);
  if (handle === null) throw new Error('usePlayer was called outside PlayerProvider.');
  return handle;
}
