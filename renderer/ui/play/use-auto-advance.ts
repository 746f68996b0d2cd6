import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Settings } from '#core/contract/settings.ts';
import { windowClock } from '../common/clock.ts';
import { AutoAdvance } from './auto-advance.ts';
import type { PlaySession } from './play-session.ts';

/** Whether lines go on by themselves in this run, and a way to change that. */
export interface AutoAdvanceHandle {
  readonly on: boolean;
  readonly toggle: () => void;
}

/**
 * Lets lines go on by themselves: as the setting says, until the player says otherwise in this run.
 *
 * @param held something else has the player's eyes or ears, so that lines wait
 */
export function useAutoAdvance(
  session: PlaySession,
  setting: Settings['autoAdvance'],
  held: boolean,
): AutoAdvanceHandle {
  const [chosen, setChosen] = useState({ setting, on: setting !== 'off' });
  if (chosen.setting !== setting) setChosen({ setting, on: setting !== 'off' });
  const visible = useVisible();
  const { on } = chosen;
  const pace = setting === 'off' ? 'normal' : setting;
  const running = on && !held && visible ? pace : null;
  const auto = useMemo(() => new AutoAdvance(session, windowClock), [session]);
  useEffect(() => auto.start(), [auto]);
  useEffect(() => auto.setPace(running), [auto, running]);
  return { on, toggle: () => setChosen({ setting, on: !on }) };
}

function useVisible(): boolean {
  return useSyncExternalStore(subscribe, () => document.visibilityState !== 'hidden');
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
