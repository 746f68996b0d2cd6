import { useSyncExternalStore } from 'react';

/** Fewer letters side by side than this, and a page is read as a column. */
const NARROW_REM = 44;

/** Whether the window is narrow for the size of its text: large text is laid out like a narrow window. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow);
}

function isNarrow(): boolean {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return document.documentElement.clientWidth / rem < NARROW_REM;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}
