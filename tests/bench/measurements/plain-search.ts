import { parsed } from '../parsed.ts';
import { plainSearch } from '../peers/plain-search.ts';
import { generateScenario } from '../scenarios/generate.ts';
import type { Progress, SearchInput, SearchResult } from './search.ts';

/** The plain search, warm too: it is given a smaller part of the same scenario first. */
export function measurePlainSearch({ seed, size, bound }: SearchInput, progress: Progress): SearchResult {
  const { scenario } = parsed(generateScenario(seed, size));
  plainSearch(scenario, { bound: Math.min(bound, WARM_UP_STATES) });
  const start = performance.now();
  const onProgress = (states: number) => progress({ states, ms: performance.now() - start, finished: false });
  const { states, finished } = plainSearch(scenario, { bound, onProgress });
  return { states, ms: performance.now() - start, finished };
}

const WARM_UP_STATES = 50_000;
