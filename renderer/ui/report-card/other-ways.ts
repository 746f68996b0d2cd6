import { choiceBeat, offerOf } from '#core/dialogue/choices.ts';
import type { Program, ProgramChoice } from '#core/dialogue/program.ts';
import type { DialogueState } from '#core/dialogue/state.ts';
import { type Step, step } from '#core/dialogue/steps.ts';
import type { ChoiceGrade } from '#core/scenario/format.ts';
import { authoredChoice, type ChoiceWords, choiceWords } from '../play/choice-view.ts';
import { type StepEffect, stepEffects } from './step-effects.ts';

/** A choice that stood there too and was not taken. */
export interface OtherWay {
  readonly id: string;
  readonly words: ChoiceWords;
  readonly grade: ChoiceGrade;
  readonly why: string;
  /** What taking it would have done; a price instead where the allowance did not cover it. */
  readonly would:
    | { readonly kind: 'done'; readonly moodAfter: number; readonly effects: readonly StepEffect[] }
    | { readonly kind: 'too-dear'; readonly costs: number; readonly left: number };
}

/** What else was offered where a step was taken, in authored order, by the same reducer that played the run. */
export function otherWays(program: Program, taken: Step): OtherWay[] {
  const beat = choiceBeat(program, taken.before);
  if (beat === null) return [];
  return beat.choices.flatMap((choice) => {
    if (choice.index === taken.choice.index || offerOf(program, taken.before, choice) === 'hidden') return [];
    return [
      {
        id: choice.id,
        words: choiceWords(program, beat.id, choice.id),
        grade: choice.grade,
        why: authoredChoice(program, beat.id, choice.id)?.why ?? '',
        would: wouldHaveDone(program, taken.before, choice),
      },
    ];
  });
}

function wouldHaveDone(program: Program, state: DialogueState, { id, costs }: ProgramChoice): OtherWay['would'] {
  const result = step(program, state, { type: 'chose', choice: id });
  if (!result.ok) return { kind: 'too-dear', costs, left: program.allowance - state.spent };
  return { kind: 'done', moodAfter: result.step.after.mood, effects: stepEffects(program, result.step) };
}
