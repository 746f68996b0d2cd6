import { useHistoryState } from 'wouter/use-browser-location';

/**
 * What an entry of the window's history knows about an attempt that came to its end there. It outlives a
 * reload; whoever comes to the attempt by any other way finds no such mark.
 */
export interface JustEnded {
  readonly justEnded: string;
}

/** Whether the attempt has ended in this window, and its card has not been seen since. */
export function useJustEnded(attempt: string): boolean {
  const state = useHistoryState<unknown>();
  return typeof state === 'object' && state !== null && 'justEnded' in state && state.justEnded === attempt;
}
