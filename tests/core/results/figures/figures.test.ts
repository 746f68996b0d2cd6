import { describe, expect, test } from 'vitest';
import { principleFigures } from '#core/results/figures/consistency.ts';
import { effortGroups, timeGroups } from '#core/results/figures/effort.ts';
import { gradeFigures } from '#core/results/figures/grade-groups.ts';
import { type Item, itemOf } from '#core/results/figures/item-analysis.ts';
import { quantile } from '#core/results/figures/statistics.ts';
import { talliesOfRuns, type TakenChoice } from '#tests/support/choice-tallies.ts';
import { correlation } from '#tests/support/correlation.ts';

const attempts = (count: number, grade: 'A' | 'C' | 'F', cohort: string, from = 0, scenario = 'one', week = 20_000) =>
  Array.from({ length: count }, (_, at) => ({ person: from + at, scenario, cohort, week, grade }));

describe('grades', () => {
  test('are counted together and by cohort, scenario and week', () => {
    const figures = gradeFigures([...attempts(6, 'A', 'x'), ...attempts(7, 'C', 'x', 6), ...attempts(8, 'F', 'y', 20)], 5);
    expect(figures.total).toEqual({ key: '', people: 21, finished: 21, A: 6, C: 7, F: 8 });
    expect(figures.cohorts).toEqual([
      { key: 'x', people: 13, finished: 13, A: 6, C: 7, F: 0 },
      { key: 'y', people: 8, finished: 8, A: 0, C: 0, F: 8 },
    ]);
    expect(figures.weeks).toEqual([{ key: '20000', people: 21, finished: 21, A: 6, C: 7, F: 8 }]);
  });

  test('many attempts of few people are a small group', () => {
    const few = [1, 2, 3].flatMap((scenario) => attempts(4, 'C', 'x', 0, `s${scenario}`));
    const { cohorts, others } = gradeFigures([...few, ...attempts(9, 'C', 'y', 50), ...attempts(9, 'C', 'z', 80)], 5);
    expect(cohorts.map(({ key, finished }) => [key, finished])).toEqual([['z', 9]]);
    // The next larger cohort is told together with the small one: by itself it would give that away.
    expect(others).toMatchObject({ keys: ['x', 'y'], group: { people: 13, finished: 21 } });
  });

  test('hidden numbers of few people are no cover for each other, however many attempts they are', () => {
    // Two people in two weeks made ten attempts: less than a group together, though ten are more than five.
    const week = (at: number, person: number) => ['a', 'b', 'c', 'd', 'e'].map((scenario) => ({ person, scenario, cohort: 'x', week: at, grade: 'C' as const }));
    const many = Array.from({ length: 10 }, (_, person) => ({ person, scenario: 'a', cohort: 'x', week: 7, grade: 'C' as const }));
    const { weeks } = gradeFigures([...week(21, 90), ...week(28, 91), ...many], 5);
    expect(weeks.map(({ finished }) => finished)).toEqual([null, null, null]);
  });

  test('where every cohort is small they are told together alone', () => {
    const { cohorts, others, total } = gradeFigures([...attempts(3, 'A', 'x'), ...attempts(4, 'C', 'y', 10)], 5);
    expect(cohorts).toEqual([]);
    expect(others).toMatchObject({ keys: ['x', 'y'], group: { finished: total.finished } });
  });

  test('somebody erased counts in the totals and as nobody', () => {
    const { total } = gradeFigures([...attempts(6, 'C', 'x'), { person: null, scenario: 'one', cohort: null, week: 20_000, grade: 'C' }], 1);
    expect(total).toMatchObject({ people: 6, finished: 7 });
  });
});

test('attempts to the first A are counted once a person and scenario', () => {
  const efforts = [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 7, 8, 9, 4, 4, null, null, null, null, null, null].map((toFirstA, person) => ({ person, scenario: 's', toFirstA, ms: 1 }));
  expect(effortGroups(efforts, 5)[1]).toEqual({ scenario: 's', people: 21, finished: 21, first: 5, second: 5, third: 0, later: 5, notYet: 6 });
});

test('together people are counted once, however many scenarios they finished', () => {
  const efforts = ['s', 't', 'u'].flatMap((scenario) => Array.from({ length: 8 }, (_, person) => ({ person, scenario, toFirstA: 1, ms: 1 })));
  const [total, ...scenarios] = effortGroups(efforts, 5);
  expect(total).toMatchObject({ people: 8, finished: 24, first: 24 });
  expect(scenarios.map(({ people }) => people)).toEqual([8, 8, 8]);
  // Many firsts of few people are a small group.
  const few = Array.from({ length: 9 }, (_, person) => ({ person, scenario: 's', toFirstA: null, ms: 1 }));
  const ofOne = ['t', 'u', 'v', 'w', 'x', 'y'].map((scenario) => ({ person: 50, scenario, toFirstA: 1, ms: 1 }));
  expect(effortGroups([...few, ...ofOne], 5)[0]?.first).toBeNull();
});

test('times are quartiles to the nearest five seconds, of enough people', () => {
  const efforts = [10, 20, 31, 40, 52].map((seconds, person) => ({ person, scenario: 's', toFirstA: null, ms: seconds * 1_000 }));
  expect(timeGroups(efforts, 5)).toEqual([{ scenario: 's', quarter: 20, median: 30, threeQuarters: 40 }]);
  expect(timeGroups(efforts, 6)).toEqual([]);
});

test('a principle is told with each customer, and how far apart they are', () => {
  const count = (scenario: string, people: number, shown: number) => ({ principle: 'p', scenario, people, opportunities: 10, shown, dazzled: 1, lapses: 1 });
  const [figure] = principleFigures([count('a', 9, 9), count('b', 9, 4), count('c', 8, 7)], 5);
  expect(figure).toMatchObject({ people: 9, rates: { shown: 20 / 30 }, spread: { low: 0.4, high: 0.9 } });
  const [hidden] = principleFigures([count('a', 9, 9), count('b', 9, 4), count('c', 3, 7)], 5);
  // One small group takes another with it: it would follow from the principle's own figure.
  expect(hidden?.scenarios.filter(({ rates }) => rates === null)).toHaveLength(2);
});

describe('item analysis', () => {
  const MOST = { one: 'dazzles', two: 'meets', three: 'dazzles' } as const;
  const itemAt = (beat: keyof typeof MOST, runs: readonly (readonly TakenChoice[])[]): Item | null =>
    itemOf(talliesOfRuns(runs).filter((tally) => tally.beat === beat), MOST[beat]);
  const run = (one: 'falls-short' | 'dazzles', two: 'falls-short' | 'meets'): TakenChoice[] => [
    { beat: 'one', choice: one, grade: one },
    { beat: 'two', choice: two, grade: two },
    { beat: 'one', choice: 'falls-short', grade: 'falls-short' },
  ];

  test('facility is the mean worth as a share of the most there was, at the first visit', () => {
    const runs = [...Array.from({ length: 9 }, () => run('dazzles', 'meets')), ...Array.from({ length: 3 }, () => run('falls-short', 'falls-short'))];
    const [one, two] = [itemAt('one', runs), itemAt('two', runs)];
    expect(one).toMatchObject({ reached: 12, facility: 0.75 });
    expect(two?.facility).toBe(0.75);
    expect(two?.discrimination).toBeCloseTo(1);
    expect(one?.choices.get('falls-short')?.chose).toBe(3);
    expect(one?.choices.get('falls-short')?.discrimination).toBeCloseTo(-1);
  });

  test('discrimination is Pearson’s correlation with how the same people did elsewhere', () => {
    const grades = ['falls-short', 'meets', 'dazzles'] as const;
    const worth = { 'falls-short': 0, meets: 0.5, dazzles: 1 } as const;
    const runs = Array.from({ length: 200 }, (_, at) =>
      (['one', 'two', 'three'] as const)
        // Not everybody comes to the third; a few come to the first alone.
        .filter((beat) => beat === 'one' || (at % 11 > 0 && (beat === 'two' || at % 3 > 0)))
        .map((beat, place) => ({ beat, choice: `c${(at * (place + 3) + (at >> (place + 1))) % 4}`, grade: grades[((at * (place + 3) + (at >> (place + 1))) % 4) % 3] ?? 'meets' })),
    );
    const pairs = runs.flatMap(([first, ...others]) => (first === undefined || others.length === 0 ? [] : [{ first, rest: others.reduce((sum, { grade }) => sum + worth[grade], 0) / others.length }]));
    const rests = pairs.map(({ rest }) => rest);
    const item = itemAt('one', runs);
    expect(pairs.length).toBeLessThan(200);
    expect(item?.discrimination).toBeCloseTo(correlation(pairs.map(({ first }) => worth[first.grade]), rests) ?? Number.NaN, 3);
    for (const choice of ['c0', 'c1', 'c2', 'c3']) {
      expect(item?.choices.get(choice)?.discrimination).toBeCloseTo(correlation(pairs.map(({ first }) => Number(first.choice === choice)), rests) ?? Number.NaN, 3);
    }
  });

  test('a correlation of few people, or of no difference, is none', () => {
    expect(itemAt('one', [run('dazzles', 'meets')])?.discrimination).toBeNull();
    expect(itemAt('one', Array.from({ length: 20 }, () => run('dazzles', 'meets')))?.discrimination).toBeNull();
    expect(itemAt('one', [])).toBeNull();
  });
});

test('quantiles lie between neighbours', () => {
  expect([quantile([1, 2, 3, 4], 0.5), quantile([1, 2, 3, 4], 0.25), quantile([], 0.5)]).toEqual([2.5, 1.75, null]);
});
