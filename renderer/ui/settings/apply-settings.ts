import { useEffect, useLayoutEffect } from 'react';
import { useLanguage } from '../messages/text.tsx';
import { usePlayer } from '../people/player.tsx';
import { useReducedMotion } from './motion.ts';
import { useSettings } from './settings-context.tsx';

/** Puts the settings that concern every screen where the style sheets read them. */
export function useApplySettings(): void {
  const { settings, known } = useSettings();
  const { who } = usePlayer();
  const { choose } = useLanguage();
  const still = useReducedMotion(settings.reducedMotion);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.style.fontSize = `${settings.textSize}%`;
    root.dataset['motion'] = still ? 'reduced' : 'full';
    root.dataset['font'] = settings.font;
  }, [settings.textSize, settings.font, still]);
  useEffect(() => {
    if (known) choose(settings.language, who === null ? 'everybody' : 'player');
  }, [known, choose, who, settings.language]);
}
