import { useMemo } from 'react';
import { keysInUse, type PlayKeys } from '#core/contract/play-keys.ts';
import { useSettings } from '../settings/settings-context.tsx';

/** The keys of the play as this installation has them. */
export function useKeys(): PlayKeys {
  const { settings } = useSettings();
  return useMemo(() => keysInUse(settings.keys), [settings.keys]);
}
