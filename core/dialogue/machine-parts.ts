import type { Program, ProgramChoice } from './program.ts';
import type { DialogueState } from './state.ts';

/** What the machine keeps beside the beat it is in. */
export interface DialogueContext {
  readonly state: DialogueState;
  /** Pass-through beats left since the last choice, with what had been seen: how a ring is known. */
  readonly passed: readonly (readonly [beat: number, seen: readonly number[]])[];
  /** Active milliseconds left on this beat's timer, the factor included; 0 without a timer. */
  readonly remainingMs: number;
  /** The clock's milliseconds when the timer was last set going. */
  readonly runningSince: number;
}

/** What the machine hears. */
export type DialogueEvent =
  | { readonly type: 'chose'; readonly choice: string }
  | { readonly type: 'timed-out' }
  /** The beat's choices are on screen: its timer starts. */
  | { readonly type: 'choices-shown' }
  /** The game is paused, hidden or about to close: the timer stops. */
  | { readonly type: 'paused' }
  | { readonly type: 'continued' };

/** What the machine says where the host decides: the timer of this beat ran out. */
export interface TimerElapsed {
  readonly type: 'timer-elapsed';
  readonly beat: string;
}

/** How the machine is run. */
export interface DialogueMachineOptions {
  /** Stretches timers 1 to 10 times; 0: off, the player lets a beat pass with `timed-out`. */
  readonly timerFactor: number;
  /** Milliseconds of the clock that the actor's timers run on. */
  readonly now: () => number;
  /**
   * `machine`: a timer that runs out takes its choice at once. `host`: the machine only says
   * `timer-elapsed` and waits for `timed-out`, so that the step can be stored first.
   */
  readonly timeouts: 'machine' | 'host';
}

/** Indices of the beats a choice may lead to, the walk-out's included. */
export function possibleBeats(program: Program, choice: ProgramChoice): number[] {
  const ways = choice.ways.map((way) => way.beat);
  const { walksOut } = program;
  return [...new Set(walksOut === null ? ways : [...ways, walksOut.beat])];
}
