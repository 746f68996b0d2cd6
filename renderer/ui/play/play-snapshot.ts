import { choiceBeat } from '#core/dialogue/choices.ts';
import type { Moment } from '#core/dialogue/moments.ts';
import type { Program } from '#core/dialogue/program.ts';
import type { PlayerEvent } from '#core/results/event.ts';
import type { CallFailure } from '../transport/failure.ts';
import type { ChoiceView } from './choice-view.ts';
import { fullTime, type Position } from './position.ts';
import type { Taken } from './taken.ts';

/** A step that ends a turn. */
export type TurnEvent = Extract<PlayerEvent, { type: 'chose' | 'timed-out' }>;

/** A step of practice: a hint taken, or choices taken back. */
export type PracticeEvent = Extract<PlayerEvent, { type: 'hinted' | 'rewound' }>;

/** What a window asks main for in mid-run. */
export type PlayRequest = TurnEvent | PracticeEvent | { readonly type: 'abandon' };

/** A request on its way to main; nothing moves on before main has it. */
export interface Sending {
  readonly request: PlayRequest;
  /** Why it did not get there; null while it is under way. */
  readonly failure: CallFailure | null;
}

/** Everything the screen shows of a running attempt. */
export interface PlaySnapshot {
  readonly phase: 'feedback' | 'reading' | 'choosing' | 'stuck' | 'ended' | 'abandoned';
  readonly position: Position;
  /** Every choice that led here and was not taken back, oldest first. */
  readonly taken: readonly Taken[];
  /** Index of the line after which the choice just taken is looked at; null: it was, or is not in this mode. */
  readonly feedbackAfter: number | null;
  /** How many steps of the coach's hint stand open at this beat. */
  readonly hints: number;
  /** Index of the line being told; the last one while choosing, -1 in a scene without lines. */
  readonly line: number;
  /** Whether that line stands there in full. */
  readonly typed: boolean;
  /** In their order on screen; empty unless choosing. */
  readonly choices: readonly ChoiceView[];
  /** The whole time of this beat's timer in milliseconds; null where no clock runs. */
  readonly timerMs: number | null;
  /** True where the beat has a timer and the player plays without. */
  readonly canLetPass: boolean;
  readonly sending: Sending | null;
  readonly paused: boolean;
  /** True after another window has moved the attempt on, until the player has seen it. */
  readonly movedElsewhere: boolean;
  /** What the last step did. */
  readonly moments: readonly Moment[];
}

/** The screen on arrival at a position, before its first line is told. */
export function arrivedAt(
  program: Program,
  position: Position,
  taken: readonly Taken[],
  moments: readonly Moment[],
  timerFactor: number,
): PlaySnapshot {
  const { state, lines } = position.scene;
  const beat = choiceBeat(program, state);
  return {
    phase: 'reading',
    position,
    taken,
    feedbackAfter: null,
    hints: 0,
    line: lines.length === 0 ? -1 : 0,
    typed: false,
    choices: [],
    timerMs: fullTime(program, state, timerFactor),
    canLetPass: beat !== null && beat.timerChoice >= 0 && timerFactor === 0,
    sending: null,
    paused: false,
    movedElsewhere: false,
    moments,
  };
}
