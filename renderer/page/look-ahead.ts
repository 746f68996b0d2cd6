import type { QueryClient } from '@tanstack/react-query';
import { warmStage } from '../stage/drawing-library.ts';
import type { Api } from '../ui/data/api.tsx';
import { PLACES } from '../ui/frame/places.ts';
import { playPage } from './fetched-pages.tsx';

/**
 * Asks at once for what the page's address is going to need, before the first screen is drawn; the screens would
 * ask one after the other. They find it when they come to it, and hear then of what went wrong.
 */
export function lookAhead({ orpc, connection, asked }: Api, queries: QueryClient, hash: string): void {
  void queries.prefetchQuery(orpc.people.list.queryOptions());
  void queries.prefetchQuery(orpc.settings.get.queryOptions());
  const attempt = attemptIn(hash);
  if (attempt === null) return;
  const detail = connection.client.attempts.get({ attempt });
  detail.catch(() => {});
  asked.set(attempt, detail);
  warmPlay();
}

/** Fetches the scripts of a play and of its stage; a failure shows when somebody opens one. */
export function warmPlay(): void {
  playPage.warm();
  warmStage();
}

/** The attempt that an address plays; null: it plays none. */
function attemptIn(hash: string): string | null {
  const before = `#${PLACES.play('')}`;
  return hash.startsWith(before) && hash.length > before.length ? hash.slice(before.length) : null;
}
