import { parsed } from '../parsed.ts';
import { stateGraphPaths } from '../peers/state-graph.ts';
import { generateScenario } from '../scenarios/generate.ts';
import type { Progress, SearchInput, SearchResult } from './search.ts';

/** The shortest paths of `xstate/graph`, as far as its time goes. */
export function measureStateGraph({ seed, size }: SearchInput, progress: Progress): SearchResult {
  const { scenario } = parsed(generateScenario(seed, size));
  const start = performance.now();
  const soFar = (states: number) => progress({ states, ms: performance.now() - start, finished: false });
  const states = stateGraphPaths(scenario, soFar).length;
  return { states, ms: performance.now() - start, finished: true };
}
