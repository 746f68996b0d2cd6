import { expect, test } from 'vitest';
import { compareGrades, passes } from '#core/grading/pass.ts';

test('C or better passes, unless the programme asks for A', () => {
  expect((['F', 'C', 'A'] as const).map((grade) => passes(grade))).toEqual([false, true, true]);
  expect((['F', 'C', 'A'] as const).map((grade) => passes(grade, 'A'))).toEqual([false, false, true]);
});

test('grades are in order', () => {
  expect((['A', 'F', 'C'] as const).toSorted(compareGrades)).toEqual(['F', 'C', 'A']);
});
