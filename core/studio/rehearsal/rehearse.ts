import { compileScenario } from '../../dialogue/compile.ts';
import type { Program } from '../../dialogue/program.ts';
import { actionOf } from '../../dialogue/script.ts';
import { type Settled, settle } from '../../dialogue/settle.ts';
import type { DialogueState } from '../../dialogue/state.ts';
import { begin, type Refusal, type Step, step } from '../../dialogue/steps.ts';
import type { Scenario } from '../../scenario/format.ts';
import { type Standing, stateAt } from './standing.ts';

/** A run of an author's, in words alone: it is played anew on every text the scenario comes to have. */
export interface Run {
  /** Null: the scenario as it stands. */
  readonly variant: string | null;
  /** Where it begins; null: where the story does. */
  readonly from: { readonly beat: string; readonly standing: Standing } | null;
  /** Choice ids, and `@timeout` where the timer ran out. */
  readonly words: readonly string[];
}

/** Why a run goes no further on this text. */
export type Halt = Refusal | 'stuck' | 'over';

/** A run as far as it fits a text. */
export interface Rehearsal {
  readonly program: Program;
  /** Where it began. */
  readonly first: Settled;
  /** The steps that still make sense. */
  readonly steps: readonly Step[];
  readonly state: DialogueState;
  /** True where it has gone into a ring without a way out. */
  readonly stuck: boolean;
  /** The word that fits no more, and why; null where all of it does. */
  readonly halted: { readonly word: string; readonly why: Halt } | null;
}

/** Plays a run on a scenario, as far as it fits. Null where it cannot even begin: its beat or its variant is gone. */
export function rehearse(scenario: Scenario, { variant, from, words }: Run): Rehearsal | null {
  if (variant !== null && !scenario.variants.has(variant)) return null;
  const program = compileScenario(scenario, variant);
  const first = firstOf(program, from);
  if (first === null) return null;
  const steps: Step[] = [];
  let { state, stuck } = first;
  const so = (halted: Rehearsal['halted']): Rehearsal => ({ program, first, steps, state, stuck, halted });
  for (const word of words) {
    if (stuck) return so({ word, why: 'stuck' });
    if (program.beats[state.beat]?.kind === 'ending') return so({ word, why: 'over' });
    const result = step(program, state, actionOf(word));
    if (!result.ok) return so({ word, why: result.refusal });
    steps.push(result.step);
    ({ after: state, stuck } = result.step);
  }
  return so(null);
}

function firstOf(program: Program, from: Run['from']): Settled | null {
  if (from === null) return begin(program);
  const state = stateAt(program, from.beat, from.standing);
  return state === null ? null : settle(program, state);
}
