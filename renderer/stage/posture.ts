import type { Feeling } from '#core/scenario/format.ts';

/** How a mood is carried: fractions and radians that a person's drawing adds to its rest position. */
export interface Posture {
  /** Forward tilt of the head, radians. */
  readonly nod: number;
  /** How far the shoulders sink, as a fraction of the bust's height. */
  readonly sink: number;
  /** Lean of the whole person, radians; backwards when low, towards the other when high. */
  readonly lean: number;
}

/** From the slump of mood 0 over the rest of 50 to the lifted head of 100. */
export function postureOf(mood: number): Posture {
  const low = Math.max(0, 1 - mood / 50);
  const high = Math.max(0, mood / 50 - 1);
  const [down, up] = [Math.min(1, low), Math.min(1, high)];
  return { nod: down * 0.1 - up * 0.035, sink: down * 0.017 - up * 0.006, lean: up * 0.018 - down * 0.022 };
}

/** What a feeling adds to the mood's posture for as long as it lasts. */
const BEARING: Readonly<Record<Feeling, Posture>> = {
  delighted: { nod: -0.03, sink: -0.006, lean: 0.012 },
  pleased: { nod: -0.012, sink: -0.002, lean: 0.006 },
  calm: { nod: 0, sink: 0, lean: 0 },
  concerned: { nod: 0.022, sink: 0.002, lean: -0.006 },
  frustrated: { nod: 0.02, sink: -0.002, lean: 0.016 },
  angry: { nod: 0.034, sink: -0.005, lean: 0.03 },
  sad: { nod: 0.07, sink: 0.008, lean: -0.016 },
  surprised: { nod: -0.03, sink: -0.009, lean: -0.03 },
};

/** How someone of this mood stands while they feel so. */
export function carriageOf(mood: number, feels: Feeling): Posture {
  const [rest, now] = [postureOf(mood), BEARING[feels]];
  return { nod: rest.nod + now.nod, sink: rest.sink + now.sink, lean: rest.lean + now.lean };
}
