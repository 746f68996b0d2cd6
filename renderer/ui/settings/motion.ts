import { useSyncExternalStore } from 'react';
import type { Settings } from '#core/contract/settings.ts';

const QUERY = '(prefers-reduced-motion: reduce)';

function subscribe(listener: () => void): () => void {
  const list = window.matchMedia(QUERY);
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
}

/** Whether things should hold still: as the setting says, else as the operating system does. */
export function useReducedMotion(setting: Settings['reducedMotion']): boolean {
  const system = useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches);
  return setting === 'system' ? system : setting === 'on';
}
