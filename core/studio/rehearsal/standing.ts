import { z } from '../../contract/zod.ts';
import type { Program } from '../../dialogue/program.ts';
import { arriveAt } from '../../dialogue/reduce.ts';
import { type DialogueState, hasBit, namesOf } from '../../dialogue/state.ts';

const ids = z.array(z.string()).readonly();
const count = z.int().min(0).max(1_000_000);

export const standingSchema = z.strictObject({
  /** 0 to 100. */
  mood: z.int().min(0).max(100),
  flags: ids,
  met: ids,
  /** Promises that stand. */
  promised: ids,
  kept: ids,
  slips: count,
  dazzles: count,
  surprises: count,
  /** Units of the allowance. */
  spent: count,
  /** Beats that were seen, of those that a condition asks about. */
  seen: ids,
  walkOut: z.enum(['none', 'out', 'back']),
});

/** How things stand in a run, by names: so it outlives edits of the scenario, where the numbers of a `DialogueState` do not. */
export type Standing = z.infer<typeof standingSchema>;

/** How things stand in a state. */
export function standingOf(program: Program, state: DialogueState): Standing {
  const { mood, slips, dazzles, surprises, spent, walkOut } = state;
  return {
    mood,
    flags: program.flags.filter((_, bit) => hasBit(bit < 32 ? state.flagsLow : state.flagsHigh, bit & 31)),
    met: namesOf(state.met, program.needs),
    promised: namesOf(state.promised, program.promises),
    kept: namesOf(state.kept, program.promises),
    slips,
    dazzles,
    surprises,
    spent,
    seen: program.beats.flatMap(({ id, seenBit: bit }) => (bit >= 0 && hasBit(state.seen[bit >>> 5] ?? 0, bit & 31) ? [id] : [])),
    walkOut,
  };
}

/** The state of somebody who arrives at a beat as things stand; names that the scenario does not have are passed over. Null: there is no such beat. */
export function stateAt(program: Program, beat: string, standing: Standing): DialogueState | null {
  const index = program.beatIndex.get(beat);
  if (index === undefined) return null;
  const flags = new Set(standing.flags.map((flag) => program.flags.indexOf(flag)));
  const seen = program.initial.seen.map(() => 0);
  for (const id of standing.seen) {
    const bit = program.beats[program.beatIndex.get(id) ?? -1]?.seenBit ?? -1;
    if (bit >= 0) seen[bit >>> 5] = (seen[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  const { mood, slips, dazzles, surprises, spent, walkOut } = standing;
  const state: DialogueState = {
    beat: index,
    mood,
    flagsLow: bitsOf([...flags].filter((bit) => bit < 32)),
    flagsHigh: bitsOf([...flags].filter((bit) => bit >= 32)),
    met: bitsOf(standing.met.map((need) => program.needs.indexOf(need))),
    promised: bitsOf(standing.promised.map((promise) => program.promises.indexOf(promise))),
    kept: bitsOf(standing.kept.map((promise) => program.promises.indexOf(promise))),
    slips,
    dazzles,
    surprises,
    spent,
    seen,
    walkOut,
  };
  return arriveAt(program.beats, state, index);
}

function bitsOf(indices: readonly number[]): number {
  return indices.reduce((bits, index) => (index < 0 ? bits : bits | (1 << (index & 31))), 0);
}
