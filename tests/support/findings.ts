import { prove } from '#core/proof/lint.ts';
import type { Finding } from '#core/scenario/finding.ts';
import { parseScenario } from '#core/scenario/parse.ts';

/** What the prover finds in a document that the test knows to be valid, of one rule or of all. */
export function findingsOf(document: unknown, rule?: string): Finding[] {
  const parsed = parseScenario(typeof document === 'string' ? document : JSON.stringify(document));
  if (!parsed.ok) throw new Error(`The test's scenario is not valid: ${JSON.stringify(parsed.findings)}`);
  const { findings } = prove(parsed.scenario, parsed.places, null);
  return findings.filter((finding) => rule === undefined || finding.rule === rule);
}

/** Where a rule fires. */
export function pointersOf(document: unknown, rule: string): string[] {
  return findingsOf(document, rule).map(({ pointer }) => pointer);
}
