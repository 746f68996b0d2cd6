import type { Program } from '#core/dialogue/program.ts';
import type { AttemptEvent, PlayerEvent } from '#core/results/event.ts';
import { newReplay, type Replay, replayEvent } from '#core/results/replay.ts';
import type { NewAttempt } from '../store/attempt-row.ts';
import type { AttemptTexts, WholeAttempt } from '../store/store.ts';
import { additionOf } from './addition.ts';
import type { AttemptsParts } from './parts.ts';
import { notAllowed } from './refusals.ts';

/** The next event of a run, or what becomes of it: given up for good, or left as it stands. */
export type Move = { readonly event: PlayerEvent; readonly at: string } | { readonly abandonedAt: string } | 'left';

/**
 * Plays an attempt from its start as far as the moves go, to be stored at once. Each event is replayed and refused
 * like one that a window sends; main ends and seals the run like any other.
 *
 * @param moves asked for the next one until the run is over or left
 * @throws ContractError `not-allowed` where the state does not allow a move
 */
export function playThrough(
  parts: Pick<AttemptsParts, 'store' | 'deps' | 'policy'>,
  attempt: NewAttempt,
  { texts, program }: { readonly texts: AttemptTexts; readonly program: Program },
  moves: (replay: Replay) => Move,
): WholeAttempt {
  const variant = attempt.variant === null ? {} : { variant: attempt.variant };
  const { seed, timer_factor: timerFactor, started_at: at } = attempt;
  const started: AttemptEvent = { type: 'started', seed, timerFactor, ...variant, index: 0, at };
  let accepted = accept(parts, attempt, newReplay(program, attempt.mode), [], started);
  let activeMs = 0;
  const events = [...accepted.addition.events];
  while (accepted.replay.status === 'running') {
    const event = eventOf(moves(accepted.replay), events.length);
    if (event === null) break;
    accepted = accept(parts, attempt, accepted.replay, events, event);
    activeMs += accepted.addition.activeMs;
    events.push(...accepted.addition.events);
  }
  return { attempt, texts, addition: { ...accepted.addition, events, activeMs } };
}

function accept(
  parts: Pick<AttemptsParts, 'store' | 'deps' | 'policy'>,
  row: NewAttempt,
  replay: Replay,
  events: readonly AttemptEvent[],
  event: AttemptEvent,
): ReturnType<typeof additionOf> {
  const result = replayEvent(replay, event);
  if (!result.ok) throw notAllowed(result.refusal);
  return additionOf(parts, { row, events }, event, result.replay);
}

function eventOf(move: Move, index: number): AttemptEvent | null {
  if (move === 'left') return null;
  return 'abandonedAt' in move ? { type: 'abandoned', index, at: move.abandonedAt } : { ...move.event, index, at: move.at };
}
