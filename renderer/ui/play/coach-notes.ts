import type { Program } from '#core/dialogue/program.ts';
import { namesOf } from '#core/dialogue/state.ts';
import type { Feeling } from '#core/scenario/format.ts';
import type { PlaySnapshot } from './play-snapshot.ts';
import { customerFeeling, customerMood } from './scene.ts';

/** What the coach sees in a moment, before any principle: how the customer is, and what stands open. */
export interface CoachNotes {
  readonly mood: Feeling;
  /** What the player's last choice did to the mood; none: there was none. */
  readonly moved: 'up' | 'down' | 'same' | 'none';
  readonly face: Feeling;
  /** The customer's last words in this scene; null: they said none. */
  readonly heard: string | null;
  /** Needs not met yet. */
  readonly waiting: readonly string[];
  /** Whether there were needs, and all are met. */
  readonly settled: boolean;
  /** Promises given and not kept yet. */
  readonly promised: readonly string[];
  readonly slips: boolean;
  /** The customer has walked out. */
  readonly gone: boolean;
}

/** All of it is in the state and the lines that were told: none of it says which choice. */
export function coachNotes(program: Program, { position: { scene }, taken }: PlaySnapshot): CoachNotes {
  const { state, lines } = scene;
  const { scenario } = program;
  const last = lines.length - 1;
  const waiting = namesOf(program.allNeeds & ~state.met, program.needs);
  return {
    mood: customerMood(scene, last),
    moved: movedBy(taken.at(-1)),
    face: customerFeeling(program, scene, last),
    heard: lines.findLast(({ who }) => who === scenario.customer)?.say ?? null,
    waiting: waiting.map((id) => scenario.needs.get(id) ?? id),
    settled: scenario.needs.size > 0 && waiting.length === 0,
    promised: namesOf(state.promised & ~state.kept, program.promises).map((id) => scenario.promises.get(id) ?? id),
    slips: state.slips > 0,
    gone: state.walkOut === 'out',
  };
}

function movedBy(last: PlaySnapshot['taken'][number] | undefined): CoachNotes['moved'] {
  if (last === undefined) return 'none';
  const { after, before } = last.step;
  if (after.mood === before.mood) return 'same';
  return after.mood > before.mood ? 'up' : 'down';
}
