import { useEffect, useState } from 'react';
import type { AttemptDetail } from '#core/contract/schemas.ts';
import { windowClock } from '../ui/common/clock.ts';
import { type Api, useApi } from '../ui/data/api.tsx';
import { playFromStart, resumeAttempt } from '../ui/play/open-attempt.ts';
import type { PlaySession } from '../ui/play/play-session.ts';

/** How far the opening of an attempt has come. */
export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'playing'; readonly session: PlaySession }
  | { readonly kind: 'over' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Opens an attempt for as long as the page shows it; what was started a moment ago begins at once. */
export function useOpenedAttempt(attempt: string): Opening {
  const { connection, started, asked } = useApi();
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });

  useEffect(() => {
    const calls = connection.client.attempts;
    let left = false;
    let open: PlaySession | null = null;

    const openIt = async (): Promise<Opening> => {
      const fresh = started.get(attempt);
      if (fresh !== undefined) {
        started.delete(attempt);
        return { kind: 'playing', session: playFromStart(calls, windowClock, fresh) };
      }
      const opened = await resumeAttempt(calls, windowClock, attempt, takeAsked(asked, attempt));
      return opened.kind === 'over' ? opened : { kind: 'playing', session: opened.session };
    };

    const begin = async (): Promise<void> => {
      const opened = await openIt().catch((error: unknown) => ({ kind: 'failed', error }) as const);
      if (opened.kind === 'playing') open = opened.session;
      if (left) open?.close();
      else setOpening(opened);
    };
    void begin();
    return () => {
      left = true;
      open?.close();
    };
  }, [attempt, connection, started, asked]);

  return opening;
}

/** What was asked for ahead, once: a second look asks anew. */
function takeAsked(asked: Api['asked'], attempt: string): Promise<AttemptDetail | null> | null {
  const detail = asked.get(attempt) ?? null;
  asked.delete(attempt);
  return detail;
}
