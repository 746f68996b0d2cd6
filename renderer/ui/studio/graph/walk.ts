import type { Outline } from '#core/studio/outline.ts';
import { placeOf, pointerOf } from './beat-node.ts';

/** Where a key leads on the graph, along its lines. */
export type Walk = 'on' | 'back' | 'down' | 'up' | 'start';

/**
 * The pointer that a key leads to; null: nowhere. Right follows a line, left goes back to where one came from, down and up
 * go through the choices of a beat.
 *
 * @param came the beat that was walked away from last
 */
export function walk({ beats, edges, start }: Outline, pointer: string, way: Walk, came: string | null): string | null {
  const first = beats.find(({ id }) => id === start) ?? beats[0];
  const place = placeOf(pointer);
  const beat = place === null ? undefined : beats.find(({ id }) => id === place.beat);
  if (place === null || beat === undefined || way === 'start') return first === undefined ? null : first.pointer;
  const { choice } = place;
  switch (way) {
    case 'on': {
      const ways = choice === null ? beat.edges : (beat.choices[choice]?.edges ?? []);
      const next = ways.find(({ dangling }) => !dangling);
      return next === undefined ? null : pointerOf(next.to, null);
    }
    case 'back': {
      if (choice !== null) return beat.pointer;
      const into = edges.filter(({ to, from }) => to === beat.id && from !== null && from !== beat.id);
      const from = into.find((edge) => edge.from === came) ?? into[0];
      return from === undefined || from.from === null ? null : pointerOf(from.from, from.choice);
    }
    case 'down': {
      const next = choice === null ? 0 : choice + 1;
      return next < beat.choices.length ? pointerOf(beat.id, next) : null;
    }
    case 'up':
      return choice === null ? null : pointerOf(beat.id, choice === 0 ? null : choice - 1);
  }
}
