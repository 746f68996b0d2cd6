import { resolve } from 'node:path';
import { hashJson, type Sha256 } from '#core/results/hash.ts';
import type { Finding } from '#core/scenario/finding.ts';
import type { Scenario } from '#core/scenario/format.ts';
import type { Places } from '#core/scenario/places.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { readTextFile } from '#main/services/scenario-file.ts';
import { CliFailure, type CliIo } from './io.ts';

/** A scenario ready to play, and the hash of its contents. */
export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly places: Places;
  readonly hash: Sha256;
}

/**
 * Reads and checks one scenario file.
 *
 * @throws CliFailure (exit 1, `invalid-scenario`) with the findings where it is not valid
 */
export async function loadScenario(io: CliIo, file: string): Promise<LoadedScenario> {
  const read = await readTextFile(resolve(io.cwd, file));
  if (!read.ok) throw invalid(file, [read.finding]);
  const parsed = parseScenario(read.text);
  if (!parsed.ok) throw invalid(file, parsed.findings);
  return { scenario: parsed.scenario, places: parsed.places, hash: hashJson(parsed.document) };
}

function invalid(file: string, findings: readonly Finding[]): CliFailure {
  const [first] = findings;
  const where = first === undefined ? file : `${file}:${first.line}:${first.column}`;
  const message = `${where}: ${first?.message ?? 'This scenario is not valid.'} Run lint on it to see every finding.`;
  return new CliFailure(1, 'invalid-scenario', message, { file, findings });
}
