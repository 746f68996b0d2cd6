import { expect, test } from 'vitest';
import { compileScenario } from '#core/dialogue/compile.ts';
import { exploreVariant } from '#core/proof/analyze.ts';
import { TUTORIAL } from '#renderer/ui/tutorial/tutorial.ts';
import { threeWays } from '#renderer/ui/tutorial/ways.ts';
import { bundledScenario } from '#tests/support/bundled.ts';

const scenario = bundledScenario(TUTORIAL);

test('the tutorial tells an F, a C and an A, each in two choices', () => {
  const { analysis } = exploreVariant(scenario, null);
  const ways = threeWays(compileScenario(scenario, null), analysis.grades);
  expect(ways.map(({ grade, steps }) => [grade, steps.length])).toEqual([
    ['F', 2],
    ['C', 2],
    ['A', 2],
  ]);
  expect(new Set(ways.map(({ ending }) => ending)).size).toBe(3);
  for (const { last } of ways) expect(last?.say).toBeTruthy();
});

test('a grade that cannot be reached is left out', () => {
  const program = compileScenario(scenario, null);
  const none = { playthrough: null };
  expect(threeWays(program, { F: none, C: none, A: { playthrough: ['our-mix-up', 'carry-it'] } })).toMatchObject([
    { grade: 'A', ending: 'Walked to the bus', steps: [{ grade: 'meets' }, { grade: 'dazzles' }] },
  ]);
});
