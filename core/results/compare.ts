import type { Program } from '../dialogue/program.ts';
import { gradeAtEnd } from '../grading/outcome.ts';
import type { Grade } from '../scenario/format.ts';
import type { AttemptEvent, AttemptMode } from './event.ts';
import { isAtEnding, type Replay, replayEvents, type ReplayRefusal } from './replay.ts';
import { standingEvents } from './standing-events.ts';

/** A stored attempt, as far as another scenario's verdict of it needs it. */
export interface Played {
  readonly mode: AttemptMode;
  readonly events: readonly AttemptEvent[];
  /** What it was graded; null: it did not come to an ending. */
  readonly grade: Grade | null;
}

/** Why a run cannot be repeated: a refused step, or an end that is none any more. */
export type BreakReason = ReplayRefusal | 'no-such-variant' | 'goes-on' | 'stuck';

/** Where a run breaks that is repeated in another scenario. */
export interface Break {
  /**
   * 1-based number of the choice or timeout that cannot be taken, rewound ones left out; 0 where the run
   * cannot even begin, one past the last where the story goes on though the attempt had ended.
   */
  readonly step: number;
  readonly reason: BreakReason;
  /** Id of the beat the run stands at; null where it cannot begin. */
  readonly at: string | null;
  /** The event that was to follow; null where there is none. */
  readonly event: AttemptEvent | null;
}

/** What another scenario makes of an attempt. */
export type Comparison =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly from: Grade; readonly to: Grade }
  | ({ readonly kind: 'not-replayable' } & Break);

/**
 * Repeats an attempt in another scenario, such as an edited one. Its choices and timeouts must be possible
 * at the same beats. What was rewound, and events that decide nothing (lines read again, hints), do not count;
 * nor does the id of the ending. An attempt that did not come to an ending has no grade to change.
 *
 * @param program the other scenario under the attempt's variant; null: it has no such variant
 */
export function compareUnder(program: Program | null, { mode, events, grade }: Played): Comparison {
  const steps = decidingEvents(events);
  if (program === null) return broken({ step: 0, reason: 'no-such-variant', at: null, event: steps[0] ?? null });
  const result = replayEvents(program, mode, steps);
  if (!result.ok) return refusedAt(program, mode, steps, result.index, result.refusal);
  if (grade === null) return { kind: 'same' };
  if (!isAtEnding(result.replay)) {
    const reason = result.replay.stuck ? 'stuck' : 'goes-on';
    return broken({ step: steps.length, reason, at: beatOf(result.replay), event: null });
  }
  const to = gradeAtEnd(program, result.replay.state);
  return to === grade ? { kind: 'same' } : { kind: 'changed', from: grade, to };
}

/** What stands at the end, numbered anew. */
function decidingEvents(events: readonly AttemptEvent[]): AttemptEvent[] {
  return standingEvents(events).map((event, index) => ({ ...event, index }));
}

function refusedAt(
  program: Program,
  mode: AttemptMode,
  steps: readonly AttemptEvent[],
  index: number,
  reason: ReplayRefusal,
): Comparison {
  const before = replayEvents(program, mode, steps.slice(0, index));
  return broken({ step: index, reason, at: before.ok ? beatOf(before.replay) : null, event: steps[index] ?? null });
}

function beatOf({ program, state }: Replay): string {
  return program.beats[state.beat]?.id ?? '';
}

function broken(where: Break): Comparison {
  return { kind: 'not-replayable', ...where };
}
