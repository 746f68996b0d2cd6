import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { DialogueClock } from '#core/dialogue/actor.ts';
import { agoOf } from './ago.ts';

/**
 * How long ago something was, in words that keep up with the clock.
 *
 * @param at of the clock; null: it never was, and there are no words for it
 */
export function useAgo(at: number | null, clock: DialogueClock): string | null {
  const intl = useIntl();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    if (at === null) return undefined;
    let timer: unknown = null;
    const look = (): void => {
      const time = clock.now();
      setNow(time);
      timer = clock.setTimeout(look, agoOf(time - at).changesIn);
    };
    look();
    return () => clock.clearTimeout(timer);
  }, [at, clock]);
  if (at === null) return null;
  const { unit, value } = agoOf(now - at);
  // "0 seconds ago" is "now" in every language.
  return value === 0 ? intl.formatRelativeTime(0, 'second', { numeric: 'auto' }) : intl.formatRelativeTime(-value, unit);
}
