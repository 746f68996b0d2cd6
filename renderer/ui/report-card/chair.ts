import type { Program } from '#core/dialogue/program.ts';
import { type DialogueState, namesOf } from '#core/dialogue/state.ts';
import { begin, type Step } from '#core/dialogue/steps.ts';
import type { Feeling } from '#core/scenario/format.ts';
import { choiceWords } from '../play/choice-view.ts';
import { customerFeeling, firstStaging, type Scene, sceneOf } from '../play/scene.ts';
import { nameOf } from '../play/speaker.ts';
import type { Played } from './review.ts';
import { type StepEffect, stepEffects } from './step-effects.ts';

/** Something told of the customer. */
export interface Told {
  /** Its place in the scene, from 0. */
  readonly at: number;
  /** Their name; null: the narrator tells how they look. */
  readonly speaker: string | null;
  readonly say: string;
}

/** Part of what a choice did that the customer could tell. */
export type Felt = Exclude<StepEffect, { code: 'spent' | 'surprised' }>;

/** One moment of a run as the customer lived it; every word of it is the scenario's. */
export interface ChairMoment {
  /** What was said to them or done; null where the story began. */
  readonly did: { readonly kind: 'say' | 'do' | 'timed-out'; readonly text: string } | null;
  readonly before: { readonly feels: Feeling; readonly mood: number };
  readonly after: { readonly feels: Feeling; readonly mood: number };
  /** What they said then, and what was told of their face: nothing that others said to each other. */
  readonly answered: readonly Told[];
  readonly felt: readonly Felt[];
  /** Needs that stand open after it. */
  readonly waiting: readonly string[];
  /** Promises that nothing can keep any more; only the last moment has some. */
  readonly broken: readonly string[];
}

/** Every moment of a run that is over, from where the customer comes in. */
export function chairMoments({ program, steps }: Played): ChairMoment[] {
  const first = sceneOf(program, begin(program).arrivals, firstStaging(program));
  const moments = [momentOf(program, first, first, null)];
  let before = first;
  for (const step of steps) {
    const after = sceneOf(program, step.arrivals, before.staging);
    moments.push(momentOf(program, before, after, step));
    before = after;
  }
  return moments;
}

function momentOf(program: Program, before: Scene, after: Scene, step: Step | null): ChairMoment {
  return {
    did: step === null ? null : doneIn(program, step),
    before: leftAt(program, before),
    after: leftAt(program, after),
    answered: toldIn(program, after),
    felt: step === null ? [] : stepEffects(program, step).filter(isFelt),
    waiting: namesOf(program.allNeeds & ~after.state.met, program.needs),
    broken: brokenAt(program, after.state),
  };
}

function doneIn(program: Program, { before, choice, timedOut }: Step): ChairMoment['did'] {
  const { kind, text } = choiceWords(program, program.beats[before.beat]?.id ?? '', choice.id);
  return { kind: timedOut ? 'timed-out' : kind, text };
}

/** How a scene leaves the customer. */
function leftAt(program: Program, scene: Scene): ChairMoment['after'] {
  return { feels: customerFeeling(program, scene, scene.lines.length - 1), mood: scene.state.mood };
}

function toldIn(program: Program, { lines }: Scene): Told[] {
  return lines.flatMap(({ feels, say, who }, at) => {
    const own = who === program.scenario.customer || (who === null && feels !== null);
    return own ? [{ at, speaker: nameOf(program, who), say }] : [];
  });
}

function brokenAt(program: Program, { beat, promised, kept }: DialogueState): string[] {
  return program.beats[beat]?.kind === 'ending' ? namesOf(promised & ~kept, program.promises) : [];
}

/** A surprise and a price are the report card's words: nobody in the story counts them. */
function isFelt(effect: StepEffect): effect is Felt {
  return effect.code !== 'spent' && effect.code !== 'surprised';
}
