import { createStore } from '../common/store.ts';
import { NO_SEARCH, type Search } from './search.ts';

/** What a player last searched the catalogue for in this window. */
interface KeptSearch {
  /** Whose it is; null: nobody's yet. */
  readonly player: string | null;
  readonly search: Search;
}

const kept = createStore<KeptSearch>({ player: null, search: NO_SEARCH });

/** A search stays while its player moves about; another player at this desk begins without one. */
export const keptSearch = {
  subscribe: kept.subscribe,
  get: kept.get,
  of: ({ player, search }: KeptSearch, asked: string | null): Search => (player === asked ? search : NO_SEARCH),
  keep: (player: string | null, search: Search): void => kept.set({ player, search }),
};
