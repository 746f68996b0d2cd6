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
  const m = Math.min(100, Math.max(0, mood)) / 50 - 1;
  return m < 0 ? { nod: -m * 0.1, sink: -m * 0.017, lean: m * 0.022 } : { nod: -m * 0.035, sink: -m * 0.006, lean: m * 0.018 };
}
