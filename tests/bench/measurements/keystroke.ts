import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { prove } from '#core/proof/lint.ts';
import { parsed } from '../parsed.ts';
import { median, timed } from '../statistics.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../scenarios');

/** How often each scenario is proved. */
export interface KeystrokeInput {
  readonly rounds: number;
}

/** Parsing and proving each bundled scenario, as an editor does at every keystroke; milliseconds. */
export interface KeystrokeResult {
  readonly scenarios: number;
  readonly states: number;
  readonly medianMs: number;
  readonly worstMs: number;
  readonly worst: string;
}

/** Times parse and proof of every bundled scenario: each by its median, and of those the median and the worst. */
export function measureKeystroke({ rounds }: KeystrokeInput): KeystrokeResult {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.scenario.json'));
  const texts = files.map((name) => readFileSync(path.join(FOLDER, name), 'utf8'));
  const states = texts.map((text) => lint(text));
  const medians = texts.map((text) => median(timed(rounds, () => lint(text))));
  const worstMs = Math.max(...medians);
  return {
    scenarios: files.length,
    states: Math.max(...states),
    medianMs: median(medians),
    worstMs,
    worst: files[medians.indexOf(worstMs)] ?? '',
  };
}

function lint(text: string): number {
  const { scenario, places } = parsed(text);
  const { base } = prove(scenario, places, null);
  return base.graph.size;
}
