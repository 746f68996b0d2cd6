import type { ChoiceGrade } from '../../scenario/format.ts';

/**
 * What people took when they first came to a beat, each person's counted attempt once, added up. A later visit in the same
 * run is not counted.
 */
export interface ChoiceTally {
  readonly beat: string;
  readonly choice: string;
  readonly grade: ChoiceGrade;
  /** Those who took it. */
  readonly people: number;
  /** Of them those who also chose at another beat. */
  readonly elsewhere: number;
  /** What they took elsewhere: of each the mean worth at the other beats, in ten-thousandths (whole numbers), added up. */
  readonly rests: number;
  /** The squares of the same. */
  readonly restSquares: number;
}

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

/** A choice's worth in halves, as the score counts it: whole numbers, whose sums do not depend on their order. */
const WORTH: Readonly<Record<ChoiceGrade, number>> = { 'falls-short': 0, meets: 1, dazzles: 2 };

/**
 * Classical item analysis (Crocker and Algina, "Introduction to Classical and Modern Test Theory", 1986, chapter 14)
 * of one beat with choices, taken as an item. A person's answer to it is the choice they took when they
 * first came there. Because a run goes only through some of the beats, people who met an item are not a sample of
 * all: figures of late beats are about those who came that far.
 *
 * @param tallies what was taken at the beat
 * @param most the highest grade that the beat offers
 * @returns null where nobody chose there
 */
export function itemOf(tallies: readonly ChoiceTally[], most: ChoiceGrade): Item | null {
  const reached = sumOf(tallies, ({ people }) => people);
  if (reached === 0) return null;
  const worth = sumOf(tallies, ({ people, grade }) => people * WORTH[grade]) / reached;
  return {
    reached,
    facility: WORTH[most] === 0 ? 0 : worth / WORTH[most],
    discrimination: againstRest(tallies, ({ grade }) => WORTH[grade]),
    choices: new Map(
      tallies.map(({ choice, people }) => [choice, { chose: people, discrimination: againstRest(tallies, (other) => Number(other.choice === choice)) }]),
    ),
  };
}

/** Pearson's correlation between a value that all who took the same choice share and how they did elsewhere. */
function againstRest(tallies: readonly ChoiceTally[], valueOf: (tally: ChoiceTally) => number): number | null {
  const pairs = sumOf(tallies, ({ elsewhere }) => elsewhere);
  if (pairs < LEAST_FOR_CORRELATION) return null;
  const values = sumOf(tallies, (tally) => tally.elsewhere * valueOf(tally));
  const squares = sumOf(tallies, (tally) => tally.elsewhere * valueOf(tally) ** 2);
  const rests = sumOf(tallies, (tally) => tally.rests);
  const restSquares = sumOf(tallies, (tally) => tally.restSquares);
  const products = sumOf(tallies, (tally) => tally.rests * valueOf(tally));
  const varied = squares - values ** 2 / pairs;
  const restVaried = restSquares - rests ** 2 / pairs;
  // What rounding leaves of no variation at all is none.
  if (varied <= squares * ROUNDING || restVaried <= restSquares * ROUNDING) return null;
  return Math.max(-1, Math.min(1, (products - (values * rests) / pairs) / Math.sqrt(varied * restVaried)));
}

const ROUNDING = 1e-12;

function sumOf<Part>(parts: readonly Part[], of: (part: Part) => number): number {
  return parts.reduce((sum, part) => sum + of(part), 0);
}
