import { expect, test } from 'vitest';
import { prove } from '#core/proof/lint.ts';
import { tracesOf } from '#core/proof/trace.ts';
import type { Finding } from '#core/scenario/finding.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { readVector, vectorIds } from '#tests/support/vectors.ts';

function parse(text: string) {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(`The test's scenario is not valid: ${JSON.stringify(parsed.findings)}`);
  return parsed;
}

const text = JSON.stringify(
  documentWith({
    variants: { dear: { allowance: 5 } },
    beats: {
      one: {
        timer: { seconds: 60, choice: 'late' },
        choices: [choiceWith('buy', { costs: 5, to: 'two' }), choiceWith('late', { to: 'pass' })],
      },
      two: { choices: [choiceWith('bye')] },
      pass: { to: 'two' },
      end: { ...END },
    },
  }),
  null,
  2,
);

const finding: Finding = { rule: 'x', severity: 'warning', message: 'x', pointer: '', line: 1, column: 1 };

test('a trace names the choice, the timer and the beat where the run stands, each at its place', () => {
  const { scenario, places } = parse(text);
  const [trace = []] = tracesOf(scenario, places, [{ ...finding, playthrough: ['@timeout', 'bye'] }]);
  expect(trace.map(({ beat, word, pointer }) => [beat, word, pointer])).toEqual([
    ['one', '@timeout', '/beats/one/timer'],
    ['two', 'bye', '/beats/two/choices/0'],
    ['end', null, '/beats/end'],
  ]);
  const lines = text.split('\n');
  expect(lines[(trace[0]?.line ?? 0) - 1]).toContain('"timer"');
  expect(lines[trace[1]?.line ?? 0]).toContain('"id": "bye"');
});

test('a run follows its variant; one that cannot be followed, and a finding without one, have no trace', () => {
  const { scenario, places } = parse(text);
  const playthrough = ['buy'];
  const traces = tracesOf(scenario, places, [{ ...finding, playthrough, variant: 'dear' }, { ...finding, playthrough }, finding]);
  expect(traces.map(({ length }) => length)).toEqual([2, 0, 0]);
});

test('a run of no steps is where it begins', () => {
  const { scenario, places } = parse(text);
  expect(tracesOf(scenario, places, [{ ...finding, playthrough: [] }])).toMatchObject([[{ beat: 'one', word: null }]]);
});

test('traces stay within a bound, however many findings there are', () => {
  const { scenario, places } = parse(text);
  const many = Array.from({ length: 30_000 }, (): Finding => ({ ...finding, playthrough: ['@timeout'] }));
  const traces = tracesOf(scenario, places, many);
  expect(traces).toHaveLength(many.length);
  const steps = traces.reduce((sum, { length }) => sum + length, 0);
  expect(steps).toBeGreaterThan(19_000);
  expect(steps).toBeLessThanOrEqual(20_000);
});

test('every playthrough that the prover finds in the vectors can be followed to its end', () => {
  for (const id of vectorIds()) {
    const { scenario, places } = parse(readVector(`${id}.scenario.json`));
    const { findings } = prove(scenario, places, null);
    for (const [at, trace] of tracesOf(scenario, places, findings).entries()) {
      const playthrough = findings[at]?.playthrough;
      expect(trace.map(({ word }) => word)).toEqual(playthrough === undefined ? [] : [...playthrough, null]);
    }
  }
});
