import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { Person } from '#core/contract/schemas.ts';
import { useStore } from '../common/store.ts';
import { useApi } from '../data/api.tsx';
import { settingsAtRest, settingsQuery } from '../settings/settings-query.ts';
import { meQuery } from './me-query.ts';

const REMEMBERED = 'extra-mile.player';

/** Who is playing in this window. A window that is closed forgets: the next one at this desk may be another. */
export interface PlayerHandle {
  /** Null until somebody is picked. */
  readonly player: Person | null;
  /** Whose the calls of this window are, also before it is known who that is; null: nobody's. */
  readonly who: string | null;
  /** True until it is known who is there. */
  readonly unknown: boolean;
  readonly error: Error | null;
  readonly askAgain: () => void;
  /** @param code of staff, where `pin` is chosen for a name that has none */
  readonly pick: (person: Person, pin?: string, code?: string) => Promise<void>;
  /** Nobody is signed in any more; does nothing where nobody is. */
  readonly leave: () => Promise<void>;
}

const PlayerContext = createContext<PlayerHandle | null>(null);

/** The player this window was left with, if it was only reloaded. */
export function rememberedPlayer(): string | null {
  return window.sessionStorage.getItem(REMEMBERED);
}

export function PlayerProvider({ children }: { readonly children: ReactNode }) {
  const { connection, orpc } = useApi();
  const [picked, change] = useSignedIn();
  const caller = useStore(connection.caller);
  // Whoever main did not let in again, as after a restart, has to be picked anew.
  const id = caller.role === 'player' && caller.learner === picked ? picked : null;
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({ ...meQuery(orpc, id), enabled: id !== null });
  const unknown = id !== null && data === undefined;
  const player = id !== null && data?.id === id ? data : null;

  const handle = useMemo(
    (): PlayerHandle => ({
      player,
      who: unknown ? id : (player?.id ?? null),
      unknown,
      error,
      askAgain: () => void refetch(),
      pick: (person, pin, code) => {
        queries.setQueryData(meQuery(orpc, person.id).queryKey, person);
        return change(person.id, pin, code);
      },
      leave: () => change(null),
    }),
    [player, unknown, error, id, queries, orpc, change, refetch],
  );
  return <PlayerContext value={handle}>{children}</PlayerContext>;
}

export function usePlayer(): PlayerHandle {
  const handle = useContext(PlayerContext);
  if (handle === null) throw new Error('usePlayer was called outside PlayerProvider.');
  return handle;
}

type Change = (next: string | null, pin?: string, code?: string) => Promise<void>;

/** Who is signed in here, and a way to change it: one change after the other, each with its person's settings at hand. */
function useSignedIn(): readonly [id: string | null, change: Change] {
  const { connection, orpc, asked } = useApi();
  const queries = useQueryClient();
  const [id, setId] = useState(rememberedPlayer);
  const last = useRef<Promise<void>>(Promise.resolve());

  const signIn = useCallback(
    async (next: string | null, pin?: string, code?: string): Promise<void> => {
      if (next === null && rememberedPlayer() === null) return;
      await settingsAtRest(queries);
      const signedIn = connection.signIn(next, pin, code);
      // Whoever leaves has left, though nobody may be there to hear it.
      await (next === null ? signedIn.catch(() => undefined) : signedIn);
      asked.clear();
      for (const group of [orpc.attempts, orpc.reflections, orpc.kudos, orpc.reviews, orpc.badges, orpc.contests, orpc.privacy, orpc.pins]) {
        queries.removeQueries({ queryKey: group.key() });
      }
      // Without them the screen has the usual ones, and the settings say why.
      await queries.fetchQuery({ ...settingsQuery(connection.client, next), staleTime: 0 }).catch(() => undefined);
      if (next === null) window.sessionStorage.removeItem(REMEMBERED);
      else window.sessionStorage.setItem(REMEMBERED, next);
      setId(next);
    },
    [connection, orpc, queries, asked],
  );
  const change = useCallback(
    (next: string | null, pin?: string, code?: string): Promise<void> => {
      const before = last.current;
      const inTurn = async (): Promise<void> => {
        await before;
        await signIn(next, pin, code);
      };
      const changed = inTurn();
      last.current = changed.catch(() => undefined);
      return changed;
    },
    [signIn],
  );
  return [id, change];
}
