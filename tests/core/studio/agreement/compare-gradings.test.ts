import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChoiceGrade, Scenario } from '#core/scenario/format.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { blindSheet, choicesOf } from '#core/studio/agreement/blind-sheet.ts';
import { compareGradings, type Grading, type HandedIn } from '#core/studio/agreement/compare-gradings.ts';

const TEXT = readFileSync('scenarios/missing-dressing.scenario.json', 'utf8');
const STORY = scenarioOf(TEXT);
const CHOICES = [...choicesOf(blindSheet(STORY, 0)).values()];

function scenarioOf(text: string): Scenario {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.scenario;
}

/** What somebody hands in who goes by `grade`; null: they leave it out. */
function graded(grader: string, grade: (key: ChoiceGrade, at: number) => ChoiceGrade | null): HandedIn {
  const gradings = CHOICES.flatMap(({ beat, choice }, at): Grading[] => {
    const given = grade(keyOf(STORY, beat, choice.id), at);
    return given === null ? [] : [{ beat, choice: choice.id, grade: given, remark: null }];
  });
  return { grader, gradings };
}

function keyOf({ beats }: Scenario, beat: string, choice: string): ChoiceGrade {
  const found = beats.get(beat);
  const grade = found?.kind === 'choices' ? found.choices.find(({ id }) => id === choice)?.grade : undefined;
  if (grade === undefined) throw new Error(`${beat}/${choice} is not there`);
  return grade;
}

describe('what a blind grader reads', () => {
  test('is every choice of the story, and no word of what any is worth', () => {
    const sheet = blindSheet(STORY, 7);
    const choices = [...STORY.beats.values()].flatMap((beat) => (beat.kind === 'choices' ? beat.choices : []));
    expect(CHOICES).toHaveLength(choices.length);
    const told = JSON.stringify(sheet);
    for (const { why } of choices) expect(told).not.toContain(why);
    expect(told).not.toMatch(/falls-short|dazzles|"grade"|"shows"|"mood"/);
  });

  test('comes in the order of play, with what leads to each moment', () => {
    const [first, second] = blindSheet(STORY, 7).moments;
    expect(first?.beat).toBe(STORY.start);
    const words = first?.choices.map((choice) => choice.words) ?? [];
    expect(second?.ways.some(({ after }) => after !== null && words.includes(after))).toBe(true);
  });

  test('has the choices in another order for another seed, and in the same for the same', () => {
    const order = (seed: number): string => JSON.stringify(blindSheet(STORY, seed).moments.map(({ choices }) => choices.map(({ id }) => id)));
    expect(order(1)).toBe(order(1));
    expect(new Set([1, 2, 3, 4].map(order)).size).toBeGreaterThan(1);
  });
});

describe('what several graders made of it', () => {
  test('those who say what the key says agree', () => {
    const agreement = compareGradings([graded('a', (key) => key), graded('b', (key) => key)], STORY, STORY);
    expect(agreement).toMatchObject({ alpha: { ordinal: 1, nominal: 1 }, compared: CHOICES.length, disputed: 0, stale: 0, ungraded: 0 });
  });

  test('who agree on something else than the key are told apart from those who do not agree', () => {
    const other = (key: ChoiceGrade): ChoiceGrade => (key === 'meets' ? 'dazzles' : 'meets');
    const a = graded('a', (key, at) => (at === 0 ? other(key) : key));
    const b = graded('b', (key, at) => (at === 0 || at === 1 ? other(key) : key));
    const { choices, disputed } = compareGradings([a, b], STORY, STORY);
    expect(disputed).toBe(2);
    expect(choices.slice(0, 2).map(({ verdict }) => verdict)).toEqual(['split', 'against-key']);
  });

  test('begins with the choice that they see furthest apart', () => {
    const a = graded('a', (key, at) => (at === 4 ? 'falls-short' : key));
    const b = graded('b', (key, at) => (at === 4 ? 'dazzles' : at === 2 ? (key === 'meets' ? 'dazzles' : 'meets') : key));
    const { choices } = compareGradings([a, b], STORY, STORY);
    expect(choices[0]?.choice).toBe(CHOICES[4]?.choice.id);
    expect(choices[0]?.given.map(({ grade }) => grade)).toEqual(['falls-short', 'dazzles']);
  });

  test('what one left out is compared by nobody', () => {
    const { compared } = compareGradings([graded('a', (key, at) => (at < 3 ? null : key)), graded('b', (key) => key)], STORY, STORY);
    expect(compared).toBe(CHOICES.length - 3);
  });

  test('a choice that was written anew since counts in nothing, and asks to be graded', () => {
    const words = CHOICES[0]?.choice.words ?? '';
    const now = scenarioOf(TEXT.replace(JSON.stringify(words), JSON.stringify(`${words} Truly.`)));
    const agreement = compareGradings([graded('a', (key) => key), graded('b', (key) => key)], STORY, now);
    expect(agreement).toMatchObject({ stale: 1, ungraded: 1, compared: CHOICES.length - 1 });
    expect(agreement.choices.at(-1)?.verdict).toBe('stale');
  });

  test('a changed key leaves what was graded as it is, and is what they are held against', () => {
    const now = scenarioOf(TEXT.replace('"grade": "meets"', '"grade": "dazzles"'));
    const agreement = compareGradings([graded('a', (key) => key), graded('b', (key) => key)], STORY, now);
    expect(agreement).toMatchObject({ stale: 0, disputed: 1, alpha: { ordinal: 1 } });
    expect(agreement.choices[0]?.verdict).toBe('against-key');
  });

  test('of a scenario that is gone nothing counts', () => {
    expect(compareGradings([graded('a', (key) => key), graded('b', (key) => key)], STORY, null)).toMatchObject({
      compared: 0,
      stale: CHOICES.length,
      alpha: { ordinal: null, nominal: null },
    });
  });

  test('whoever hands in, in whatever order, the figures are the same', () => {
    const grades = fc.array(fc.constantFrom<(ChoiceGrade | null)[]>('falls-short', 'meets', 'dazzles', null), {
      minLength: CHOICES.length,
      maxLength: CHOICES.length,
    });
    fc.assert(
      fc.property(grades, grades, grades, (...all) => {
        const handedIn = all.map((row, at) => graded(String(at), (_, choice) => row[choice] ?? null));
        const there = compareGradings(handedIn, STORY, STORY);
        const back = compareGradings(handedIn.toReversed(), STORY, STORY);
        expect(back.compared).toBe(there.compared);
        expect(back.disputed).toBe(there.disputed);
        if (there.alpha.ordinal !== null) expect(back.alpha.ordinal).toBeCloseTo(there.alpha.ordinal, 9);
      }),
      { numRuns: 30 },
    );
  });
});
