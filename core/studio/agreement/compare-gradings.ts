import type { ChoiceGrade, Scenario } from '../../scenario/format.ts';
import { type BlindChoice, blindSheet, choiceKey, choicesOf } from './blind-sheet.ts';
import { type AlphaMetric, krippendorffAlpha } from './krippendorff-alpha.ts';

/** What one grader made of one choice. */
export interface Grading {
  readonly beat: string;
  readonly choice: string;
  readonly grade: ChoiceGrade;
  readonly remark: string | null;
}

/** All that one grader handed in. */
export interface HandedIn {
  readonly grader: string;
  readonly gradings: readonly Grading[];
}

/** What was made of one choice. */
export interface JudgedChoice {
  readonly beat: string;
  readonly choice: string;
  readonly words: string;
  /** What the scenario says it is worth; null: it is not in the text any more. */
  readonly key: ChoiceGrade | null;
  /**
   * `agreed`: all say what the key says. `against-key`: all agree, on something else than the key. `split`: they do not
   * agree. `stale`: moment or choice reads differently by now, or is gone; it counts in no figure.
   */
  readonly verdict: 'agreed' | 'against-key' | 'split' | 'stale';
  readonly given: readonly { readonly grader: string; readonly grade: ChoiceGrade; readonly remark: string | null }[];
}

/** What several graders made of a scenario. */
export interface Agreement {
  /** Krippendorff's alpha of the choices that still read as they were graded; null: it cannot be told. */
  readonly alpha: Readonly<Record<AlphaMetric, number | null>>;
  /** Choices that were graded by two or more and still read the same. */
  readonly compared: number;
  /** How many of those are not `agreed`. */
  readonly disputed: number;
  readonly stale: number;
  /** Choices of the text as it stands that nobody has graded. */
  readonly ungraded: number;
  /** Those furthest apart first. */
  readonly choices: readonly JudgedChoice[];
}

const RANKS: Readonly<Record<ChoiceGrade, number>> = { 'falls-short': 0, meets: 1, dazzles: 2 };

/**
 * Sets gradings side by side, with the key of the text as it stands now.
 *
 * @param asked the scenario as it was read by the graders
 * @param scenario the scenario as it stands; null: it cannot be read any more
 */
export function compareGradings(handedIn: readonly HandedIn[], asked: Scenario, scenario: Scenario | null): Agreement {
  const graded = choicesOf(blindSheet(asked, 0));
  const now = scenario === null ? new Map<string, CurrentChoice>() : currentChoices(scenario);
  const choices = [...graded].map(([key, { beat, choice }]) => judge(beat, choice, now.get(key), handedIn));
  const fresh = choices.filter(({ verdict, given }) => verdict !== 'stale' && given.length > 1);
  const units = fresh.map(({ given }) => given.map(({ grade }) => RANKS[grade]));
  const order = new Map(choices.map((choice) => [choice, apart(choice)]));
  return {
    alpha: { ordinal: krippendorffAlpha(units, 'ordinal').alpha, nominal: krippendorffAlpha(units, 'nominal').alpha },
    compared: fresh.length,
    disputed: fresh.filter(({ verdict }) => verdict !== 'agreed').length,
    stale: choices.filter(({ verdict }) => verdict === 'stale').length,
    ungraded: [...now].filter(([key, { hash }]) => graded.get(key)?.choice.hash !== hash).length,
    choices: choices.toSorted((a, b) => (order.get(b) ?? 0) - (order.get(a) ?? 0)),
  };
}

interface CurrentChoice {
  readonly hash: string;
  readonly grade: ChoiceGrade;
}

function currentChoices(scenario: Scenario): Map<string, CurrentChoice> {
  const grades = new Map<string, ChoiceGrade>();
  for (const [beat, found] of scenario.beats) {
    if (found.kind === 'choices') for (const { id, grade } of found.choices) grades.set(choiceKey(beat, id), grade);
  }
  const current = new Map<string, CurrentChoice>();
  for (const [key, { choice }] of choicesOf(blindSheet(scenario, 0))) {
    const grade = grades.get(key);
    if (grade !== undefined) current.set(key, { hash: choice.hash, grade });
  }
  return current;
}

function judge(beat: string, { id, words, hash }: BlindChoice, now: CurrentChoice | undefined, handedIn: readonly HandedIn[]): JudgedChoice {
  const given = handedIn.flatMap(({ grader, gradings }) =>
    gradings
      .filter((grading) => grading.beat === beat && grading.choice === id)
      .map(({ grade, remark }) => ({ grader, grade, remark })),
  );
  const key = now?.grade ?? null;
  return { beat, choice: id, words, key, verdict: now?.hash === hash ? verdictOf(given.map(({ grade }) => grade), key) : 'stale', given };
}

function verdictOf(grades: readonly ChoiceGrade[], key: ChoiceGrade | null): JudgedChoice['verdict'] {
  if (new Set(grades).size > 1) return 'split';
  return grades.length === 0 || grades[0] === key ? 'agreed' : 'against-key';
}

/** How much there is to talk about: the widest gap among graders first, then how many pairs differ, then the key. */
function apart({ verdict, given, key }: JudgedChoice): number {
  if (verdict === 'stale') return -1;
  const ranks = given.map(({ grade }) => RANKS[grade]);
  if (ranks.length === 0) return 0;
  const gap = Math.max(...ranks) - Math.min(...ranks);
  const pairs = ranks.flatMap((one, at) => ranks.slice(at + 1).map((other) => Number(one !== other)));
  const differing = pairs.length === 0 ? 0 : pairs.reduce((sum, each) => sum + each, 0) / pairs.length;
  const fromKey = key === null ? 0 : Math.max(...ranks.map((rank) => Math.abs(rank - RANKS[key])));
  return gap * 100 + differing * 10 + fromKey;
}
