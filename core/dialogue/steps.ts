import { choiceBeat, offerOf, timerChoice } from './choices.ts';
import type { Program, ProgramChoice } from './program.ts';
import { takeChoice } from './reduce.ts';
import { type Settled, settle } from './settle.ts';
import type { DialogueState } from './state.ts';

/** What the player, or the clock, does at a beat with choices. */
export type Action =
  | { readonly type: 'chose'; readonly choice: string }
  | { readonly type: 'timed-out' };

/** One choice taken: where, which, and what came of it. */
export interface Step {
  /** The state in which it was taken. */
  readonly before: DialogueState;
  readonly choice: ProgramChoice;
  readonly timedOut: boolean;
  /** Every arrival it led to; the last one is where the run came to rest. */
  readonly arrivals: readonly DialogueState[];
  readonly after: DialogueState;
  /** True where it led into a ring that has no way out. */
  readonly stuck: boolean;
}

/** Why an action cannot be taken. */
export type Refusal = 'no-choices-here' | 'no-such-choice' | 'not-offered' | 'too-dear' | 'no-timer';

/** A step, or the reason there is none. */
export type StepResult =
  | { readonly ok: true; readonly step: Step }
  | { readonly ok: false; readonly refusal: Refusal };

/** The run's first rest: pass-through beats at the start followed. */
export function begin(program: Program): Settled {
  return settle(program, program.initial);
}

/** Takes an action where the state allows it; the state itself is never changed. */
export function step(program: Program, state: DialogueState, action: Action): StepResult {
  const beat = choiceBeat(program, state);
  if (beat === null) return { ok: false, refusal: 'no-choices-here' };
  if (action.type === 'timed-out') {
    const choice = timerChoice(program, state);
    if (choice === null) return { ok: false, refusal: 'no-timer' };
    return { ok: true, step: stepWith(program, state, choice, true) };
  }
  const choice = beat.choices.find(({ id }) => id === action.choice);
  if (choice === undefined) return { ok: false, refusal: 'no-such-choice' };
  const offer = offerOf(program, state, choice);
  if (offer !== 'open') return { ok: false, refusal: offer === 'hidden' ? 'not-offered' : offer };
  return { ok: true, step: stepWith(program, state, choice, false) };
}

function stepWith(
  program: Program,
  before: DialogueState,
  choice: ProgramChoice,
  timedOut: boolean,
): Step {
  const { arrivals, state, stuck } = settle(program, takeChoice(program, before, choice));
  return { before, choice, timedOut, arrivals, after: state, stuck };
}
