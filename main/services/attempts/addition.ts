import { attemptDetails } from '#core/results/attempt-details.ts';
import type { AttemptEvent } from '#core/results/event.ts';
import { commitTo } from '#core/results/hash.ts';
import { isAtEnding, type Replay, replayEvent } from '#core/results/replay.ts';
import type { AttemptRow } from '../store/attempt-row.ts';
import type { Addition, Seal } from '../store/store.ts';
import type { AttemptsParts } from './parts.ts';
import { resultColumns } from './result-columns.ts';

/** What an accepted event adds to the store, and the replay after all of it. */
export interface AcceptedEvent {
  readonly addition: Addition;
  readonly replay: Replay;
}

/** Where the attempt stood before the event. */
export interface Standing {
  readonly row: Pick<
    AttemptRow,
    'id' | 'learner' | 'scenario' | 'version' | 'hash' | 'variant' | 'mode' | 'locale' | 'engine'
  >;
  readonly events: readonly AttemptEvent[];
}

/**
 * What one accepted event stores. A run that has come to an ending is ended here, in the same
 * addition, and an attempt that is over is sealed: the window cannot say that it ended, nor how.
 */
export function additionOf(
  parts: Pick<AttemptsParts, 'store' | 'deps' | 'policy'>,
  standing: Standing,
  event: AttemptEvent,
  replay: Replay,
): AcceptedEvent {
  const last = withEnd(event, replay);
  const events = last === null ? [event] : [event, last.event];
  const after = last?.replay ?? replay;
  const addition = {
    attempt: standing.row.id,
    events,
    activeMs: 'ms' in event ? event.ms : 0,
    movesOn: event.type === 'chose' || event.type === 'timed-out' || event.type === 'rewound',
  };
  if (after.status === 'running') return { addition, replay: after };
  const seal = sealFor(parts, standing, [...standing.events, ...events], after);
  return { addition: { ...addition, seal }, replay: after };
}

function withEnd(event: AttemptEvent, replay: Replay): { event: AttemptEvent; replay: Replay } | null {
  const ending = replay.program.beats[replay.state.beat]?.id;
  if (replay.status !== 'running' || !isAtEnding(replay) || ending === undefined) return null;
  const ended: AttemptEvent = { type: 'ended', ending, index: event.index + 1, at: event.at };
  const result = replayEvent(replay, ended);
  return result.ok ? { event: ended, replay: result.replay } : null;
}

function sealFor(
  { store, deps, policy }: Pick<AttemptsParts, 'store' | 'deps' | 'policy'>,
  { row }: Standing,
  events: readonly AttemptEvent[],
  replay: Replay,
): Seal {
  const learnerSalt = deps.randomBytes(16);
  const status = replay.status === 'completed' ? 'completed' : 'abandoned';
  const result = status === 'completed' ? resultColumns(replay) : null;
  return {
    fields: {
      attempt: row.id,
      installation: store.installation.id,
      policy,
      engine: row.engine,
      learner: commitTo(learnerSalt, row.learner ?? ''),
      texts: {},
      scenario: { id: row.scenario, version: row.version, hash: row.hash },
      variant: row.variant,
      mode: row.mode,
      locale: row.locale,
      events,
      status,
      result: result && { ending: result.ending, grade: result.grade, score: result.score },
    },
    learnerSalt,
    finishedAt: events.at(-1)?.at ?? '',
    result,
    details: attemptDetails(replay, events),
  };
}
