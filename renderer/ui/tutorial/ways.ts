import type { Program } from '#core/dialogue/program.ts';
import { playScript } from '#core/dialogue/script.ts';
import type { Grade } from '#core/scenario/format.ts';
import { type ReviewedStep, reviewSteps } from '../report-card/review.ts';
import { sceneOf, firstStaging } from '../play/scene.ts';
import { nameOf } from '../play/speaker.ts';

/** One way the tutorial can go. */
export interface Way {
  readonly grade: Grade;
  readonly steps: readonly ReviewedStep[];
  /** The last thing said in it, and by whom; null: the narrator. */
  readonly last: { readonly speaker: string | null; readonly say: string } | null;
  readonly ending: string;
}

/** The shortest run to each grade, as the proof found it. */
export type Shortest = Readonly<Record<Grade, { readonly playthrough: readonly string[] | null }>>;

/** The same story three ways, worst first; a grade that cannot be reached is left out. */
export function threeWays(program: Program, grades: Shortest): Way[] {
  return (['F', 'C', 'A'] as const).flatMap((grade) => {
    const { playthrough } = grades[grade];
    const run = playthrough === null ? null : playScript(program, playthrough);
    if (run === null || !run.ok) return [];
    const { lines } = sceneOf(program, run.steps.at(-1)?.arrivals ?? [], firstStaging(program));
    const line = lines.at(-1);
    const beat = program.scenario.beats.get(program.beats[run.state.beat]?.id ?? '');
    return {
      grade,
      steps: reviewSteps({ program, steps: run.steps }),
      last: line === undefined ? null : { speaker: nameOf(program, line.who), say: line.say },
      ending: beat?.kind === 'ending' ? beat.ending.title : '',
    };
  });
}
