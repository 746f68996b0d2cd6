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

/**
 * The score, 0 to 100, never at odds with the grade: the grade's floor, plus the mean worth of the
 * choices taken (timeouts included; none: 0) times the width of its band, rounded down in whole
 * numbers.
 */
export function score(grade: Grade, taken: readonly ChoiceGrade[]): number {
  const [floor, width] = BANDS[grade];
  if (taken.length === 0) return floor;
  const halves = taken.reduce((sum, worth) => sum + HALVES[worth], 0);
  return floor + Math.floor((width * halves) / (2 * taken.length));
}
