import type { Command } from 'commander';
import type { Analysis } from '#core/proof/analyze.ts';
import { type Proof, prove } from '#core/proof/lint.ts';
import type { Grade, Scenario } from '#core/scenario/format.ts';
import { type CliIo, printJson } from '../io.ts';
import { loadScenario } from '../load-scenario.ts';

/** `analyze`: what the proof says of one scenario. Exit 0 only when it is proved. */
export function registerAnalyze(program: Command, io: CliIo, end: (exitCode: 0 | 1) => void): void {
  program
    .command('analyze')
    .description('prove a scenario: grades within reach, random play, policies, recovery budget')
    .argument('<file>', 'a scenario file')
    .option('--json', 'print the analysis as one JSON document')
    .action(async (file: string, options: { readonly json?: boolean }) => {
      const { scenario, places } = await loadScenario(io, file);
      const proof = prove(scenario, places, null);
      if (options.json === true) printJson(io, asJson(scenario, proof));
      else io.stdout(asText(scenario, proof));
      end(proof.verdict === 'proved' ? 0 : 1);
    });
}

function asJson(scenario: Scenario, proof: Proof) {
  const variants = proof.variants.map(({ variant, analysis }) => [variant ?? '', analysis] as const);
  return {
    verdict: proof.verdict,
    beats: scenario.beats.size,
    choices: choicesOf(scenario),
    ...proof.base.analysis,
    variants: Object.fromEntries(variants),
  };
}

function asText(scenario: Scenario, proof: Proof): string {
  const errors = proof.findings.filter(({ severity }) => severity === 'error');
  const lines = [
    `${scenario.id}: ${proof.verdict}, ${scenario.beats.size} beats, ${choicesOf(scenario)} choices`,
    ...analysisLines('as it stands', proof.base.analysis),
    ...proof.variants.flatMap(({ variant, analysis }) => analysisLines(`variant ${variant ?? ''}`, analysis)),
    ...errors.map(({ line, column, rule, message }) => `${line}:${column}: ${rule}: ${message}`),
  ];
  return `${lines.join('\n')}\n`;
}

function analysisLines(name: string, analysis: Analysis): string[] {
  const { states, random, recoveryBudget } = analysis;
  const percent = (chance: number) => `${(chance * 100).toFixed(1)} %`;
  const grades: readonly Grade[] = ['A', 'C', 'F'];
  return [
    `  ${name}: ${states} states, recovery budget ${recoveryBudget ?? 'without limit'}`,
    ...grades.map((grade) => {
      const { playthrough } = analysis.grades[grade];
      const run = playthrough === null ? 'out of reach' : playthrough.join(',') || 'at once';
      return `    ${grade} ${percent(random[grade])} of random play; shortest: ${run}`;
    }),
    `    always first ${analysis.alwaysFirst}, longest ${analysis.alwaysLongest}, costliest ${analysis.alwaysCostliest}`,
  ];
}

function choicesOf(scenario: Scenario): number {
  return [...scenario.beats.values()].reduce(
    (sum, beat) => sum + (beat.kind === 'choices' ? beat.choices.length : 0),
    0,
  );
}
