import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { score, scoreParts } from '#core/grading/outcome.ts';
import { reportCard, RunNotEndedError } from '#core/grading/report-card.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

test.each([
  ['F', [], 0],
  ['C', [], 40],
  ['A', [], 80],
  ['F', ['dazzles'], 39],
  ['C', ['meets'], 59],
  ['A', ['dazzles', 'meets', 'meets'], 93],
  ['A', ['dazzles', 'falls-short'], 90],
] as const)('%s with %j scores %i', (grade, taken, expected) => {
  expect(score(grade, taken)).toBe(expected);
});

test('a score is what its grade gives and what the choices add', () => {
  expect(scoreParts('C', ['meets', 'dazzles', 'falls-short'])).toEqual({ floor: 40, added: 19, width: 39 });
  expect(scoreParts('A', ['dazzles'])).toEqual({ floor: 80, added: 20, width: 20 });
  expect(scoreParts('F', [])).toEqual({ floor: 0, added: 0, width: 39 });
});

test('a score stays within the band of its grade', () => {
  const worths = fc.array(fc.constantFrom('falls-short', 'meets', 'dazzles'), { maxLength: 400 });
  fc.assert(
    fc.property(worths, (taken) => {
      const [f, c, a] = [score('F', taken), score('C', taken), score('A', taken)];
      for (const grade of ['F', 'C', 'A'] as const) {
        const { floor, added, width } = scoreParts(grade, taken);
        expect(floor + added).toBe(score(grade, taken));
        expect(added).toBeGreaterThanOrEqual(0);
        expect(added).toBeLessThanOrEqual(width);
      }
      expect(f).toBeLessThan(40);
      expect(c).toBeGreaterThanOrEqual(40);
      expect(c).toBeLessThan(80);
      expect(a).toBeGreaterThanOrEqual(80);
      expect(a).toBeLessThanOrEqual(100);
    }),
    { seed: 11 },
  );
});

test('there is no report card before the ending', () => {
  const program = programFrom(documentWith({ beats: { one: { choices: [choiceWith('it')] }, end: END } }));
  expect(() => reportCard(program, program.initial, [])).toThrow(RunNotEndedError);
});
