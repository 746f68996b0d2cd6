import { useLayoutEffect } from 'react';
import { useReducedMotion } from './motion.ts';
import { useSettings } from './settings-context.tsx';

/** Puts the settings that concern every screen where the style sheets read them. */
export function useApplySettings(): void {
  const { settings } = useSettings();
  const still = useReducedMotion(settings.reducedMotion);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.style.fontSize = `${settings.textSize}%`;
    root.dataset['motion'] = still ? 'reduced' : 'full';
  }, [settings.textSize, still]);
}
