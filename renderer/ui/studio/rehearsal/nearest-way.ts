import { compileScenario } from '#core/dialogue/compile.ts';
import { begin } from '#core/dialogue/steps.ts';
import type { Prover } from '#core/proof/jobs/prover.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { rehearse } from '#core/studio/rehearsal/rehearse.ts';
import { type Standing, standingOf } from '#core/studio/rehearsal/standing.ts';

/** Whether any run comes to how things are said to stand. */
export type Reach = 'asking' | 'reached' | 'never' | 'unknown';

/** How things stand where the shortest run comes to a beat; null: none was found. */
export interface Nearest {
  readonly standing: Standing | null;
  readonly reach: Exclude<Reach, 'asking'>;
}

/** So many states are looked at before it stays unknown. */
export const BOUND = 300_000;

interface Wanted {
  readonly text: string;
  readonly scenario: Scenario;
  readonly variant: string | null;
  readonly beat: string;
}

/** The shortest run to a beat; null: nobody waits for it any more. */
export async function nearestWay(prover: Prover, { text, scenario, variant, beat }: Wanted, signal: AbortSignal): Promise<Nearest | null> {
  try {
    const { complete, playthrough } = await prover.way({ text, variant, beat, state: null, bound: BOUND }, { signal });
    const run = playthrough === null ? null : rehearse(scenario, { variant, from: null, words: playthrough });
    const arrived = run === null ? undefined : [...run.steps.flatMap(({ arrivals }) => arrivals), ...run.first.arrivals].findLast(({ beat: at }) => run.program.beats[at]?.id === beat);
    const standing = run === null || arrived === undefined ? null : standingOf(run.program, arrived);
    return { standing, reach: standing !== null ? 'reached' : complete ? 'never' : 'unknown' };
  } catch {
    return signal.aborted ? null : { standing: null, reach: 'unknown' };
  }
}

/** How things stand as a story begins. */
export function atBeginning(scenario: Scenario, variant: string | null): Standing {
  const program = compileScenario(scenario, variant);
  return standingOf(program, begin(program).state);
}
