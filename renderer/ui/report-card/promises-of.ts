import type { Program } from '#core/dialogue/program.ts';
import { namesOf } from '#core/dialogue/state.ts';
import type { Replay } from '#core/results/replay.ts';

/** What became of the promises of a run. Ids are the scenario's, in its order. */
export interface PromiseFates {
  readonly kept: readonly string[];
  readonly broken: readonly string[];
  /** The customer agreed to let them go. */
  readonly released: readonly string[];
}

export function promisesOf(program: Program, { state, steps }: Replay): PromiseFates {
  const made = steps.reduce((bits, { choice }) => bits | choice.promises, 0);
  return {
    kept: namesOf(state.kept, program.promises),
    broken: namesOf(state.promised & ~state.kept, program.promises),
    released: namesOf(made & ~state.promised & ~state.kept, program.promises),
  };
}
