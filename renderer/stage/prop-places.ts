import type { Place } from './places.ts';
import { propSize } from './props.ts';

/** Where a thing's base stands away from the counter, in world units. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
}

/** What decides where a thing goes. */
interface Surroundings {
  readonly place: Place;
  /** How many people stand there; an even number leaves the middle free. */
  readonly people: number;
  /** What of the world's width is seen. */
  readonly left: number;
  readonly right: number;
}

/**
 * Where a thing hangs on the wall, moved a little where it would not be seen whole, or stands on the floor; null: on
 * the counter. There it goes as well where its own place is far out of sight, as a wardrobe on a narrow screen.
 */
export function anchorOf(id: string, { place, people, left, right }: Surroundings): Anchor | null {
  const size = propSize(id);
  if (size === undefined) return null;
  const wall = place.wall[id];
  // More than one person leaves nothing of the floor to be seen.
  if (wall === undefined && people > 1) return null;
  const between = people > 0 && people % 2 === 0;
  const point = wall === undefined ? place.floor[id] : ((between ? wall.between : undefined) ?? wall);
  if (point === undefined) return null;
  const [first, last] = [left + size.width / 2, right - size.width / 2];
  const x = Math.min(last, Math.max(first, point.x));
  // What is moved along the floor would come to stand behind people.
  if (Math.abs(x - point.x) > (wall === undefined ? 0 : size.width)) return null;
  return { x, y: wall === undefined ? point.y : point.y + size.height / 2 };
}

/** How far from the middle things begin: nobody in the middle is hidden; between two, the first is the middle. */
export function beforePeople(people: number): { readonly left: number; readonly right: number } {
  return people > 0 && people % 2 === 0 ? { left: 106, right: -106 } : { left: 165, right: 165 };
}

/** How large a thing of some height is drawn where nothing may be higher than `highest`; both in world units. */
export function heightOn(highest: number, height: number): number {
  return Math.min(1, highest / height);
}
