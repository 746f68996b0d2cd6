import { useSyncExternalStore } from 'react';

/** Whether the window fills the screen, and a way to change that. */
export interface FullscreenHandle {
  /** False where the browser does not offer it. */
  readonly offered: boolean;
  readonly on: boolean;
  /** @returns false where the browser has refused */
  readonly toggle: () => Promise<boolean>;
}

export function useFullscreen(): FullscreenHandle {
  const on = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
  return { offered: document.fullscreenEnabled, on, toggle };
}

async function toggle(): Promise<boolean> {
  try {
    if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
    else await document.exitFullscreen();
    return true;
  } catch {
    return false;
  }
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}
