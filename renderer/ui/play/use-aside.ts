import { useEffect, useState } from 'react';
import type { LoggedLine } from './backlog.ts';
import type { PlaySession } from './play-session.ts';

/** What the player looks at instead of where the story stands. */
export type Aside =
  | { readonly kind: 'nothing' }
  /** Everything said and done so far. */
  | { readonly kind: 'backlog' }
  /** One line of it. */
  | { readonly kind: 'reread'; readonly line: LoggedLine }
  /** The stage alone. */
  | { readonly kind: 'bare' };

export interface AsideHandle {
  readonly aside: Aside;
  readonly lookAt: (aside: Aside) => void;
  readonly backToNow: () => void;
}

const NOTHING: Aside = { kind: 'nothing' };

/** Looking aside answers nothing, so time stands still meanwhile. */
export function useAside(session: PlaySession): AsideHandle {
  const [aside, lookAt] = useState(NOTHING);
  const away = aside.kind !== 'nothing';
  useEffect(() => {
    if (!away) return;
    session.setAside();
    return () => session.takeUp();
  }, [session, away]);
  return { aside, lookAt, backToNow: () => lookAt(NOTHING) };
}
