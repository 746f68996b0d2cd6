import type { Program, ProgramChoice, ProgramChoiceBeat } from './program.ts';
import type { DialogueState } from './state.ts';

/** Where a choice stands for the player: to be taken, shown but too dear, or not there at all. */
export type Offer = 'open' | 'too-dear' | 'hidden';

/** The beat the state is at when it is one with choices, else null. */
export function choiceBeat(program: Program, state: DialogueState): ProgramChoiceBeat | null {
  const beat = program.beats[state.beat];
  return beat?.kind === 'choices' ? beat : null;
}

/** How a choice is offered in this state. */
export function offerOf(program: Program, state: DialogueState, choice: ProgramChoice): Offer {
  if (choice.silent || (choice.when !== null && !choice.when(state))) return 'hidden';
  return state.spent + choice.costs > program.allowance ? 'too-dear' : 'open';
}

/** True when the player may take the choice: it is offered and the allowance covers it. */
export function canTake(program: Program, state: DialogueState, choice: ProgramChoice): boolean {
  return offerOf(program, state, choice) === 'open';
}

/** The choices the player may take, in authored order; none where the beat has no choices. */
export function takeableChoices(program: Program, state: DialogueState): ProgramChoice[] {
  return (
    choiceBeat(program, state)?.choices.filter((choice) => canTake(program, state, choice)) ?? []
  );
}

/** The choice that the beat's timer takes, or null without a timer. */
export function timerChoice(program: Program, state: DialogueState): ProgramChoice | null {
  const beat = choiceBeat(program, state);
  return beat?.choices[beat.timerChoice] ?? null;
}
