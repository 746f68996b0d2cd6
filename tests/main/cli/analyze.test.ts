import { expect, test } from 'vitest';
import { runCli } from '#tests/support/cli.ts';
import { readVector, vectorIds } from '#tests/support/vectors.ts';

const VECTORS = 'tests/fixtures/vectors';

const ERRORS = new Set([
  'dead-end',
  'no-way-out',
  'unreachable-beat',
  'unreachable-choice',
  'grade-a-unreachable',
  'grade-c-unreachable',
]);

test.each(vectorIds())('analyze answers for %s as the vector expects', async (id) => {
  const { exitCode, stdout } = await runCli(['analyze', `${VECTORS}/${id}.scenario.json`, '--json']);
  const answer = JSON.parse(stdout);
  const { analyze, lintHas } = JSON.parse(readVector(`${id}.expected.json`));
  const faulty = lintHas.some((rule: string) => ERRORS.has(rule));
  expect(answer).toMatchObject({
    alwaysFirst: analyze.alwaysFirst,
    alwaysLongest: analyze.alwaysLongest,
    alwaysCostliest: analyze.alwaysCostliest,
    recoveryBudget: analyze.recoveryBudget,
  });
  if (faulty) expect([answer.verdict, exitCode]).toEqual(['faulty', 1]);
  else expect(exitCode).toBe(answer.verdict === 'proved' ? 0 : 1);
  expect(Object.keys(answer.variants)).toEqual(Object.keys(analyze.variants ?? {}));
});

test('analyze tells it in words, too', async () => {
  const { exitCode, stdout } = await runCli(['analyze', 'scenarios/missing-dressing.scenario.json']);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^missing-dressing: proved, \d+ beats, \d+ choices$/m);
  expect(stdout).toContain('variant again');
});

test('a scenario that is not valid cannot be analysed', async () => {
  const { exitCode, stdout } = await runCli(['analyze', 'package.json', '--json']);
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout).error.code).toBe('invalid-scenario');
});
