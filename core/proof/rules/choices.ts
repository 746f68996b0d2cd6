import type { Choice, ChoiceGrade, Scenario } from '../../scenario/format.ts';
import { lengthOf, wordsOf } from '../policies.ts';
import { beatPointer, type Found } from './found.ts';

const WORTH: Readonly<Record<ChoiceGrade, number>> = { 'falls-short': 0, meets: 1, dazzles: 2 };

/** Beats whose choices are one choice in several wordings. */
export function noRealChoice(scenario: Scenario): Found[] {
  return visibleChoices(scenario).flatMap(({ beat, choices }): Found[] => {
    const kinds = new Set(choices.map(consequences));
    if (choices.length < 2 || kinds.size > 1) return [];
    const message = `The choices of "${beat}" differ in their words only. Let them differ in grade, effect or way on, or leave one.`;
    return [{ rule: 'no-real-choice', pointer: beatPointer(beat), message }];
  });
}

/** Whether a habit, the longest or the first choice, finds the best grade too often. */
export function habitsThatWin(scenario: Scenario): Found[] {
  const telling = visibleChoices(scenario).filter(
    ({ choices }) => new Set(choices.map(({ grade }) => grade)).size > 1,
  );
  if (telling.length < 4) return [];
  const habits = [
    ['longest-is-best', 'longest', longest],
    ['first-is-best', 'first', (choices: readonly Choice[]) => choices[0]],
  ] as const;
  return habits.flatMap(([rule, name, pick]): Found[] => {
    const wins = telling.filter(({ choices }) => worth(pick(choices)) === bestWorth(choices)).length;
    if (wins <= 0.6 * telling.length) return [];
    const message = `The ${name} choice is the best one in ${wins} of ${telling.length} beats; 60 % is the most. Reword or reorder some.`;
    return [{ rule, pointer: '', message }];
  });
}

/** Choices that the debrief could not explain. */
export function missingWhy(scenario: Scenario): Found[] {
  return eachChoice(scenario).flatMap(({ beat, index, choice }): Found[] => {
    if (choice.why.trim() !== '') return [];
    const message = `"${choice.id}" has no "why", so the debrief cannot explain its grade. Say what it did to this customer.`;
    return [{ rule: 'missing-why', pointer: beatPointer(beat, 'choices', index), message }];
  });
}

/** Every choice with its beat and place. */
export function eachChoice(scenario: Scenario): { beat: string; index: number; choice: Choice }[] {
  return [...scenario.beats].flatMap(([beat, one]) =>
    one.kind === 'choices' ? one.choices.map((choice, index) => ({ beat, index, choice })) : [],
  );
}

function visibleChoices(scenario: Scenario): { beat: string; choices: Choice[] }[] {
  return [...scenario.beats].flatMap(([beat, one]) =>
    one.kind === 'choices' ? [{ beat, choices: one.choices.filter(({ silent }) => !silent) }] : [],
  );
}

function consequences(choice: Choice): string {
  const { id: _id, say: _say, do: _do, why: _why, ...rest } = choice;
  return JSON.stringify(Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function longest(choices: readonly Choice[]): Choice | undefined {
  const most = Math.max(...choices.map((choice) => lengthOf(wordsOf(choice))));
  return choices.find((choice) => lengthOf(wordsOf(choice)) === most);
}

function worth(choice: Choice | undefined): number {
  return choice === undefined ? -1 : WORTH[choice.grade];
}

function bestWorth(choices: readonly Choice[]): number {
  return Math.max(...choices.map(worth));
}
