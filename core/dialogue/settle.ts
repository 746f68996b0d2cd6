import type { Program } from './program.ts';
import { passOn } from './reduce.ts';
import type { DialogueState } from './state.ts';

/** Where a run comes to rest after it has followed every pass-through beat. */
export interface Settled {
  /** Every arrival, the given state first and the resting one last. */
  readonly arrivals: readonly DialogueState[];
  readonly state: DialogueState;
  /** True in a ring: a beat was met again with nothing changed since, so nothing ever will. */
  readonly stuck: boolean;
}

/**
 * Follows pass-through beats until a choice, an ending or a ring. While passing on only `seen` can
 * change, and it only grows, so this ends after at most beats × (asked beats + 1) steps.
 */
export function settle(program: Program, state: DialogueState): Settled {
  const arrivals: DialogueState[] = [state];
  const lastSeen = new Map<number, readonly number[]>();
  let current = state;
  while (program.beats[current.beat]?.kind === 'pass') {
    if (lastSeen.get(current.beat) === current.seen) return { arrivals, state: current, stuck: true };
    lastSeen.set(current.beat, current.seen);
    current = passOn(program, current);
    arrivals.push(current);
  }
  return { arrivals, state: current, stuck: false };
}
