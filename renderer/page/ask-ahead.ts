import type { QueryClient } from '@tanstack/react-query';
import type { Api } from '../ui/data/api.tsx';
import { ownArtQuery } from '../ui/data/own-art.ts';
import { meQuery } from '../ui/people/me-query.ts';
import { settingsQuery } from '../ui/settings/settings-query.ts';

/**
 * Asks what the first screen is going to ask, before it is drawn: the screens would ask one after the other. Only
 * for a player who is signed in, as much else is refused before; and what is refused or fails now is asked again by
 * whoever comes to need it, so no screen shows a failure of before.
 *
 * @param attempt the one that is going to be played; null: none
 */
export function askAhead({ orpc, connection, asked }: Api, queries: QueryClient, attempt: string | null): void {
  const caller = connection.caller.get();
  if (caller.role !== 'player' || caller.learner === null) return;
  void queries.prefetchQuery(meQuery(orpc, caller.learner));
  void queries.prefetchQuery(settingsQuery(connection.client, caller.learner));
  // Whoever has a look of the organisation's own would be seen as somebody else until it is there.
  void queries.prefetchQuery(ownArtQuery(orpc));
  if (attempt !== null) asked.set(attempt, connection.client.attempts.get({ attempt }).catch(() => null));
}
