import type { Position } from '#core/studio/sheet.ts';
import type { Box } from './measures.ts';

/** A card on the graph, or several together. */
export type Rect = Position & Box;

/** What of the graph is in sight: how far it is moved, in pixels, and how large it is drawn. */
export type Sight = Position & { readonly zoom: number };

/** Smaller than this cards cannot be read. */
export const READABLE = 0.7;

/** Room around what is shown, in pixels. */
export const MARGIN = 16;

/**
 * How a graph is first seen: all of it where that can be read, else one card as a whole and, as far as there is room, those it leads to.
 *
 * @param room of the graph on the screen, in pixels
 * @param whole all cards together
 * @param next the cards that the first one leads to
 */
export function firstSight(room: Box, whole: Rect, first: Rect, next: readonly Rect[]): Sight {
  const inner = { width: room.width - 2 * MARGIN, height: room.height - 2 * MARGIN };
  const all = Math.min(inner.width / whole.width, inner.height / whole.height, 1);
  if (all >= READABLE) return { x: centred(room.width, whole.x, whole.width, all), y: centred(room.height, whole.y, whole.height, all), zoom: all };
  const right = Math.max(first.x + first.width, ...next.map(({ x, width }) => x + width));
  const zoom = Math.max(Math.min(inner.width / (right - first.x), inner.height / first.height, 1), READABLE);
  // One that is too tall begins in sight; where it leads to is on the right.
  const isTall = first.height * zoom > inner.height;
  return { x: MARGIN - first.x * zoom, y: isTall ? MARGIN - first.y * zoom : centred(room.height, first.y, first.height, zoom), zoom };
}

function centred(room: number, from: number, size: number, zoom: number): number {
  return room / 2 - (from + size / 2) * zoom;
}
