import { prove } from '#core/proof/lint.ts';
import { parsed } from '../parsed.ts';
import { growingScenario } from '../scenarios/grow-without-end.ts';
import { timed } from '../statistics.ts';

/** Where the prover has to stop. */
export interface GrowthInput {
  readonly bound: number;
}

/** What the prover says of a scenario that it cannot explore whole. */
export interface GrowthResult {
  readonly bound: number;
  readonly states: number;
  readonly verdict: string;
  readonly ms: number;
}

/** Proves a scenario of more states than the bound. */
export function measureGrowth({ bound }: GrowthInput): GrowthResult {
  const { scenario, places } = parsed(growingScenario());
  let said = { states: 0, verdict: '' };
  const [ms = Number.NaN] = timed(1, () => {
    const { base, verdict } = prove(scenario, places, null, { bound });
    said = { states: base.graph.size, verdict };
  });
  return { bound, ...said, ms };
}
