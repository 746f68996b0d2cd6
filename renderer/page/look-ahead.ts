import type { QueryClient } from '@tanstack/react-query';
import { warmStage } from '../stage/drawing-library.ts';
import type { Api } from '../ui/data/api.tsx';
import { PLACES } from '../ui/frame/places.ts';
import { askAhead } from './ask-ahead.ts';
import { playPage } from './fetched-pages.tsx';

/** Asks and fetches at once what the page's address is going to need, before the first screen is drawn. */
export function lookAhead(api: Api, queries: QueryClient, hash: string): void {
  const attempt = attemptIn(hash);
  askAhead(api, queries, attempt);
  if (attempt !== null) warmPlay();
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
