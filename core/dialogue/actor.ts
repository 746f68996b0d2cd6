import { type ActorRefFrom, createActor } from 'xstate';
import { choiceBeat } from './choices.ts';
import { type DialogueMachine, dialogueMachine } from './machine.ts';
import type { Program } from './program.ts';
import type { DialogueState } from './state.ts';

/** The clock that timers run on, and its time in milliseconds. Tests pass XState's SimulatedClock. */
export interface DialogueClock {
  now(): number;
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(handle: unknown): void;
}

/** All that a running dialogue needs to go on later: plain data. */
export interface SavedDialogue {
  readonly state: DialogueState;
  /** Active milliseconds left on the beat's timer, the factor included; null without a timer. */
  readonly remainingMs: number | null;
}

/** How an actor is run; `timeouts` as in `DialogueMachineOptions`. */
export interface DialogueActorOptions {
  readonly clock: DialogueClock;
  readonly timerFactor: number;
  readonly timeouts: 'machine' | 'host';
  /** Where to go on; absent: at the beginning. */
  readonly saved?: SavedDialogue;
}

export type DialogueActor = ActorRefFrom<DialogueMachine>;

/**
 * A running dialogue, not yet started. XState loses `after` timers when it restores a snapshot, so a
 * saved dialogue goes on before its choices are shown, with the time that was left.
 *
 * @throws RangeError when the saved beat is not one of this scenario's
 */
export function dialogueActor(program: Program, options: DialogueActorOptions): DialogueActor {
  const { clock, saved } = options;
  const machine = dialogueMachine(program, {
    timerFactor: options.timerFactor,
    timeouts: options.timeouts,
    now: () => clock.now(),
  });
  const xstateClock = {
    setTimeout: (run: (...args: unknown[]) => void, ms: number) => clock.setTimeout(run, ms),
    clearTimeout: (handle: unknown) => clock.clearTimeout(handle),
  };
  if (saved === undefined) return createActor(machine, { clock: xstateClock });
  const beat = program.beats[saved.state.beat];
  if (beat === undefined) {
    throw new RangeError(`The saved dialogue is at beat ${saved.state.beat}, which is not there.`);
  }
  const timed = beat.kind === 'choices' && beat.timerChoice >= 0;
  const snapshot = machine.resolveState({
    value: timed ? { [beat.id]: 'lines' } : beat.id,
    context: {
      state: saved.state,
      passed: [],
      remainingMs: saved.remainingMs ?? 0,
      runningSince: 0,
    },
    ...(beat.kind === 'ending' ? { status: 'done' as const } : {}),
  });
  return createActor(machine, { clock: xstateClock, snapshot });
}

/** What to keep of a running dialogue so that `dialogueActor` can go on with it. */
export function saveDialogue(
  program: Program,
  actor: DialogueActor,
  clock: DialogueClock,
): SavedDialogue {
  const { context, value } = actor.getSnapshot();
  const beat = choiceBeat(program, context.state);
  if (beat === null || beat.timerChoice < 0) return { state: context.state, remainingMs: null };
  const running = typeof value === 'object' && Object.values(value).includes('timed');
  const elapsed = running ? clock.now() - context.runningSince : 0;
  return { state: context.state, remainingMs: Math.max(0, context.remainingMs - elapsed) };
}
