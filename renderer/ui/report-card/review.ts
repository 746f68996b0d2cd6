import type { Program } from '#core/dialogue/program.ts';
import type { DialogueState } from '#core/dialogue/state.ts';
import { begin } from '#core/dialogue/steps.ts';
import type { Replay } from '#core/results/replay.ts';
import type { ChoiceGrade } from '#core/scenario/format.ts';
import { authoredChoice, type ChoiceWords, choiceWords } from '../play/choice-view.ts';
import { firstStaging, sceneOf } from '../play/scene.ts';
import { nameOf } from '../play/speaker.ts';
import { type OtherWay, otherWays } from './other-ways.ts';
import { type StepEffect, stepEffects } from './step-effects.ts';

/** One choice of a run, looked back on. */
export interface ReviewedStep {
  /** 1-based. */
  readonly number: number;
  /** The last thing the customer said, or was told, before; null where nothing was. */
  readonly heard: { readonly speaker: string | null; readonly say: string } | null;
  readonly words: ChoiceWords;
  readonly timedOut: boolean;
  readonly grade: ChoiceGrade;
  readonly why: string;
  /** 0 to 100. */
  readonly moodBefore: number;
  readonly moodAfter: number;
  readonly effects: readonly StepEffect[];
  /** What else was offered. */
  readonly others: readonly OtherWay[];
}

/** A run, and the choices in it that were not rewound. */
export type Played = Pick<Replay, 'program' | 'steps'>;

/** Every choice of a run, in order. */
export function reviewSteps({ program, steps }: Played): ReviewedStep[] {
  return steps.map((step, index) => {
    const beat = program.beats[step.before.beat]?.id ?? '';
    const arrivals = steps[index - 1]?.arrivals ?? begin(program).arrivals;
    return {
      number: index + 1,
      heard: lastHeard(program, arrivals),
      words: choiceWords(program, beat, step.choice.id),
      timedOut: step.timedOut,
      grade: step.choice.grade,
      why: authoredChoice(program, beat, step.choice.id)?.why ?? '',
      moodBefore: step.before.mood,
      moodAfter: step.after.mood,
      effects: stepEffects(program, step),
      others: otherWays(program, step),
    };
  });
}

function lastHeard(program: Program, arrivals: readonly DialogueState[]): ReviewedStep['heard'] {
  const { lines } = sceneOf(program, arrivals, firstStaging(program));
  const line = lines.findLast(({ who }) => who === program.scenario.customer) ?? lines.at(-1);
  return line === undefined ? null : { speaker: nameOf(program, line.who), say: line.say };
}
