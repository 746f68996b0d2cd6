import { choiceBeat, offerOf } from '#core/dialogue/choices.ts';
import type { Program } from '#core/dialogue/program.ts';
import { shuffled } from '#core/dialogue/shuffle.ts';
import type { DialogueState } from '#core/dialogue/state.ts';
import type { Choice } from '#core/scenario/format.ts';

/** Words of a choice, and whether they are spoken or an action. */
export interface ChoiceWords {
  readonly kind: 'say' | 'do';
  readonly text: string;
}

/** A choice as the player sees it. */
export interface ChoiceView extends ChoiceWords {
  readonly id: string;
  /** Units of the allowance. */
  readonly costs: number;
  /** Shown, but the allowance does not cover it. */
  readonly tooDear: boolean;
}

/**
 * The choices of the beat the run is at, as they stand on screen.
 *
 * @param visit the number of choices taken before this beat
 */
export function choiceViews(
  program: Program,
  state: DialogueState,
  seed: number,
  visit: number,
): ChoiceView[] {
  const beat = choiceBeat(program, state);
  if (beat === null) return [];
  // All of them are shuffled, so that one more on offer does not move the others about.
  return shuffled(beat.choices, seed, visit).flatMap((choice) => {
    const offer = offerOf(program, state, choice);
    if (offer === 'hidden') return [];
    const words = choiceWords(program, beat.id, choice.id);
    return [{ ...words, id: choice.id, costs: choice.costs, tooDear: offer === 'too-dear' }];
  });
}

/** The words of a choice; its id where the scenario has no such choice. */
export function choiceWords(program: Program, beat: string, choice: string): ChoiceWords {
  const authored = authoredChoice(program, beat, choice);
  return authored?.do === undefined
    ? { kind: 'say', text: authored?.say ?? choice }
    : { kind: 'do', text: authored.do };
}

/** A choice as its author wrote it. */
export function authoredChoice(program: Program, beat: string, choice: string): Choice | undefined {
  const authored = program.scenario.beats.get(beat);
  return authored?.kind === 'choices' ? authored.choices.find(({ id }) => id === choice) : undefined;
}
