import type { Program } from '../dialogue/program.ts';
import { countBits, type DialogueState } from '../dialogue/state.ts';
import type { ChoiceGrade, Grade } from '../scenario/format.ts';

/** Slips at an ending: those that stand, and one for every promise made and not kept. */
export function slipsAtEnd(state: DialogueState): number {
  return state.slips + countBits(state.promised & ~state.kept);
}

/** The grade of a run that has arrived at an ending in this state (the design's section 4). */
export function gradeAtEnd(program: Program, state: DialogueState): Grade {
  const { bar } = program.scenario;
  const slips = slipsAtEnd(state);
  if (state.met !== program.allNeeds || state.walkOut === 'out') return 'F';
  if (bar.slips !== undefined && slips > bar.slips) return 'F';
  const dazzled = state.dazzles >= bar.dazzles && state.surprises >= bar.surprises;
  return dazzled && slips === 0 ? 'A' : 'C';
}

const HALVES: Readonly<Record<ChoiceGrade, number>> = { 'falls-short': 0, meets: 1, dazzles: 2 };

const BANDS: Readonly<Record<Grade, readonly [floor: number, width: number]>> = {
  F: [0, 39],
  C: [40, 39],
  A: [80, 20],
};

/** What a score is made of (the design's section 4). */
export interface ScoreParts {
  /** Points for the grade alone. */
  readonly floor: number;
  /** Points for the choices, 0 to `width`: the mean worth of those taken (timeouts included; none: 0), rounded down. */
  readonly added: number;
  /** The most points that choices add in this grade. */
  readonly width: number;
}

/** The parts of the score of a run with this grade and these choices, in whole numbers. */
export function scoreParts(grade: Grade, taken: readonly ChoiceGrade[]): ScoreParts {
  const [floor, width] = BANDS[grade];
  if (taken.length === 0) return { floor, added: 0, width };
  const halves = taken.reduce((sum, worth) => sum + HALVES[worth], 0);
  return { floor, added: Math.floor((width * halves) / (2 * taken.length)), width };
}

/** The score, 0 to 100, never at odds with the grade: the sum of its parts. */
export function score(grade: Grade, taken: readonly ChoiceGrade[]): number {
  const { floor, added } = scoreParts(grade, taken);
  return floor + added;
}
