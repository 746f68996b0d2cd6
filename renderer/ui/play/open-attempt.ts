import type { AttemptDetail } from '#core/contract/schemas.ts';
import type { DialogueClock } from '#core/dialogue/actor.ts';
import { toCallFailure } from '../transport/failure.ts';
import { type PlayCalls, PlaySession } from './play-session.ts';
import { fullTime, readAttempt } from './position.ts';

/** An attempt to play on, or one that is over: then its report card is what there is to see. */
export type Opened =
  | { readonly kind: 'session'; readonly session: PlaySession }
  | { readonly kind: 'over' };

const TRIES = 3;

/** Plays an attempt that was started just now: from its first line. */
export function playFromStart(
  calls: PlayCalls,
  clock: DialogueClock,
  detail: AttemptDetail,
): PlaySession {
  return new PlaySession(detail, readAttempt(detail), { calls, clock, read: false });
}

/**
 * Goes on with an attempt that was left: main notes it first, then the same beat stands there in the
 * same state. `asked`: the answer of main that was asked for before; null where there was none.
 *
 * @throws CallFailure where main cannot be asked
 * @throws UnplayableAttemptError where what is stored cannot be played
 */
export async function resumeAttempt(
  calls: PlayCalls,
  clock: DialogueClock,
  attempt: string,
  asked: Promise<AttemptDetail | null> | null = null,
): Promise<Opened> {
  for (let tries = 1; ; tries++) {
    const detail = (tries === 1 ? await asked : null) ?? (await calls.get({ attempt }));
    if (detail.status !== 'in-progress') return { kind: 'over' };
    const opened = readAttempt(detail);
    const full = fullTime(opened.program, opened.replay.state, detail.timerFactor);
    const remainingMs = full === null ? null : (detail.remainingMs ?? full);
    const index = detail.events.length;
    try {
      const event = { type: 'resumed', remainingMs } as const;
      const { nextIndex } = await calls.append({ attempt, index, event });
      // A timer that never ran: the player had not come to the choices yet, so the lines come first.
      const read = full === null || detail.remainingMs !== null;
      const session = new PlaySession(detail, opened, { calls, clock, read, nextIndex });
      return { kind: 'session', session };
    } catch (error) {
      if (toCallFailure(error).code !== 'conflict' || tries === TRIES) throw error;
    }
  }
}
