import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePrinciples } from '#core/scenario/parse-principles.ts';
import { parseProgramme } from '#core/scenario/parse-programme.ts';
import type { Programme } from '#core/scenario/programme.ts';
import { storyIds } from '#tests/support/bundled.ts';
import { runCli } from '#tests/support/cli.ts';
import { scenarioFrom } from '#tests/support/scenarios.ts';

const FOLDER = 'scenarios';

const programme = read();

function read(): Programme {
  const parsed = parseProgramme(readFileSync(`${FOLDER}/programmes/mile-in-five-weeks.programme.json`, 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings, null, 2));
  return parsed.programme;
}

/** The principles that some choice of a scenario shows. */
function shownIn(id: string): Set<string> {
  const { beats } = scenarioFrom(readFileSync(`${FOLDER}/${id}.scenario.json`, 'utf8'));
  const choices = [...beats.values()].flatMap((beat) => (beat.kind === 'choices' ? beat.choices : []));
  return new Set(choices.flatMap(({ shows }) => shows));
}

test('lint finds nothing in it', async () => {
  const { exitCode, stdout } = await runCli(['lint', `${FOLDER}/programmes`, '--max-warnings', '0']);
  expect(stdout).toContain('1 file checked: 0 errors, 0 warnings.');
  expect(exitCode).toBe(0);
});

describe('the bundled programme', () => {
  test('lasts five weeks of three or four scenarios, and plays every bundled story once', () => {
    const played = programme.weeks.map(({ scenarios }) => scenarios.map(({ scenario }) => scenario));
    expect(played).toHaveLength(5);
    for (const scenarios of played) expect([3, 4]).toContain(scenarios.length);
    expect(played.flat().toSorted()).toEqual(storyIds());
  });

  test('teaches every principle, each in a week with a story that shows it', () => {
    const parsed = parsePrinciples(readFileSync(`${FOLDER}/principles.json`, 'utf8'));
    const known = parsed.ok ? parsed.principles.map(({ id }) => id) : [];
    expect(new Set(programme.weeks.flatMap(({ principles }) => principles))).toEqual(new Set(known));
    for (const { principles, scenarios, theme } of programme.weeks) {
      const shown = new Set(scenarios.flatMap(({ scenario }) => [...shownIn(scenario)]));
      expect(principles.filter((principle) => !shown.has(principle)), theme).toEqual([]);
    }
  });

  test('counts its standards on from week to week, 16 to 20 in the fourth', () => {
    const numbers = programme.weeks.map(({ standards }) => standards.map(({ number }) => number));
    expect(numbers.flat()).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
    expect(programme.weeks[3]?.theme).toBe('Go the extra mile');
    expect(numbers[3]).toEqual([16, 17, 18, 19, 20]);
  });

  test('asks the lead five questions, and has the exercise on loyalty in four steps', () => {
    expect(programme.weeks.flatMap(({ leadQuestions }) => leadQuestions)).toHaveLength(5);
    expect(programme.weeks[3]?.exercise?.steps.map((step) => step.split(/[\s,]/)[0])).toEqual(['Write', 'Ask', 'Add', 'Tick']);
  });
});
