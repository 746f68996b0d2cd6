import { compileScenario } from '#core/dialogue/compile.ts';
import { exploreVariant } from '#core/proof/analyze.ts';
import { explore } from '#core/proof/explore.ts';
import { parsed } from '../parsed.ts';
import { generateScenario } from '../scenarios/generate.ts';
import type { ProverInput } from './prover.ts';

/** Memory held, in bytes a state. */
export interface MemoryResult {
  readonly states: number;
  /** By the explored graph alone. */
  readonly graphBytes: number;
  /** By the graph and everything that the analysis keeps with it. */
  readonly analysisBytes: number;
}

/**
 * What a graph and an analysis hold: the process's memory before and while they are held, everything
 * else collected. Needs `--expose-gc`.
 */
export function measureMemory({ seed, size }: ProverInput): MemoryResult {
  const { scenario } = parsed(generateScenario(seed, size));
  const program = compileScenario(scenario);
  exploreVariant(scenario, null);
  const graph = held(() => explore(program));
  const analysis = held(() => exploreVariant(scenario, null));
  const states = graph.value.size;
  return { states, graphBytes: graph.bytes / states, analysisBytes: analysis.bytes / states };
}

function held<T>(make: () => T): { readonly value: T; readonly bytes: number } {
  const before = memoryInUse();
  const value = make();
  return { value, bytes: memoryInUse() - before };
}

/** The heap, and what lies outside it; array buffers are counted in `external`. */
function memoryInUse(): number {
  if (globalThis.gc === undefined) throw new Error('Run this with --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
