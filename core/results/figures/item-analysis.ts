import type { ChoiceGrade } from '../../scenario/format.ts';
import { correlation, mean } from './statistics.ts';

/** A choice as it was taken. */
export interface TakenChoice {
  readonly beat: string;
  readonly choice: string;
  readonly grade: ChoiceGrade;
}

/** One run: a person's counted attempt, its choices in order. */
export type Run = readonly TakenChoice[];

/** A choice of an item. */
export interface ItemChoice {
  /** People who took it when they first came to its beat. */
  readonly chose: number;
  /**
   * The point-biserial correlation, -1 to 1, between taking it (1) or another one (0) and the rest of the run:
   * above 0, those who did well elsewhere took it more often. Null as for the item.
   */
  readonly discrimination: number | null;
}

/** A beat with choices, taken as an item of a test. */
export interface Item {
  /** People who chose there. */
  readonly reached: number;
  /**
   * The difficulty index p of classical item analysis, 0 to 1: the mean worth of what people took there, as a share
   * of the most worth that could be had. Near 1 the beat is easy, near 0 hard.
   */
  readonly facility: number;
  /**
   * The discrimination of classical item analysis, -1 to 1, as corrected item-rest correlation: Pearson's correlation
   * between the worth of what a person took there and the mean worth of all they took elsewhere in the run. Null with
   * fewer than `LEAST_FOR_CORRELATION` people who also chose elsewhere, or where one of the two never varies.
   */
  readonly discrimination: number | null;
  readonly choices: ReadonlyMap<string, ItemChoice>;
}

/** A correlation of fewer pairs says next to nothing. */
const LEAST_FOR_CORRELATION = 10;

/** A choice's worth, as the score counts it. */
const WORTH: Readonly<Record<ChoiceGrade, number>> = { 'falls-short': 0, meets: 0.5, dazzles: 1 };

/**
 * Classical item analysis (Crocker and Algina, "Introduction to Classical and Modern Test Theory", 1986, chapter 14)
 * of a scenario: its beats with choices are the items. A person's answer to an item is the choice they took when they
 * first came there; a later visit in the same run is not counted. Because a run goes only through some of the beats,
 * people who met an item are not a sample of all: figures of late beats are about those who came that far.
 *
 * @param mostWorth the highest grade that a beat offers, by beat; a beat it does not name is left out
 */
export function itemAnalysis(runs: Iterable<Run>, mostWorth: ReadonlyMap<string, ChoiceGrade>): ReadonlyMap<string, Item> {
  const answers = new Map<string, Answer[]>();
  for (const run of runs) {
    const first = firstAnswers(run);
    const sum = [...first.values()].reduce((all, { grade }) => all + WORTH[grade], 0);
    for (const [beat, { choice, grade }] of first) {
      const worth = WORTH[grade];
      const others = first.size - 1;
      const answer = { choice, worth, rest: others === 0 ? null : (sum - worth) / others };
      const given = answers.get(beat);
      if (given === undefined) answers.set(beat, [answer]);
      else given.push(answer);
    }
  }
  return new Map([...answers].flatMap(([beat, given]) => {
    const most = mostWorth.get(beat);
    return most === undefined ? [] : [[beat, itemOf(given, WORTH[most])]];
  }));
}

interface Answer {
  readonly choice: string;
  readonly worth: number;
  /** Mean worth of the answers elsewhere; null where there are none. */
  readonly rest: number | null;
}

function firstAnswers(run: Run): ReadonlyMap<string, TakenChoice> {
  const first = new Map<string, TakenChoice>();
  for (const taken of run) if (!first.has(taken.beat)) first.set(taken.beat, taken);
  return first;
}

function itemOf(answers: readonly Answer[], most: number): Item {
  const ids = [...new Set(answers.map(({ choice }) => choice))];
  const worth = mean(answers.map((answer) => answer.worth)) ?? 0;
  return {
    reached: answers.length,
    facility: most === 0 ? 0 : worth / most,
    discrimination: againstRest(answers, (answer) => answer.worth),
    choices: new Map(
      ids.map((id) => [
        id,
        {
          chose: answers.filter(({ choice }) => choice === id).length,
          discrimination: againstRest(answers, ({ choice }) => (choice === id ? 1 : 0)),
        },
      ]),
    ),
  };
}

function againstRest(answers: readonly Answer[], valueOf: (answer: Answer) => number): number | null {
  const pairs = answers.flatMap((answer) => (answer.rest === null ? [] : [[valueOf(answer), answer.rest] as const]));
  return pairs.length < LEAST_FOR_CORRELATION ? null : correlation(pairs);
}
