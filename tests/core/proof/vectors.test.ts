import { describe, expect, test } from 'vitest';
import { compileScenario } from '#core/dialogue/compile.ts';
import { playScript } from '#core/dialogue/script.ts';
import { reportCard } from '#core/grading/report-card.ts';
import { type Analysis, exploreVariant } from '#core/proof/analyze.ts';
import { prove } from '#core/proof/lint.ts';
import type { GradeChances } from '#core/proof/random-play.ts';
import type { Finding } from '#core/scenario/finding.ts';
import type { Grade, Scenario } from '#core/scenario/format.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { scenarioFrom } from '#tests/support/scenarios.ts';
import { readVector, vectorIds } from '#tests/support/vectors.ts';

const GRADES: readonly Grade[] = ['A', 'C', 'F'];

interface ExpectedAnalysis {
  readonly grades: Readonly<Record<Grade, { readonly reachable: boolean; readonly steps?: number }>>;
  readonly random: GradeChances;
  readonly alwaysFirst: string;
  readonly alwaysLongest: string;
  readonly alwaysCostliest: string;
  readonly recoveryBudget: number | null;
}

interface Expected {
  readonly analyze: ExpectedAnalysis & {
    readonly variants?: Readonly<Record<string, ExpectedAnalysis>>;
  };
  readonly lintHas: readonly string[];
  readonly lintHasNot: readonly string[];
  readonly unreachableBeats: readonly string[];
  readonly unreachableChoices: readonly string[];
}

function expectedOf(id: string): Expected {
  return JSON.parse(readVector(`${id}.expected.json`));
}

describe.each(vectorIds())('vector %s', (id) => {
  const text = readVector(`${id}.scenario.json`);
  const expected = expectedOf(id);

  test('is analysed as expected, in every variant', () => {
    const scenario = scenarioFrom(text);
    const { variants = {}, ...base } = expected.analyze;
    expectAnalysis(scenario, null, base);
    for (const [variant, answer] of Object.entries(variants)) expectAnalysis(scenario, variant, answer);
  });

  test('is linted as expected', () => {
    const parsed = parseScenario(text);
    if (!parsed.ok) throw new Error('The vector is not valid.');
    const { findings } = prove(parsed.scenario, parsed.places, null);
    const base = findings.filter(({ variant }) => variant === undefined);
    const rules = base.map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining([...expected.lintHas]));
    for (const rule of expected.lintHasNot) expect(rules).not.toContain(rule);
    expect(beatsNamed(base, 'unreachable-beat')).toEqual(expected.unreachableBeats);
    expect(choicesNamed(parsed.scenario, base)).toEqual(expected.unreachableChoices);
  });
});

function expectAnalysis(scenario: Scenario, variant: string | null, expected: ExpectedAnalysis): void {
  const { analysis } = exploreVariant(scenario, variant);
  for (const grade of GRADES) {
    const { reachable, playthrough } = analysis.grades[grade];
    expect(reachable).toBe(expected.grades[grade].reachable);
    expect(analysis.random[grade]).toBeCloseTo(expected.random[grade], 6);
    if (playthrough === null) continue;
    expect(playthrough).toHaveLength(expected.grades[grade].steps ?? -1);
    expect(gradeOfRun(scenario, variant, playthrough)).toBe(grade);
  }
  expect(summaryOf(analysis)).toEqual(summaryOf(expected));
}

function summaryOf({ alwaysFirst, alwaysLongest, alwaysCostliest, recoveryBudget }: ExpectedAnalysis | Analysis) {
  return { alwaysFirst, alwaysLongest, alwaysCostliest, recoveryBudget };
}

function gradeOfRun(scenario: Scenario, variant: string | null, words: readonly string[]): Grade {
  const program = compileScenario(scenario, variant);
  const run = playScript(program, words);
  if (!run.ok) throw new Error(run.fault);
  return reportCard(program, run.state, run.steps).grade;
}

function beatsNamed(findings: readonly Finding[], rule: string): string[] {
  return findings.filter((one) => one.rule === rule).map(({ pointer }) => pointer.split('/')[2] ?? '');
}

function choicesNamed(scenario: Scenario, findings: readonly Finding[]): string[] {
  return findings
    .filter(({ rule }) => rule === 'unreachable-choice')
    .map(({ pointer }) => {
      const [, , beatId = '', , index] = pointer.split('/');
      const beat = scenario.beats.get(beatId);
      return `${beatId}/${beat?.kind === 'choices' ? (beat.choices[Number(index)]?.id ?? '') : ''}`;
    });
}
