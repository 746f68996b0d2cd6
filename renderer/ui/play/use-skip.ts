import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useApi } from '../data/api.tsx';
import type { PlaySession } from './play-session.ts';
import type { PlaySnapshot } from './play-snapshot.ts';
import { type LineSet, linesBehind, linesSeen, type Skip, skipFrom } from './seen-lines.ts';

/** Where skipping leads from here: over what this player has been shown in other runs, and in this one. */
export function useSkip(session: PlaySession, snapshot: PlaySnapshot): Skip {
  const { orpc } = useApi();
  const input = { scenario: session.program.scenario.id, hash: session.hash, besides: session.attempt };
  // Once a run: what is shown in it is known here.
  const { data } = useQuery(orpc.attempts.seen.queryOptions({ input, staleTime: Infinity, gcTime: 0 }));
  const [here, setHere] = useState(() => linesBehind(session.get()));
  useEffect(() => {
    // Kept, as a choice that is taken back takes its lines out of the run.
    const note = (): void => setHere((before) => joined(before, linesBehind(session.get())));
    return session.subscribe(note);
  }, [session]);
  const before = useMemo(() => linesSeen(data ?? []), [data]);
  return useMemo(() => skipFrom(snapshot, new Set([...before, ...here])), [snapshot, before, here]);
}

/** The same set where nothing is new, so that nothing is drawn again. */
function joined(before: LineSet, more: LineSet): LineSet {
  return [...more].every((line) => before.has(line)) ? before : new Set([...before, ...more]);
}
