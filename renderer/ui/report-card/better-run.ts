import type { Program } from '#core/dialogue/program.ts';
import type { Step } from '#core/dialogue/steps.ts';
import { playScript } from '#core/dialogue/script.ts';
import type { Counterfactual } from '#core/proof/counterfactual.ts';
import { type Played, type ReviewedStep, reviewSteps } from './review.ts';

/** A choice that had to be another one. */
export interface Change {
  /** The moment in the better run, and what was done in it. */
  readonly instead: ReviewedStep;
  /** What the attempt did at that moment; null where it never came to it. */
  readonly chosen: ReviewedStep | null;
}

/** A run that earns a better grade, beside the attempt it is told for. */
export interface BetterRun {
  /** In the order of the run; none where the attempt's own choices do, in another order. */
  readonly changes: readonly Change[];
  /** What follows the last of the changes; the whole run where there are none. */
  readonly rest: readonly ReviewedStep[];
  /** The title of the ending it comes to. */
  readonly ending: string;
  /** How many choices it shares with the attempt before the two part. */
  readonly shared: number;
}

/**
 * Tells a counterfactual in the words of its scenario.
 *
 * @throws RangeError where it is no run of the attempt's program
 */
export function betterRun(attempt: Played, { playthrough, deviations }: Counterfactual): BetterRun {
  const { program } = attempt;
  const run = playScript(program, playthrough);
  if (!run.ok) throw new RangeError(`The better run fails at step ${run.step}: ${run.fault}`);
  const played: Played = { program, steps: run.steps };
  const steps = reviewSteps(played);
  const own = reviewSteps(attempt);
  const changes = deviations.flatMap((at) => {
    const instead = steps[at];
    if (instead === undefined) return [];
    const chosen = own[momentInAttempt(attempt, played, at)] ?? null;
    // Authors write a choice twice where it is worth more after something else: to the player it is the same.
    return chosen !== null && looksTheSame(chosen, instead) ? [] : [{ instead, chosen }];
  });
  return {
    changes,
    rest: steps.slice(changes.at(-1)?.instead.number ?? 0),
    ending: endingTitle(program, run.state.beat),
    shared: sharedSteps(run.steps, attempt.steps),
  };
}

/** Where the two part they stand in the same state: the better run can be played on from there. */
function sharedSteps(better: readonly Step[], attempt: readonly Step[]): number {
  const parts = better.findIndex(({ choice, timedOut }, at) => {
    const own = attempt[at];
    return own?.choice.id !== choice.id || own.timedOut !== timedOut;
  });
  return parts < 0 ? better.length : parts;
}

/** The attempt's step in the same beat: the one of the same number, or else the last; -1 where there is none. */
function momentInAttempt(attempt: Played, better: Played, at: number): number {
  const beat = better.steps[at]?.before.beat;
  if (attempt.steps[at]?.before.beat === beat) return at;
  return attempt.steps.findLastIndex(({ before }) => before.beat === beat);
}

function looksTheSame(one: ReviewedStep, other: ReviewedStep): boolean {
  return one.timedOut === other.timedOut && one.words.kind === other.words.kind && one.words.text === other.words.text;
}

function endingTitle(program: Program, index: number): string {
  const beat = program.scenario.beats.get(program.beats[index]?.id ?? '');
  return beat?.kind === 'ending' ? beat.ending.title : '';
}
