import { createStore } from '../common/store.ts';

/** The player who wants to hear no more of today's moment in this window; kept over a reload, not longer. */
const REMEMBERED = 'extra-mile.moment-put-away';

const store = createStore<string | null>(window.sessionStorage.getItem(REMEMBERED));

export const putAway = {
  ...store,
  by(player: string): void {
    window.sessionStorage.setItem(REMEMBERED, player);
    store.set(player);
  },
};
