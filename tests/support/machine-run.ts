import { SimulatedClock } from 'xstate';
import { type DialogueActor, dialogueActor } from '#core/dialogue/actor.ts';
import type { Program } from '#core/dialogue/program.ts';
import { actionOf } from '#core/dialogue/script.ts';
import type { DialogueState } from '#core/dialogue/state.ts';

/** Longer than any timer. */
const LATER_MS = 601_000;

/** What the XState machine made of a run. */
export interface MachineRun {
  /** The state after each word. */
  readonly states: readonly DialogueState[];
  /** Whether the machine has come to an end. */
  readonly done: boolean;
}

/** Plays a script on the XState machine of a scenario; a timer runs out because its time has passed. */
export function runOnMachine(program: Program, words: readonly string[]): MachineRun {
  const clock = new SimulatedClock();
  const actor = startedActor(program, clock);
  const states = words.map((word) => {
    const action = actionOf(word);
    actor.send({ type: 'choices-shown' });
    if (action.type === 'chose') actor.send(action);
    else clock.increment(LATER_MS);
    return actor.getSnapshot().context.state;
  });
  return { states, done: actor.getSnapshot().status === 'done' };
}

function startedActor(program: Program, simulated: SimulatedClock): DialogueActor {
  const clock = {
    now: () => simulated.now(),
    setTimeout: (run: () => void, ms: number) => simulated.setTimeout(run, ms),
    clearTimeout: (handle: unknown) => {
      if (typeof handle === 'number') simulated.clearTimeout(handle);
    },
  };
  const actor = dialogueActor(program, { clock, timerFactor: 1, timeouts: 'machine' });
  actor.start();
  return actor;
}
