import type { Program } from '../dialogue/program.ts';
import type { DialogueState } from '../dialogue/state.ts';
import type { Reads } from './reads.ts';

/**
 * The state with everything forgotten that no run can read any more, so that states which cannot
 * differ in what follows are one: a mood nobody tests, a flag nobody asks about, slips beyond the bar.
 */
export function normalise(
  program: Program,
  reads: Reads,
  state: DialogueState,
): DialogueState {
  const ending = program.beats[state.beat]?.kind === 'ending';
  const broken = state.promised & ~state.kept;
  return {
    beat: state.beat,
    mood: reads.mood ? state.mood : 0,
    flagsLow: state.flagsLow & reads.flagsLow,
    flagsHigh: state.flagsHigh & reads.flagsHigh,
    met: state.met,
    // A kept promise can no longer break, so only a condition can tell whether it still stands.
    promised: broken | (state.promised & reads.promised),
    kept: ending ? 0 : state.kept,
    slips: Math.min(state.slips, reads.slipsCap),
    dazzles: Math.min(state.dazzles, reads.dazzlesCap),
    surprises: Math.min(state.surprises, program.scenario.bar.surprises),
    spent: reads.spent ? state.spent : 0,
    seen: state.seen.map((word, index) => word & (reads.seen[index] ?? 0)),
    walkOut: state.walkOut === 'back' && !reads.mood ? 'none' : state.walkOut,
  };
}
