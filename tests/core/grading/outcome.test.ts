import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { score } from '#core/grading/outcome.ts';
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

test('a score stays within the band of its grade', () => {
  const worths = fc.array(fc.constantFrom('falls-short', 'meets', 'dazzles'), { maxLength: 400 });
  fc.assert(
    fc.property(worths, (taken) => {
      const [f, c, a] = [score('F', taken), score('C', taken), score('A', taken)];
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
