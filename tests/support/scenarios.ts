import { compileScenario } from '#core/dialogue/compile.ts';
import type { Program } from '#core/dialogue/program.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { parseScenario } from '#core/scenario/parse.ts';

/** Parses a document that the test knows to be valid. */
export function scenarioFrom(document: unknown): Scenario {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(`The test's scenario is not valid: ${JSON.stringify(parsed.findings)}`);
  return parsed.scenario;
}

/** Parses and compiles a document that the test knows to be valid. */
export function programFrom(document: unknown, variant: string | null = null): Program {
  return compileScenario(scenarioFrom(document), variant);
}

/** The parts of a scenario that a test of behaviour does not care about, with `parts` on top. */
export function documentWith(parts: Record<string, unknown>): Record<string, unknown> {
  return {
    format: 1,
    id: 'test',
    version: '1.0.0',
    title: 'Test',
    role: 'You are at the counter.',
    setting: 'restaurant',
    cast: { kim: { name: 'Kim' } },
    customer: 'kim',
    start: 'one',
    ...parts,
  };
}

/** An ending beat. */
export const END = { ending: { title: 'The end', tone: 'neutral' } } as const;

/** A choice with only what is required, and `parts` on top. */
export function choiceWith(id: string, parts: Record<string, unknown> = {}): Record<string, unknown> {
  return { id, say: `Choice ${id}`, grade: 'meets', why: 'Because.', to: 'end', ...parts };
}
