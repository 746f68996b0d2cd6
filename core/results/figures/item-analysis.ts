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
  const answers = new Map<string, Answers>();
  for (const run of runs) {
    const first = firstAnswers(run);
    let sum = 0;
    for (const { grade } of first.values()) sum += WORTH[grade];
    for (const [beat, { choice, grade }] of first) {
      const given = answers.get(beat) ?? { choices: [], worths: [], rests: [] };
      if (given.choices.length === 0) answers.set(beat, given);
      const worth = WORTH[grade];
      given.choices.push(choice);
      given.worths.push(worth);
      given.rests.push(first.size === 1 ? null : (sum - worth) / (first.size - 1));
    }
  }
  return new Map([...answers].flatMap(([beat, given]) => {
    const most = mostWorth.get(beat);
    return most === undefined ? [] : [[beat, itemOf(given, WORTH[most])]];
  }));
}

/** What people answered to an item, a place in each list a person: there may be many of them, and of items. */
interface Answers {
  readonly choices: string[];
  readonly worths: number[];
  /** Mean worth of their answers elsewhere; null where there are none. */
  readonly rests: (number | null)[];
}

function firstAnswers(run: Run): ReadonlyMap<string, TakenChoice> {
  const first = new Map<string, TakenChoice>();
  for (const taken of run) if (!first.has(taken.beat)) first.set(taken.beat, taken);
  return first;
}

function itemOf({ choices, worths, rests }: Answers, most: number): Item {
  const counts = new Map<string, number>();
  for (const choice of choices) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  const hasRest = rests.map((rest) => rest !== null);
  const elsewhere = rests.filter((rest) => rest !== null);
  const againstRest = (values: readonly number[]): number | null =>
    elsewhere.length < LEAST_FOR_CORRELATION ? null : correlation(values.filter((_, at) => hasRest[at]), elsewhere);
  const worth = mean(worths) ?? 0;
  return {
    reached: choices.length,
    facility: most === 0 ? 0 : worth / most,
    discrimination: againstRest(worths),
    choices: new Map(
      [...counts].map(([id, chose]) => [id, { chose, discrimination: againstRest(choices.map((choice) => (choice === id ? 1 : 0))) }]),
    ),
  };
}
