import { choiceBeat, offerOf, timerChoice } from './choices.ts';
import type { Program } from './program.ts';
import type { DialogueState } from './state.ts';
import { type Action, begin, type Refusal, type Step, step } from './steps.ts';

/** The word that lets a beat's timer run out, where a choice id would stand. */
export const TIMEOUT = '@timeout';

/** Why a script cannot be played as written. */
export type ScriptFault = Refusal | 'too-short' | 'too-long' | 'stuck';

/** A choice as it stands at some beat. */
export interface OfferedChoice {
  readonly id: string;
  readonly offer: 'open' | 'too-dear';
}

/** A scripted run to its ending, or the step at which it fails. */
export type ScriptResult =
  | { readonly ok: true; readonly state: DialogueState; readonly steps: readonly Step[] }
  | {
      readonly ok: false;
      readonly fault: ScriptFault;
      /** 1-based step; one past the last where the script is too short. */
      readonly step: number;
      /** Beat at which the run stands. */
      readonly beat: string;
      readonly offered: readonly OfferedChoice[];
      /** True where `@timeout` could have been given. */
      readonly timer: boolean;
    };

/** The action that a word of a script stands for. */
export function actionOf(word: string): Action {
  return word === TIMEOUT ? { type: 'timed-out' } : { type: 'chose', choice: word };
}

/** Plays a list of choice ids and `@timeout`s from the start; it must end exactly at an ending. */
export function playScript(program: Program, words: readonly string[]): ScriptResult {
  const first = begin(program);
  let { state, stuck } = first;
  const steps: Step[] = [];
  for (const [index, word] of words.entries()) {
    if (stuck) return fail(program, state, 'stuck', index + 1);
    if (program.beats[state.beat]?.kind === 'ending') return fail(program, state, 'too-long', index + 1);
    const result = step(program, state, actionOf(word));
    if (!result.ok) return fail(program, state, result.refusal, index + 1);
    steps.push(result.step);
    state = result.step.after;
    stuck = result.step.stuck;
  }
  if (stuck) return fail(program, state, 'stuck', words.length);
  if (program.beats[state.beat]?.kind !== 'ending') {
    return fail(program, state, 'too-short', words.length + 1);
  }
  return { ok: true, state, steps };
}

/** What a beat shows the player, in authored order: choices hidden there are left out. */
function offeredChoices(program: Program, state: DialogueState): OfferedChoice[] {
  const choices = choiceBeat(program, state)?.choices ?? [];
  return choices.flatMap((choice) => {
    const offer = offerOf(program, state, choice);
    return offer === 'hidden' ? [] : [{ id: choice.id, offer }];
  });
}

function fail(
  program: Program,
  state: DialogueState,
  fault: ScriptFault,
  at: number,
): ScriptResult {
  return {
    ok: false,
    fault,
    step: at,
    beat: program.beats[state.beat]?.id ?? '',
    offered: offeredChoices(program, state),
    timer: timerChoice(program, state) !== null,
  };
}
