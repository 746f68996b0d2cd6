import { expect, test } from 'vitest';
import type { PersonResult } from '#core/contract/person.ts';
import { resultsByScenario } from '#renderer/ui/staff/people/results-by-scenario.ts';

const at = (day: number): string => `2026-03-0${day}T10:00:00.000Z`;

function result(scenario: string, day: number, grade: PersonResult['grade'], score: number | null, setAside = false): PersonResult {
  const finishedAt = grade === null ? null : at(day);
  const status = grade === null ? ('in-progress' as const) : ('completed' as const);
  const title = `${scenario} ${day}`;
  return { attempt: `${scenario}-${day}`, scenario, title, locale: 'en', status, startedAt: at(day), finishedAt, grade, score, setAside, hasChoices: false };
}

const bestOf = (...results: PersonResult[]) => resultsByScenario(results).map(({ best }) => best?.attempt ?? null);

test('attempts of a scenario stand together, under the newest title', () => {
  const groups = resultsByScenario([result('b', 9, 'C', 50), result('a', 8, 'C', 50), result('b', 1, 'F', 10)]);
  expect(groups.map(({ title, attempts }) => [title, attempts.length])).toEqual([
    ['b 9', 2],
    ['a 8', 1],
  ]);
});

test('the best is by grade, then score, then the earliest', () => {
  expect(bestOf(result('a', 3, 'C', 90), result('a', 2, 'A', 80), result('a', 1, 'F', 0))).toEqual(['a-2']);
  expect(bestOf(result('a', 3, 'C', 50), result('a', 2, 'C', 60))).toEqual(['a-2']);
  expect(bestOf(result('a', 3, 'C', 50), result('a', 2, 'C', 50), result('a', 1, 'C', 50))).toEqual(['a-1']);
});

test('what was set aside, is unfinished or has no grade to be seen is not the best', () => {
  expect(bestOf(result('a', 3, 'A', 100, true), result('a', 2, 'F', 5))).toEqual(['a-2']);
  expect(bestOf(result('a', 1, null, null))).toEqual([null]);
});
