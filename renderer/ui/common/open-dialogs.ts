import { createStore } from './store.ts';

/** How many dialogs are open: whatever goes on by itself waits for them. */
export const openDialogs = createStore(0);
