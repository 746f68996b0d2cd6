import { prove } from '#core/proof/lint.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { parsed } from '../parsed.ts';
import { largeDocument } from '../scenarios/large-document.ts';
import { median, timed } from '../statistics.ts';

/** How large a document to read, and how often. */
export interface DocumentInput {
  readonly seed: number;
  readonly bytes: number;
  readonly rounds: number;
}

/** A large document; medians in milliseconds. */
export interface DocumentResult {
  readonly bytes: number;
  readonly beats: number;
  /** Read, and everything checked that parsing checks: limits, shape, references. */
  readonly parseMs: number;
  /** The same, the first time in the process. */
  readonly firstParseMs: number;
  /** All findings: read, checked and proved. */
  readonly lintMs: number;
  /** `JSON.parse` of the same text, which checks nothing. */
  readonly jsonParseMs: number;
}

/** Times reading a document just under the limit. */
export function measureDocument({ seed, bytes, rounds }: DocumentInput): DocumentResult {
  const text = largeDocument(seed, bytes);
  const [firstParseMs = Number.NaN] = timed(1, () => parseScenario(text));
  const result = parseScenario(text);
  if (!result.ok) throw new Error(`The large document is not valid: ${result.findings[0]?.message ?? ''}`);
  return {
    bytes: Buffer.byteLength(text),
    beats: result.scenario.beats.size,
    parseMs: median(timed(rounds, () => parseScenario(text))),
    firstParseMs,
    lintMs: median(timed(rounds, () => lint(text))),
    jsonParseMs: median(timed(rounds, () => JSON.parse(text))),
  };
}

function lint(text: string): string {
  const { scenario, places } = parsed(text);
  return prove(scenario, places, null).verdict;
}
