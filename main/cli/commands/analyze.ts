import type { Command } from 'commander';
import type { Analysis } from '#core/proof/analyze.ts';
import type { AnalyzeResult } from '#core/proof/jobs/result.ts';
import type { Finding } from '#core/scenario/finding.ts';
import type { Grade } from '#core/scenario/format.ts';
import { type CliIo, printJson } from '../io.ts';
import { invalidScenario, readScenarioText } from '../load-scenario.ts';
import { withProver } from '../with-prover.ts';

type Proof = NonNullable<AnalyzeResult['proof']>;

/** `analyze`: what the proof says of one scenario. Exit 0 only when it is proved. */
export function registerAnalyze(program: Command, io: CliIo, end: (exitCode: 0 | 1) => void): void {
  program
    .command('analyze')
    .description('prove a scenario: grades within reach, random play, policies, recovery budget')
    .argument('<file>', 'a scenario file')
    .option('--json', 'print the analysis as one JSON document')
    .action(async (file: string, options: { readonly json?: boolean }) => {
      const json = options.json === true;
      const text = await readScenarioText(io, file);
      const { findings, proof } = await withProver(io, json, ({ prover, jobOn }) =>
        prover.analyze({ text }, jobOn(file)),
      );
      if (proof === null) throw invalidScenario(file, findings);
      if (json) printJson(io, asJson(proof));
      else io.stdout(asText(proof, findings));
      end(proof.verdict === 'proved' ? 0 : 1);
    });
}

function asJson({ verdict, beats, choices, base, variants }: Proof) {
  const byVariant = variants.map(({ variant, analysis }) => [variant, analysis] as const);
  return { verdict, beats, choices, ...base, variants: Object.fromEntries(byVariant) };
}

function asText({ scenario, verdict, beats, choices, base, variants }: Proof, findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const lines = [
    `${scenario}: ${verdict}, ${beats} beats, ${choices} choices`,
    ...analysisLines('as it stands', base),
    ...variants.flatMap(({ variant, analysis }) => analysisLines(`variant ${variant}`, analysis)),
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
