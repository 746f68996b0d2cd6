import { resolve } from 'node:path';
import { hashJson, type Sha256 } from '#core/results/hash.ts';
import type { Finding } from '#core/scenario/finding.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { readTextFile } from '#main/services/scenario-file.ts';
import { CliFailure, type CliIo } from './io.ts';

/** A scenario ready to play, and the hash of its contents. */
export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly hash: Sha256;
}

/**
 * Reads and checks one scenario file.
 *
 * @throws CliFailure (exit 1, `invalid-scenario`) with the findings where it is not valid
 */
export async function loadScenario(io: CliIo, file: string): Promise<LoadedScenario> {
  const parsed = parseScenario(await readScenarioText(io, file));
  if (!parsed.ok) throw invalidScenario(file, parsed.findings);
  return { scenario: parsed.scenario, hash: hashJson(parsed.document) };
}

/**
 * The text of a scenario file, not looked at yet.
 *
 * @throws CliFailure (exit 1, `invalid-scenario`) where it cannot be read
 */
export async function readScenarioText(io: CliIo, file: string): Promise<string> {
  const read = await readTextFile(resolve(io.cwd, file));
  if (!read.ok) throw invalidScenario(file, [read.finding]);
  return read.text;
}

/** More than these are better read in what lint prints. */
const MOST_LISTED = 20;

/** Says of a file that it holds no valid scenario, and why. */
export function invalidScenario(file: string, findings: readonly Finding[]): CliFailure {
  const lines = findings
    .slice(0, MOST_LISTED)
    .map(({ line, column, rule, message }) => `${file}:${line}:${column}: ${rule}: ${message}`);
  const more = findings.length - lines.length;
  if (more > 0) lines.push(`There are ${more} more. Run lint on ${file} to see every finding.`);
  return new CliFailure(1, 'invalid-scenario', lines.join('\n'), { file, findings });
}
