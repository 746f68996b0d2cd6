import type { Program } from '../dialogue/program.ts';
import { type DialogueState, namesOf } from '../dialogue/state.ts';
import type { Step } from '../dialogue/steps.ts';
import type { ChoiceGrade, Grade } from '../scenario/format.ts';
import { gradeAtEnd, score, slipsAtEnd } from './outcome.ts';
import { type PrincipleTally, tallyPrinciples } from './principles.ts';

/** A choice as the report card lists it. */
export interface CardChoice {
  readonly beat: string;
  readonly choice: string;
  readonly grade: ChoiceGrade;
  /** Present, and true, only where the timer took it. */
  readonly timedOut?: true;
}

/** What a finished run earned, and why. Ids stand in the scenario's order. */
export interface ReportCard {
  /** Id of the beat the run ended at. */
  readonly ending: string;
  readonly grade: Grade;
  /** 0 to 100. */
  readonly score: number;
  /** 0 to 100, at the end. */
  readonly mood: number;
  /** Needs met and missed. */
  readonly core: { readonly met: readonly string[]; readonly missed: readonly string[] };
  readonly dazzles: number;
  readonly surprises: number;
  /** Slips at the end, broken promises included. */
  readonly slips: number;
  /** True when the customer is out at the end. */
  readonly walkedOut: boolean;
  /** Promises made and not kept. */
  readonly brokenPromises: readonly string[];
  /** Units of the allowance. */
  readonly spent: number;
  /** Only principles that had an opportunity. */
  readonly principles: ReadonlyMap<string, PrincipleTally>;
  readonly choices: readonly CardChoice[];
}

/** A report card was asked for before the run had ended. */
export class RunNotEndedError extends Error {
  override readonly name = 'RunNotEndedError';
}

/**
 * The report card of a run.
 *
 * @param state where the run came to rest; an ending
 * @param steps every choice taken, in order, rewound ones left out
 * @throws RunNotEndedError when `state` is not at an ending
 */
export function reportCard(
  program: Program,
  state: DialogueState,
  steps: readonly Step[],
): ReportCard {
  const beat = program.beats[state.beat];
  if (beat?.kind !== 'ending') {
    throw new RunNotEndedError(`The run is at "${beat?.id ?? ''}", which is not an ending.`);
  }
  const grade = gradeAtEnd(program, state);
  return {
    ending: beat.id,
    grade,
    score: score(
      grade,
      steps.map(({ choice }) => choice.grade),
    ),
    mood: state.mood,
    core: {
      met: namesOf(state.met, program.needs),
      missed: namesOf(~state.met, program.needs),
    },
    dazzles: state.dazzles,
    surprises: state.surprises,
    slips: slipsAtEnd(state),
    walkedOut: state.walkOut === 'out',
    brokenPromises: namesOf(state.promised & ~state.kept, program.promises),
    spent: state.spent,
    principles: tallyPrinciples(program, steps),
    choices: steps.map((step) => cardChoice(program, step)),
  };
}

function cardChoice(program: Program, step: Step): CardChoice {
  return {
    beat: program.beats[step.before.beat]?.id ?? '',
    choice: step.choice.id,
    grade: step.choice.grade,
    ...(step.timedOut ? { timedOut: true } : {}),
  };
}
