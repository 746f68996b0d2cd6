import type { Program } from '../dialogue/program.ts';
import type { DialogueState } from '../dialogue/state.ts';
import { type Action, begin, type Refusal, type Step, step } from '../dialogue/steps.ts';
import { type ReportCard, reportCard } from '../grading/report-card.ts';
import type { AttemptEvent, AttemptMode } from './event.ts';

/** Why an event cannot follow what came before it. */
export type ReplayRefusal =
  | Refusal
  | 'not-started'
  | 'started-twice'
  | 'wrong-variant'
  | 'wrong-index'
  | 'wrong-beat'
  | 'wrong-line'
  | 'nothing-to-rewind'
  | 'practice-only'
  | 'not-at-an-ending'
  | 'wrong-ending'
  | 'over';

/** The story's part of a replay: what a rewind goes back to. */
interface Position {
  readonly state: DialogueState;
  readonly stuck: boolean;
  /** Choices taken and not rewound. */
  readonly steps: readonly Step[];
}

/** Where an attempt stands after its events so far. */
export interface Replay extends Position {
  readonly program: Program;
  readonly mode: AttemptMode;
  readonly status: 'running' | 'completed' | 'abandoned';
  /** Every state the run arrived at, rewound ones left out: what the screen has shown. */
  readonly arrivals: readonly DialogueState[];
  /** The position after each event; its length is the next event's index. */
  readonly positions: readonly Position[];
}

/** A replay one event on, or why that event is refused. */
export type ReplayResult =
  | { readonly ok: true; readonly replay: Replay }
  | { readonly ok: false; readonly index: number; readonly refusal: ReplayRefusal };

/** A replay before its first event. */
export function newReplay(program: Program, mode: AttemptMode): Replay {
  const { state, stuck, arrivals } = begin(program);
  return { program, mode, state, stuck, steps: [], status: 'running', arrivals, positions: [] };
}

/** Adds one event; nothing is changed, and an event the state does not allow is refused. */
export function replayEvent(replay: Replay, event: AttemptEvent): ReplayResult {
  const refusal = refuse(replay, event);
  if (refusal !== null) return refused(replay, refusal);
  switch (event.type) {
    case 'chose':
    case 'timed-out':
      return act(replay, event);
    case 'rewound':
      return rewind(replay, event.toIndex);
    case 'ended':
      return advance({ ...replay, status: 'completed' });
    case 'abandoned':
      return advance({ ...replay, status: 'abandoned' });
    default:
      return advance(replay);
  }
}

/** Replays a whole list of events from the start. */
export function replayEvents(
  program: Program,
  mode: AttemptMode,
  events: readonly AttemptEvent[],
): ReplayResult {
  let result: ReplayResult = { ok: true, replay: newReplay(program, mode) };
  for (const event of events) {
    result = replayEvent(result.replay, event);
    if (!result.ok) return result;
  }
  return result;
}

/** True when the run rests at an ending, so that `ended` can follow. */
export function isAtEnding(replay: Replay): boolean {
  return replay.program.beats[replay.state.beat]?.kind === 'ending';
}

/**
 * The report card of a replay that rests at an ending.
 *
 * @throws RunNotEndedError when it does not
 */
export function replayCard(replay: Replay): ReportCard {
  return reportCard(replay.program, replay.state, replay.steps);
}

function refuse(replay: Replay, event: AttemptEvent): ReplayRefusal | null {
  if (event.index !== replay.positions.length) return 'wrong-index';
  if (replay.status !== 'running') return 'over';
  const started = replay.positions.length > 0;
  if (event.type === 'started') {
    if (started) return 'started-twice';
    return (event.variant ?? null) === replay.program.variant ? null : 'wrong-variant';
  }
  if (!started) return 'not-started';
  switch (event.type) {
    case 'chose':
    case 'timed-out':
      return beatIs(replay, event.beat) ? null : 'wrong-beat';
    case 'hinted':
      if (replay.mode !== 'practice') return 'practice-only';
      return beatIs(replay, event.beat) ? null : 'wrong-beat';
    case 'rewound':
      if (replay.mode !== 'practice') return 'practice-only';
      return event.toIndex < replay.positions.length ? null : 'nothing-to-rewind';
    case 'reread':
      return refuseReread(replay, event.beat, event.line);
    case 'ended':
      if (!isAtEnding(replay)) return 'not-at-an-ending';
      return beatIs(replay, event.ending) ? null : 'wrong-ending';
    default:
      return null;
  }
}

function refuseReread(replay: Replay, beat: string, line: number): ReplayRefusal | null {
  const index = replay.program.beatIndex.get(beat);
  if (index === undefined || !replay.arrivals.some((state) => state.beat === index)) {
    return 'wrong-beat';
  }
  return replay.program.beats[index]?.lines[line] === undefined ? 'wrong-line' : null;
}

function act(replay: Replay, event: Extract<AttemptEvent, { type: 'chose' | 'timed-out' }>): ReplayResult {
  const action: Action =
    event.type === 'chose' ? { type: 'chose', choice: event.choice } : { type: 'timed-out' };
  const result = step(replay.program, replay.state, action);
  if (!result.ok) return refused(replay, result.refusal);
  const { after, stuck, arrivals } = result.step;
  return advance({
    ...replay,
    state: after,
    stuck,
    steps: [...replay.steps, result.step],
    arrivals: [...replay.arrivals, ...arrivals],
  });
}

function rewind(replay: Replay, toIndex: number): ReplayResult {
  const position = replay.positions[toIndex];
  if (position === undefined) return refused(replay, 'nothing-to-rewind');
  const first = begin(replay.program).arrivals;
  const arrivals = [...first, ...position.steps.flatMap((taken) => taken.arrivals)];
  return advance({ ...replay, ...position, arrivals });
}

function advance(replay: Replay): ReplayResult {
  const { state, stuck, steps } = replay;
  return {
    ok: true,
    replay: { ...replay, positions: [...replay.positions, { state, stuck, steps }] },
  };
}

function beatIs(replay: Replay, id: string): boolean {
  return replay.program.beats[replay.state.beat]?.id === id;
}

function refused(replay: Replay, refusal: ReplayRefusal): ReplayResult {
  return { ok: false, index: replay.positions.length, refusal };
}
