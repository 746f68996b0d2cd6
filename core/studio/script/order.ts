import type { Outline, OutlineBeat } from '../outline.ts';

/** A beat with its place in the order of a play. */
export interface OrderedBeat {
  readonly beat: OutlineBeat;
  /** From 1. */
  readonly number: number;
  /** Some way leads to it from the start. */
  readonly reached: boolean;
}

/**
 * Beats in the order of a play, by breadth: the start, what its ways lead to, what those lead to; then the one of whoever
 * walks out and what follows it; at last what nothing leads to, in the order of the text.
 */
export function playOrder({ beats, edges, start }: Outline): readonly OrderedBeat[] {
  const byId = new Map(beats.map((beat) => [beat.id, beat]));
  const met = new Set<string>();
  const meet = (first: readonly string[]): void => {
    const waiting = [...first];
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const beat = byId.get(id);
      if (beat === undefined || met.has(id)) continue;
      met.add(id);
      waiting.push(...beat.edges.map(({ to }) => to));
    }
  };
  meet(start === null ? [] : [start]);
  if (met.size > 0) meet(edges.filter(({ kind }) => kind === 'walks-out').map(({ to }) => to));
  const reached = [...met].flatMap((id) => byId.get(id) ?? []);
  const others = beats.filter(({ id }) => !met.has(id));
  return [...reached, ...others].map((beat, index) => ({ beat, number: index + 1, reached: met.has(beat.id) }));
}
