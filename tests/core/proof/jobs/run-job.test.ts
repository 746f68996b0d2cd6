import { describe, expect, test } from 'vitest';
import { playScript } from '#core/dialogue/script.ts';
import { reportCard } from '#core/grading/report-card.ts';
import type { CounterfactualsJob } from '#core/proof/jobs/job.ts';
import { replySchema } from '#core/proof/jobs/result.ts';
import { runJob } from '#core/proof/jobs/run-job.ts';
import { eventsOfScript } from '#tests/support/attempt-events.ts';
import { largeScenario } from '#tests/support/large-scenario.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

const DOCUMENT = documentWith({
  needs: { soup: 'The soup' },
  variants: { again: { mood: 20 } },
  beats: {
    one: { choices: [choiceWith('soup', { meets: ['soup'], to: 'two' }), choiceWith('none', { grade: 'falls-short', to: 'two' })] },
    two: { choices: [choiceWith('wow', { grade: 'dazzles' }), choiceWith('bye')] },
    end: END,
  },
});
const TEXT = JSON.stringify(DOCUMENT);
const PROGRAM = programFrom(DOCUMENT);

function counterfactualsOf(script: string, parts: Partial<CounterfactualsJob> = {}) {
  const job: CounterfactualsJob = {
    kind: 'counterfactuals',
    text: TEXT,
    variant: null,
    mode: 'practice',
    events: eventsOfScript(PROGRAM, script),
    ...parts,
  };
  return runJob(job, () => undefined);
}

describe('counterfactuals', () => {
  test('there is one for every better grade, and it replays to it', () => {
    const result = counterfactualsOf('none,bye');
    expect(result).toEqual({
      kind: 'counterfactuals',
      grade: 'F',
      complete: true,
      runs: [
        { grade: 'C', playthrough: ['soup', 'bye'], deviations: [0] },
        { grade: 'A', playthrough: ['soup', 'wow'], deviations: [0, 1] },
      ],
    });
    for (const { grade, playthrough } of result.kind === 'counterfactuals' ? result.runs : []) {
      const run = playScript(PROGRAM, playthrough);
      expect(run.ok && reportCard(PROGRAM, run.state, run.steps).grade).toBe(grade);
    }
  });

  test('an A has none', () => {
    expect(counterfactualsOf('soup,wow')).toMatchObject({ grade: 'A', complete: true, runs: [] });
  });

  test('nothing is said of a scenario that was not explored whole', () => {
    const text = largeScenario(4);
    const events = eventsOfScript(programFrom(text), 'no,no,no,no,bye');
    expect(counterfactualsOf('none,bye', { text, events })).toMatchObject({ complete: true });
    expect(counterfactualsOf('none,bye', { text, events, bound: 8 })).toMatchObject({ complete: false, runs: [] });
  });

  test('what is no finished run of the scenario is refused', () => {
    expect(() => counterfactualsOf('soup,wow', { text: '{' })).toThrow('no valid scenario');
    expect(() => counterfactualsOf('soup,wow', { variant: 'again' })).toThrow('Event 0 of the attempt was refused');
    expect(() => counterfactualsOf('soup,wow', { events: eventsOfScript(PROGRAM, 'soup') })).toThrow('ending');
  });
});

test('what is wrong with a text is found, with its id and place', () => {
  const names = { principles: new Set<string>(), settings: new Set<string>(), props: new Set<string>(), looks: new Set<string>() };
  const checked = runJob({ kind: 'lint', text: TEXT, names }, () => undefined);
  expect(checked).toMatchObject({ verdict: 'proved', scenario: { id: 'test', line: 1, column: 18 } });
  expect(checked.kind === 'lint' && checked.findings.map(({ rule }) => rule)).toContain('unknown-asset');
  const unchecked = runJob({ kind: 'lint', text: TEXT, names: null }, () => undefined);
  expect(unchecked.kind === 'lint' && unchecked.findings.map(({ rule }) => rule)).not.toContain('unknown-asset');
  expect(runJob({ kind: 'lint', text: '{', names }, () => undefined)).toMatchObject({
    verdict: null,
    scenario: null,
    findings: [{ rule: 'schema' }],
  });
  expect(runJob({ kind: 'analyze', text: '{' }, () => undefined)).toMatchObject({ proof: null, findings: [{ rule: 'schema' }] });
});

test('progress counts the states of all variants together', () => {
  const document: Record<string, unknown> = JSON.parse(largeScenario(14));
  const told: number[] = [];
  const result = runJob({ kind: 'analyze', text: JSON.stringify({ ...document, variants: { again: { mood: 20 } } }) }, (states) => {
    told.push(states);
  });
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  const once = result.kind === 'analyze' ? (result.proof?.base.states ?? 0) : 0;
  expect(once).toBeGreaterThan(2 ** 14);
  expect(told.at(-1)).toBeGreaterThan(once);
});

test('every kind of result passes the check that a reply goes through, as it is', () => {
  const text = TEXT;
  for (const job of [{ kind: 'lint', text, names: null } as const, { kind: 'analyze', text } as const]) {
    const reply = { type: 'done', id: 0, result: runJob(job, () => undefined) };
    expect(replySchema.parse(structuredClone(reply))).toEqual(reply);
  }
});
