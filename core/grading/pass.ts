import type { Grade } from '../scenario/format.ts';
import type { PassMark } from '../scenario/programme.ts';

/** Grades from the worst to the best. */
const ORDER: Readonly<Record<Grade, number>> = { F: 0, C: 1, A: 2 };

/** Negative where the first grade is the lower one, positive where it is the higher, else 0. */
export function compareGrades(a: Grade, b: Grade): number {
  return ORDER[a] - ORDER[b];
}

/** Whether a grade passes: C or better, unless the programme asks for A. */
export function passes(grade: Grade, mark: PassMark = 'C'): boolean {
  return compareGrades(grade, mark) >= 0;
}
