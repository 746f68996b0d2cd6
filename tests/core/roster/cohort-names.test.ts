import { expect, test } from 'vitest';
import { nearCohorts, withCohorts } from '#core/roster/cohort-names.ts';
import { readLines } from '#core/roster/lines.ts';

test.each([
  ['Sprng', 'Spring'],
  ['spirng', 'Spring'],
  ['Sprìng', 'Spring'],
  ['Winter', null],
  ['Intake 2', null],
  ['Intakee 1', 'Intake 1'],
])('%s is near to %s', (name, near) => {
  expect(nearCohorts([name], ['Spring', 'Autumn', 'Intake 1']).get(name)).toBe(near);
});

test('thousands of names are compared within a budget', () => {
  const many = Array.from({ length: 5_000 }, (_, number) => `Cohort ${'x'.repeat(number % 50)}${number}`);
  const begun = performance.now();
  expect(nearCohorts(many.slice(0, 200).map((name) => `${name}y`), many).size).toBe(200);
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test('a cohort that was mistyped is read as the one that is meant, whatever its capitals', () => {
  const lines = [
    { line: 2, cells: ['7', 'Ana', 'sprng'] },
    { line: 3, cells: ['8', 'Bo', 'Autumn'] },
    { line: 4, cells: ['9', 'Cleo', ''] },
  ];
  const read = readLines(lines, { number: 0, name: 1, cohort: 2 }, 3);
  const cohorts = withCohorts(read, new Map([['sprng', 'Spring']])).entries.map(({ cohort }) => cohort);
  expect(cohorts).toEqual(['Spring', 'Autumn', null]);
});
