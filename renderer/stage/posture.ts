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
