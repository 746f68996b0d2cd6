import { compileScenario } from '#core/dialogue/compile.ts';
import { explore } from '#core/proof/explore.ts';
import { parsed } from '../parsed.ts';
import { generateScenario } from '../scenarios/generate.ts';
import { median, timed, warmUp } from '../statistics.ts';
import type { SearchInput, SearchResult } from './search.ts';

/** Explores again and again, and tells the median. */
export function measureExploration({ seed, size }: SearchInput): SearchResult {
  const program = compileScenario(parsed(generateScenario(seed, size)).scenario);
  warmUp(WARM_UP_MS, () => explore(program));
  const { size: states } = explore(program);
  return { states, ms: median(timed(EXPLORATIONS, () => explore(program))), finished: true };
}

const WARM_UP_MS = 500;
const EXPLORATIONS = 11;
