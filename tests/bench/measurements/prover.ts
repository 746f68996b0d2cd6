import { compileScenario } from '#core/dialogue/compile.ts';
import { exploreVariant } from '#core/proof/analyze.ts';
import { explore } from '#core/proof/explore.ts';
import { prove } from '#core/proof/lint.ts';
import { parsed } from '../parsed.ts';
import { generateScenario, type ScenarioSize } from '../scenarios/generate.ts';
import { median, timed, warmUp } from '../statistics.ts';

/** What to prove, and how often. */
export interface ProverInput {
  readonly seed: number;
  readonly size: ScenarioSize;
  readonly rounds: number;
}

/** The prover on one scenario; times are medians in milliseconds, once the code is warm. */
export interface ProverResult {
  readonly states: number;
  readonly edges: number;
  readonly exploreMs: number;
  /** Exploration and analysis, as `analyze` has it. */
  readonly analyzeMs: number;
  /** All of it: every variant, every rule, the verdict. */
  readonly proveMs: number;
  /** The very first proof of the process, before anything is compiled. */
  readonly firstProveMs: number;
  readonly verdict: string;
}

/** Times the prover on one scenario. */
export function measureProver({ seed, size, rounds }: ProverInput): ProverResult {
  const { scenario, places } = parsed(generateScenario(seed, size));
  const program = compileScenario(scenario);
  const [firstProveMs = Number.NaN] = timed(1, () => prove(scenario, places, null));
  const { base, verdict } = prove(scenario, places, null);
  warmUp(WARM_UP_MS, () => prove(scenario, places, null));
  return {
    states: base.graph.size,
    edges: base.graph.targets.length,
    exploreMs: median(timed(rounds, () => explore(program))),
    analyzeMs: median(timed(rounds, () => exploreVariant(scenario, null))),
    proveMs: median(timed(rounds, () => prove(scenario, places, null))),
    firstProveMs,
    verdict,
  };
}

const WARM_UP_MS = 1_000;
