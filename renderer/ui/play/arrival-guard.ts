/** Presses this soon after choices appeared were meant for what stood there before them; in milliseconds. */
export const ARRIVAL_GUARD_MS = 500;
