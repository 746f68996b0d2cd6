import { describe, expect, test } from 'vitest';
import { compileScenario } from '#core/dialogue/compile.ts';
import { playScript } from '#core/dialogue/script.ts';
import { reportCard } from '#core/grading/report-card.ts';
import { scenarioFrom } from '#tests/support/scenarios.ts';
import { readVector, vectorIds } from '#tests/support/vectors.ts';

interface Expected {
  readonly play?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const ids = vectorIds();

function expectedOf(id: string): Expected {
  return JSON.parse(readVector(`${id}.expected.json`));
}

test('there are vectors to run', () => {
  expect(ids.length).toBeGreaterThanOrEqual(45);
});

/** Gen-523 and the like say nothing of `play`: they are about `analyze` alone. */
const played = ids.filter((id) => Object.keys(expectedOf(id).play ?? {}).length > 0);

describe.each(played)('vector %s', (id) => {
  const scenario = scenarioFrom(readVector(`${id}.scenario.json`));
  const program = compileScenario(scenario);

  test.each(Object.entries(expectedOf(id).play ?? {}))('plays %s', (script, answer) => {
    const result = playScript(program, script === '' ? [] : script.split(','));
    if (answer['fails'] === true) {
      expect(result.ok).toBe(false);
      return;
    }
    if (!result.ok) throw new Error(`It fails at step ${result.step}: ${result.fault}`);
    const card = reportCard(program, result.state, result.steps);
    expect({ ...card, principles: Object.fromEntries(card.principles) }).toMatchObject(answer);
    expect(Object.fromEntries(card.principles)).toEqual(answer['principles']);
    expect(card.choices).toEqual(answer['choices']);
  });
});
