import { dirname, join, resolve } from 'node:path';
import type { Finding } from '#core/scenario/finding.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { companionFindings } from '#main/services/library/companion-findings.ts';
import { readTextFile } from '#main/services/scenario-file.ts';
import type { CliIo } from './io.ts';
import { knownNames } from './known-names.ts';
import { programmeFindings } from './lint-programme.ts';
import type { LintTarget } from './lint-targets.ts';
import type { ProverAtWork } from './with-prover.ts';

/** What lint has to say of one file. */
export interface FileReport {
  readonly file: string;
  readonly findings: readonly Finding[];
  /** Id and place of a scenario that could be read; null for any other file. */
  readonly scenario: { readonly id: string; readonly line: number; readonly column: number } | null;
}

/** Checks one file; scenarios in the prover's thread. */
export async function lintFile(io: CliIo, at: ProverAtWork, { file, kind }: LintTarget): Promise<FileReport> {
  const path = resolve(io.cwd, file);
  const read = await readTextFile(path);
  if (!read.ok) return { file, findings: [read.finding], scenario: null };
  if (kind === 'scenario') return lintScenario(at, file, path, read.text);
  if (kind === 'programme') return { file, findings: await programmeFindings(path, read.text), scenario: null };
  return { file, findings: await companionFindings(kind, read.text, (id) => companionOf(path, id)), scenario: null };
}

async function lintScenario(
  { prover, jobOn }: ProverAtWork,
  file: string,
  path: string,
  text: string,
): Promise<FileReport> {
  const { findings, scenario } = await prover.lint({ text, names: await knownNames(path) }, jobOn(file));
  return { file, findings, scenario };
}

async function companionOf(path: string, id: string): Promise<Scenario | null> {
  const read = await readTextFile(join(dirname(path), `${id}.scenario.json`));
  const parsed = read.ok ? parseScenario(read.text) : null;
  return parsed?.ok === true ? parsed.scenario : null;
}
