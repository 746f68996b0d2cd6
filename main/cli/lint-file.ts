import { dirname, join, resolve } from 'node:path';
import { sorted, toFinding } from '#core/proof/lint.ts';
import type { Found } from '#core/proof/rules/found.ts';
import { brokenRoutes } from '#core/proof/rules/routes.ts';
import { translationFaults } from '#core/proof/rules/translations.ts';
import type { Finding } from '#core/scenario/finding.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { parsePrinciples } from '#core/scenario/parse-principles.ts';
import { parseRoutes } from '#core/scenario/parse-routes.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { parseTranslation } from '#core/scenario/parse-translation.ts';
import type { Places } from '#core/scenario/places.ts';
import { readTextFile } from '#main/services/scenario-file.ts';
import type { CliIo } from './io.ts';
import { knownNames } from './known-names.ts';
import { programmeFindings } from './lint-programme.ts';
import type { FileKind, LintTarget } from './lint-targets.ts';
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
  return { file, findings: await companionFindings(kind, path, read.text), scenario: null };
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

/** Findings of a file that stands beside a scenario; what it says of one is checked where that one is valid. */
async function companionFindings(
  kind: Exclude<FileKind, 'scenario' | 'programme'>,
  path: string,
  text: string,
): Promise<readonly Finding[]> {
  if (kind === 'principles') return parsePrinciples(text).findings;
  if (kind === 'routes') {
    const parsed = parseRoutes(text);
    if (!parsed.ok) return parsed.findings;
    const scenario = await companionOf(path, parsed.routes.scenario);
    return placed(scenario === null ? [] : brokenRoutes(scenario, parsed.routes), parsed.places);
  }
  const parsed = parseTranslation(text);
  if (!parsed.ok) return parsed.findings;
  const scenario = await companionOf(path, parsed.translation.scenario);
  return placed(scenario === null ? [] : translationFaults(scenario, parsed.translation), parsed.places);
}

async function companionOf(path: string, id: string): Promise<Scenario | null> {
  const read = await readTextFile(join(dirname(path), `${id}.scenario.json`));
  const parsed = read.ok ? parseScenario(read.text) : null;
  return parsed?.ok === true ? parsed.scenario : null;
}

function placed(found: readonly Found[], places: Places): Finding[] {
  return sorted(found.map((one) => toFinding(one, places, null)));
}
